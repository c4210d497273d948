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
    let (codes, counts, percents) = try published.table.read { columns in
      (
        columns.optionalText("area"),
        years.map {
          columns.has("count\($0)") ? columns.optionalNumber("count\($0)", from: 0) : []
        },
        years.map { columns.has("percent\($0)") ? columns.optionalShare("percent\($0)") : [] }
      )
    }
    // No year has under 1% everywhere: what never passes 1 is a share of 1.
    let known = percents.joined().compactMap(\.self)
    let factor = (known.max() ?? 0) <= 1 ? 100.0 : 1
    var figures: [String: [Int: Figure]] = [:]
    for (row, code) in codes.enumerated() {
      guard let code else { continue }
      for (index, year) in years.enumerated() {
        let percent = percents[index].isEmpty ? nil : percents[index][row]
        let figure = Figure(
          count: counts[index].isEmpty ? nil : counts[index][row],
          percent: percent.map { ($0 * factor * 1e9).rounded() / 1e9 })
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
}

extension Recognition {
  /// What is said of the table beside its header, the nearest first: its sheet, the titles above it,
  /// the file's name.
  var words: [String] { (part.sheet.map { [$0] } ?? []) + titles.reversed() + [file] }
}
