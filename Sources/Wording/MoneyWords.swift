import Assessment
import Places
import Reports
import Studies
import Text

/// Sums of money in words: what is missing is said, never counted as nothing.
extension Study {
  /// A sum as a cell: a number where it is a total, else how it is to be read.
  func cell(_ sum: MoneySum) -> Cell {
    sum.total.map { .measure($0, decimals: 0) } ?? .absent(reading(sum, in: ""))
  }

  /// `£12,000`, `at least £12,000`, `not supplied`.
  func words(_ sum: MoneySum) -> String {
    sum.total.map(Phrases.pounds) ?? reading(sum, in: "£")
  }

  private func reading(_ sum: MoneySum, in sign: String) -> String {
    let minus = sum.known < 0 ? "−" : ""
    let known = "\(minus)\(sign)\(NumberStyle.measure(abs(sum.known), decimals: 0))"
    return switch sum.reading {
    case .total: known
    case .atLeast: "at least \(known)"
    case .atMost: "at most \(known)"
    case .partial: "\(known) and what is not supplied"
    case .unknown: "not supplied"
    }
  }

  /// What is missing of a sum: `repayable grant of Mill Centre (2026-27)`.
  func missing(_ sums: [MoneySum]) -> Cell {
    let words = missingWords(sums)
    return words.isEmpty ? .absent("nothing") : .text(words)
  }

  func missingWords(_ sums: [MoneySum]) -> String {
    var kinds: [(StudyMoney.Kind, sites: [String], years: [FinancialYear])] = []
    for part in sums.flatMap(\.missing) {
      let site = part.site.map { sites[$0].name } ?? "the service as a whole"
      guard let at = kinds.firstIndex(where: { $0.0 == part.kind }) else {
        kinds.append((part.kind, [site], [part.year]))
        continue
      }
      if !kinds[at].sites.contains(site) { kinds[at].sites.append(site) }
      if !kinds[at].years.contains(part.year) { kinds[at].years.append(part.year) }
    }
    return kinds.map { kind, sites, years in
      let years = years.sorted()
      let period =
        years.count == 1 ? "\(years[0])" : "\(years[0]) to \(years[years.count - 1])"
      return "\(kind.words) of \(Phrases.list(sites, limit: 4)) (\(period))"
    }.joined(separator: "; ")
  }
}

extension StudyMoney.Kind {
  /// What it is called in a sentence.
  var words: String {
    switch self {
    case .staff: "staff"
    case .premises: "premises"
    case .running: "running cost"
    case .backlog: "overdue repairs"
    case .opening: "cost of opening"
    case .closing: "cost of closing"
    case .clawback: "repayable grant"
    case .receipt: "capital receipt"
    case .oneOff: "one-off cost"
    }
  }
}

extension ScenarioMoney.Payback {
  var words: String {
    switch self {
    case .atOnce: "at once"
    case .year(let year): "\(year)"
    case .notBy(let year): "not by the end of \(year)"
    case .unknown: "not supplied"
    }
  }
}
