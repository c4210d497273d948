public import Text

/// Children in low-income families by small place (DWP and HMRC): a count and a percentage a year.
public struct LowIncomeTable: Sendable {
  /// Below 60% of the median income of the year, or of 2010/11 in prices of the year.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    case relative
    case absolute
  }

  public enum HousingCosts: String, Hashable, Sendable {
    case before
    case after
  }

  public struct Figure: Hashable, Sendable {
    public let count: Double?
    /// Per cent, whether the file holds 21.3, 21.3% or, as its workbooks do, 0.213.
    public let percent: Double?
  }

  /// Nothing where neither the sheet, a title nor the file's name says one of them alone.
  public let measure: Measure?
  public let housingCosts: HousingCosts?
  /// Financial years by the year in which they end, in order.
  public let years: [Int]
  /// By the code of a place, then by year.
  public let figures: [String: [Int: Figure]]

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.lowIncome)
    let recognition = published.recognition
    let words = recognition.words.map { $0.lowercased() }
    func said<Choice>(_ choices: [(String, Choice)]) -> Choice? {
      words.lazy.compactMap { text in
        let found = choices.filter { text.contains($0.0) }
        return found.count == 1 ? found[0].1 : nil
      }.first
    }
    measure = said([("relative", .relative), ("absolute", .absolute)])
    housingCosts = said([
      ("bhc", .before), ("before housing", .before), ("ahc", .after), ("after housing", .after),
    ])
    let years = Set(recognition.columns.compactMap(\.year)).sorted()
      .filter { recognition.has("percent\($0)") || recognition.has("count\($0)") }
    self.years = years
    let (codes, counts, shares) = try published.table.read { columns in
      (
        columns.optionalText("area"),
        years.map {
          columns.has("count\($0)") ? columns.optionalNumber("count\($0)", from: 0) : []
        },
        years.map { columns.has("percent\($0)") ? columns.optionalShare("percent\($0)") : [] }
      )
    }
    var percents: [[Double?]] = []
    for (year, column) in zip(years, shares) {
      percents.append(try Self.perCents(column, year, published.table))
    }
    var figures: [String: [Int: Figure]] = [:]
    for (row, code) in codes.enumerated() {
      guard let code else { continue }
      for (index, year) in years.enumerated() {
        let figure = Figure(
          count: counts[index].isEmpty ? nil : counts[index][row],
          percent: percents[index].isEmpty ? nil : percents[index][row])
        if let earlier = figures[code]?[year], earlier != figure {
          throw .refused([
            Diagnostic(
              .error, at: .init(file: published.table.file, row: published.table.line(of: row)),
              "\(code) stands here again with other figures, and the rows differ by something that Hubward does not read",
              whatToDo: "keep one row for each place: children of all ages, of all families")
          ])
        }
        figures[code, default: [:]][year] = figure
      }
    }
    self.figures = figures
  }

  /// The column of a year in per cent. No year has under 1% everywhere: what never passes 1 is a share
  /// of 1, whatever another year is.
  private static func perCents(
    _ column: [Double?], _ year: Int, _ table: SourceTable
  ) throws(DataError) -> [Double?] {
    let known = column.compactMap(\.self).filter { $0 != 0 }
    guard let most = known.max() else { return column }
    if most <= 1 { return column.map { $0.map { ($0 * 100 * 1e9).rounded() / 1e9 } } }
    // Few places are under 1%; where many are, two files have been put together.
    let small = column.indices.filter { (column[$0] ?? 0) != 0 && (column[$0] ?? 0) < 1 }
    guard let first = small.first, small.count > 2, small.count * 4 > known.count else {
      return column
    }
    throw .refused([
      Diagnostic(
        .error, at: .init(file: table.file, row: table.line(of: first)),
        "of the percentages of \(year), \(small.count) of \(known.count) are below 1, such as \(column[first] ?? 0): some of them may be shares of 1",
        whatToDo: "write all of them as per cents, or all as shares")
    ])
  }
}

extension Recognition {
  /// What is said of the table beside its header, the nearest first: its sheet, the titles above it,
  /// the file's name.
  var words: [String] { (part.sheet.map { [$0] } ?? []) + titles.reversed() + [file] }
}
