/// What Hubward can read as its publisher publishes it.
public enum Publication: String, CaseIterable, Hashable, Sendable {
  case indicesOfDeprivation = "English indices of deprivation"
  case populationByAge = "Small-area population by single year of age"
  case nomisObservations = "Nomis observations"
  case nomisAgeTable = "Nomis age table"
  case censusTopics = "Census topic table"
  case lowIncome = "Children in low-income families (DWP, HMRC)"
  case areaMeasures = "Table of measures by area"
  case centroids = "Population-weighted centroids"
  case areaVintages = "LSOA 2011 to LSOA 2021 look-up"
  case areaWards = "LSOA to ward look-up"
  case areaMiddleLayers = "LSOA to MSOA look-up"
  case outputAreas = "Output area to LSOA look-up"
  case postcodeDirectory = "National Statistics postcode directory"
  case codePointOpen = "Code-Point Open"
  case postcodeList = "List of postcodes with coordinates"
  case boundaries = "Boundaries"
  case childrensCentres = "Register of children's centres (GIAS)"
  case childrensCentreLinks = "Links between children's centres (GIAS)"
  case schools = "Register of schools (GIAS)"
  case familyHubs = "List of family hub sites (DfE)"
  case bestStartReturn = "Best Start Family Hub return (DHSC)"
  case libraries = "Public libraries in England"
  case practices = "GP practices (NHS ODS)"
  case fingertips = "Fingertips indicators"
  case councilSites = "Council's own list of sites"
}

/// One column of a layout.
struct LayoutColumn: Sendable {
  /// What it is called in code; a `{n}` at its end takes the number in the name, or the year.
  let key: String
  let patterns: [HeaderPattern]
  /// Whether there is a column for each number, such as each year of age.
  let isRepeated: Bool

  init(_ key: String, _ patterns: String...) {
    self.init(key, patterns)
  }

  init(_ key: String, _ patterns: [String]) {
    isRepeated = key.hasSuffix("{n}")
    self.key = isRepeated ? String(key.dropLast(3)) : key
    self.patterns = patterns.map { HeaderPattern($0) }
  }

  func key(for match: HeaderPattern.Match) -> String {
    isRepeated ? key + (match.number ?? match.year.map(String.init) ?? "") : key
  }
}

/// How the header of a publication looks.
struct Layout: Sendable {
  let publication: Publication
  /// Columns without which it is not this publication.
  let required: [LayoutColumn]
  /// Columns of which at least one is there; none are needed when there are none listed.
  var anyOf: [LayoutColumn] = []
  var optional: [LayoutColumn] = []
  /// Columns with personal data, never kept.
  var personal: [LayoutColumn] = []
  /// Columns that are never in it: they belong to a publication that looks alike.
  var without: [LayoutColumn] = []
  /// Whether columns of percentages are passed over: they are called like those of people.
  var withoutShares = false
  /// Whether "number" and "%" in a row below the header belong to the names above them.
  var withLabels = false
  /// What other columns are called in code, from their names in small letters; nothing for those
  /// that are not read. At least one of them is there where this is given.
  var rest: (@Sendable (String) -> String?)?
  /// Rows of labels between the header and the data.
  var labelRows = 0

  private static func isShare(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    return ["percent", "%", " rate", "proportion", "per 1"].contains { text.contains($0) }
  }

  /// The columns that a header has, or nothing when it is another publication's.
  ///
  /// A column of one kind may be called by several names; the earlier in the layout counts, wherever
  /// it stands.
  func match(_ rows: HeaderRows) -> LayoutMatch? {
    let names = withLabels ? rows.labelled : rows.names
    let header = withLabels ? rows.plainLabelled : rows.plain
    var matched: [MatchedColumn] = []
    var taken = Set<Int>()
    func take(_ column: LayoutColumn, _ position: Int, _ match: HeaderPattern.Match) {
      taken.insert(position)
      matched.append(
        MatchedColumn(
          key: column.key(for: match), position: position, header: names[position],
          year: match.year))
    }
    func find(_ column: LayoutColumn) -> Bool {
      let before = taken.count
      for pattern in column.patterns {
        for (position, name) in header.enumerated() where !taken.contains(position) {
          if withoutShares, Self.isShare(name) { continue }
          guard let match = pattern.match(name) else { continue }
          take(column, position, match)
          if !column.isRepeated { return true }
        }
      }
      return taken.count > before
    }
    for column in required {
      guard find(column) else { return nil }
    }
    let strange = without.flatMap(\.patterns)
    guard !header.contains(where: { name in strange.contains { $0.match(name) != nil } }) else {
      return nil
    }
    let found = anyOf.map(find)
    guard anyOf.isEmpty || found.contains(true) else { return nil }
    // The same age twice may be of males and of females, and so may a column beside one of its name.
    let keys = Dictionary(grouping: matched, by: \.key)
    let repeated = matched.filter { column in
      keys[column.key]!.count > 1
        || header.indices.contains {
          !taken.contains($0) && header[$0] == header[column.position]
        }
    }.map(\.header)
    for column in optional { _ = find(column) }
    guard let rest else { return LayoutMatch(columns: matched, repeated: repeated) }
    let free = header.indices.filter { position in
      !taken.contains(position) && !header[position].isEmpty
        && !(withoutShares && Self.isShare(header[position]))
    }
    let told = rows.toldApart(names, at: free)
    var match = LayoutMatch(
      columns: matched, repeated: repeated, usesGroups: told != names,
      usesLabels: names != rows.names)
    func key(_ name: String) -> String? {
      rest(String(decoding: HeaderPattern.plain(name), as: UTF8.self))
    }
    for position in free {
      // "%" alone is of nothing; under a year it is the share of that year.
      guard key(names[position]) != nil || Self.isShare(header[position]),
        let key = key(told[position])
      else { continue }
      if match.columns.contains(where: { $0.key == key }) {
        match.repeated.append(told[position])
      } else {
        match.columns.append(
          MatchedColumn(key: key, position: position, header: told[position], year: nil))
      }
    }
    // Of columns that are called alike none is the right one.
    match.columns.removeAll { column in match.repeated.contains { key($0) == column.key } }
    let isAnyNew =
      match.columns.count > matched.count || match.repeated.count > repeated.count
    return isAnyNew ? match : nil
  }
}

/// What of a header is read.
struct LayoutMatch {
  var columns: [MatchedColumn]
  /// Names that several columns have, with nothing above them that tells them apart.
  var repeated: [String] = []
  /// Whether the row above the header was needed, and the one below it.
  var usesGroups = false
  var usesLabels = false
}

/// A column that was recognised by its header.
public struct MatchedColumn: Hashable, Sendable {
  /// What it is called in code.
  public let key: String
  /// Where it stands, from 0.
  let position: Int
  /// Its name as the file has it; a description where the file has no header.
  public let header: String
  /// The vintage in its name, as a full year.
  public let year: Int?
}
