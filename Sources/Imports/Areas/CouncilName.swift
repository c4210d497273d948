import Readers
import Text

/// Names of councils, and the codes that files have for them.
enum CouncilName {
  /// A name without the words that lists put before or after it.
  static func plain(_ name: String) -> String {
    name.lowercased().replacing("&", with: " and ").split { !$0.isLetter }.map(String.init)
      .filter {
        ![
          "city", "of", "county", "the", "council", "borough", "district", "metropolitan", "royal",
          "london", "mbc", "cc", "bc", "dc", "unitary", "authority",
        ].contains($0)
      }
      .joined(separator: " ")
  }

  /// `Bristol` for `Bristol, City of`.
  static func spoken(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[1].hasSuffix(" of") else { return name }
    return parts[0]
  }

  /// Several districts as people would say them.
  static func spoken(_ names: [String]) -> String {
    let names = names.map(spoken)
    switch names.count {
    case 0...1: return names.first ?? ""
    case 2...3: return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    default: return "\(names[0]) and \(names.count - 1) other districts"
    }
  }

  /// The codes of what was asked for, codes or names.
  ///
  /// - Throws: ``DataError/refused(_:)`` for a code of another nation or of a county, and for a name
  ///   that no file has.
  static func codes(_ asked: Set<String>, _ shelf: ImportShelf) throws(DataError) -> Set<String> {
    var codes: Set<String> = []
    var known: [(code: String, name: String)]?
    for text in asked.sorted() {
      let upper = text.uppercased()
      if isCode(upper) {
        try refuseOthers(upper)
        codes.insert(upper)
        continue
      }
      let districts = known ?? Self.districts(shelf)
      known = districts
      let found = districts.filter { plain($0.name) == plain(text) }
      guard !found.isEmpty else {
        let names = Set(districts.map(\.name)).sorted()
        let suggestion = Spelling.suggestion(for: text, among: names)
        throw .refused([
          Diagnostic(
            .error, at: nil, "no file has a district called '\(text)'",
            whatToDo: suggestion
              + "give its code, such as E06000034 (a county by each of its districts), and add a file with a district column, such as the indices of deprivation; Hubward is for England only"
          )
        ])
      }
      codes.formUnion(found.map(\.code))
    }
    return codes
  }

  private static func isCode(_ text: String) -> Bool {
    text.count == 9 && text.first!.isLetter && text.dropFirst().allSatisfy { $0.isNumber }
  }

  private static func refuseOthers(_ code: String) throws(DataError) {
    let nations: [Character: String] = ["W": "Wales", "S": "Scotland", "N": "Northern Ireland"]
    if let nation = code.first.flatMap({ nations[$0] }) {
      throw .refused([
        Diagnostic(
          .error, at: nil, "\(code) is a code of \(nation): Hubward is for England only",
          whatToDo:
            "its indices, boundaries and registers are England's; give a code that begins with E"
        )
      ])
    }
    guard code.hasPrefix("E"), !["E06", "E07", "E08", "E09"].contains(code.prefix(3)) else {
      return
    }
    let isCounty = code.hasPrefix("E10")
    throw .refused([
      Diagnostic(
        .error, at: nil,
        "\(code) is \(isCounty ? "a county" : "no code of a council's district")",
        whatToDo: "give the code of each of its districts (E06, E07, E08 or E09): repeat --council")
    ])
  }

  /// Every district that a file names.
  private static func districts(_ shelf: ImportShelf) -> [(code: String, name: String)] {
    var names: [String: String] = [:]
    var notes: [Diagnostic] = []
    for publication in [Publication.indicesOfDeprivation, .areaWards, .populationByAge] {
      for source in shelf.all(publication)
      where source.has("district") && source.has("districtName") {
        let rows = shelf.attempt(source, &notes) { () throws(DataError) in
          try shelf.read(source).table.read { columns in
            zip(columns.optionalText("district"), columns.optionalText("districtName")).map { $0 }
          }
        }
        for case (let code?, let name?) in rows ?? [] { names[code] = name }
      }
    }
    return names.map { ($0.key, $0.value) }.sorted { $0.code < $1.code }
  }
}
