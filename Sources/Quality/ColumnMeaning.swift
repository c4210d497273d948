import Readers
import StudyFormat

/// What a column of the areas' table holds, judged by its name and by what the package says about
/// it.
struct ColumnMeaning: Hashable {
  enum Kind: Hashable {
    case underFives, population
    case rank, decile, score
    case other
  }

  let name: String
  let kind: Kind
  /// The year of its figures: that of a census, an estimate or an edition of the indices.
  let year: Int?
  /// Whether it is an index of deprivation.
  let isDeprivation: Bool
  /// Whether the figures were made for other areas and carried over.
  let isCarried: Bool

  init(_ name: String, description: String?) {
    self.name = name
    let words = Self.words(name)
    let text = (description ?? "").lowercased()
    isDeprivation = words.contains { word in
      ["imd", "idaci", "idaopi", "iod"].contains { word.hasPrefix($0) }
    }
    isCarried = words.contains("carried") || text.contains("carried over")
    kind =
      if words.contains("rank") { .rank } else if words.contains("decile") {
        .decile
      } else if words
        .contains(where: { ["score", "rate"].contains($0) })
      {
        .score
      } else if words.contains(where: { ["under5", "under5s", "u5", "age0to4"].contains($0) })
        || name.lowercased().contains("under_five") || name.lowercased().contains("under_5")
      {
        .underFives
      } else if words.contains(where: { ["population", "pop", "residents"].contains($0) }) {
        .population
      } else { .other }
    year = Self.year(words, isDeprivation: isDeprivation) ?? Self.year(text)
  }

  /// The census year of the areas that figures like these are published for; nothing where that
  /// cannot be told.
  ///
  /// Indices of 2015 and 2019, the Census of 2011 and mid-year estimates to mid-2020 are for LSOAs
  /// of 2011; indices of 2025, the Census of 2021 and estimates from mid-2022 for LSOAs of 2021.
  /// Those of mid-2021 were published for both.
  var areaYear: Int? {
    guard let year, !isCarried else { return nil }
    if isDeprivation { return year >= 2025 ? 2021 : 2011 }
    guard kind == .underFives || kind == .population else { return nil }
    let isCensus = Self.words(name).contains { $0.hasPrefix("census") }
    if isCensus { return year == 2011 || year == 2021 ? year : nil }
    return year <= 2020 ? 2011 : year >= 2022 ? 2021 : nil
  }

  /// Its name without the kind of figure, so that a rank and its decile have the same.
  var stem: String {
    Self.words(name)
      .filter {
        !["rank", "decile", "score", "rate", "under5", "u5", "population", "pop"].contains($0)
      }
      .joined(separator: "_")
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// `idaci15` and `mid2020` and `2011`: the digits at a word's end.
  private static func year(_ words: [String], isDeprivation: Bool) -> Int? {
    for word in words {
      let digits = String(word.reversed().prefix { $0.isNumber }.reversed())
      guard let number = Int(digits) else { continue }
      if digits.count == 4, (1991...2099).contains(number) { return number }
      if digits.count == 2, isDeprivation, [4, 7, 10, 15, 19, 25].contains(number) {
        return 2000 + number
      }
    }
    return nil
  }

  /// The first year that a description names.
  private static func year(_ text: String) -> Int? {
    text.split { !$0.isNumber }.lazy.filter { $0.count == 4 }.compactMap { Int($0) }
      .first { (1991...2099).contains($0) }
  }
}

extension QualityData {
  func meaning(_ column: String) -> ColumnMeaning {
    ColumnMeaning(column, description: field(column)?.description)
  }

  /// Every column of the areas' table.
  var meanings: [ColumnMeaning] { areas?.table.header.map(meaning) ?? [] }

  /// Columns of the areas' table that demands, groupings or checks use.
  var usedColumns: [String] {
    let weights = file.demands.flatMap { demand -> [String] in
      switch demand.weight {
      case nil: []
      case .percentile(let rank, _)?: [rank]
      case .deciles(let column, _)?: [column]
      case .rate(let column)?: [column]
      case .index?: []
      }
    }
    let groups = file.areas.groups.map(\.column.column.name)
    return
      (file.demands.map(\.count) + weights + groups + file.totals.map(\.count)
      + file.ranks.flatMap { [$0.rank, $0.count] })
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The census year of the study's areas, judged by their kind, the title of their table or the
  /// column of their codes; nothing where none of these says.
  var areaYear: Int? {
    let texts = [
      file.areas.kind, resource(file.areas.table.name)?.title, file.areas.id,
      field(file.areas.id)?.description,
    ]
    for text in texts.compactMap({ $0?.lowercased() }) {
      for year in [2021, 2011] where text.contains("\(year)") || text.contains("lsoa\(year % 100)")
      {
        return year
      }
    }
    return nil
  }

  /// How many areas England ranks, for LSOAs of a census year.
  static func ranked(_ year: Int?) -> Int? { DeprivationTable.areasInEngland[year ?? 0] }
}
