import Studies
import Text

extension RuleRequest {
  /// How a rule is written on the command line: the keys of the study file's rules, in one line.
  package static let grammar = """
    keep SITE, SITE            those stay open
    close SITE, SITE           those are closed, or may not be chosen
    each GROUPING at-least N   or at-most N, or exactly N
    one-of SITE, SITE          at most one of them is open
    only-with SITE: SITE, SITE  the first is open only where one of the others is
    gap DISTANCE [TRAVEL]      open hubs are at least this far apart (1km, 10min)
    reach DISTANCE all|COLUMN FROM-TO [TRAVEL]
                               nobody (of those deciles) is farther from a hub
    deprived-share SHARE COLUMN FROM-TO
                               at least this share of hubs (60%, 0.6) lies there
    budget running POUNDS      savings running POUNDS      one-off POUNDS
    """

  private static let names = [
    "keep", "close", "each", "one-of", "only-with", "gap", "reach", "deprived-share", "budget",
    "savings", "one-off",
  ]

  /// Reads one rule.
  ///
  /// - Throws: ``RuleFault/asked(line:message:whatToDo:)`` with how it is written.
  package init(_ text: String) throws(RuleFault) {
    var words = text.split(separator: " ").map(String.init)
    let name = words.isEmpty ? "" : words.removeFirst()
    let rest = words.joined(separator: " ")
    func fault(_ expected: String) -> RuleFault {
      .asked(
        line: 0, message: "expected \(expected), found '\(text)'",
        whatToDo: "rules are written like this:\n\(Self.grammar)")
    }
    func sites(_ list: String) throws(RuleFault) -> [Named] {
      let names = list.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
      guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
        throw fault("short names of sites with commas between them after '\(name)'")
      }
      return names.map { Named(name: $0, line: 0) }
    }
    switch name {
    case "keep": self = .keep(try sites(rest))
    case "close": self = .close(try sites(rest))
    case "one-of": self = .oneOf(try sites(rest))
    case "only-with":
      let parts = rest.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let site = try sites(parts[0]).first else {
        throw fault("'only-with SITE: SITE, SITE'")
      }
      self = .onlyWith(site, try sites(parts[1]))
    case "each":
      guard words.count >= 3, let number = Int(words[words.count - 1]), number >= 0 else {
        throw fault("'each GROUPING at-least N', at-most or exactly")
      }
      let group = Named(name: words.dropLast(2).joined(separator: " "), line: 0)
      switch words[words.count - 2] {
      case "at-least": self = .each(group, atLeast: number, atMost: .max)
      case "at-most": self = .each(group, atLeast: 0, atMost: number)
      case "exactly": self = .each(group, atLeast: number, atMost: number)
      default: throw fault("'each GROUPING at-least N', at-most or exactly")
      }
    case "gap":
      guard let (least, left) = Standard.leading(words), left.count <= 1 else {
        throw fault("'gap DISTANCE', such as 'gap 1km' or 'gap 10min walk'")
      }
      self = .gap(least, travel: left.first.map { Named(name: $0, line: 0) }, line: 0)
    case "reach":
      guard let (within, left) = Standard.leading(words), let first = left.first else {
        throw fault("'reach DISTANCE all' or 'reach DISTANCE COLUMN FROM-TO'")
      }
      let areas = first == "all" ? nil : DecileRange(column: first, range: left.dropFirst().first)
      let travel = left.dropFirst(first == "all" ? 1 : 2)
      guard first == "all" || areas != nil, travel.count <= 1 else {
        throw fault("'reach DISTANCE all' or 'reach DISTANCE COLUMN FROM-TO'")
      }
      self = .reach(
        within, areas: areas, travel: travel.first.map { Named(name: $0, line: 0) }, line: 0)
    case "deprived-share":
      guard words.count == 3, let share = Self.share(words[0]),
        let areas = DecileRange(column: words[1], range: words[2])
      else { throw fault("'deprived-share SHARE COLUMN FROM-TO', a share such as 60% or 0.6") }
      self = .deprivedShare(share, areas, citation: nil)
    case "budget", "savings":
      guard words.count == 2, words[0] == "running", let amount = Self.pounds(words[1]) else {
        throw fault("'\(name) running POUNDS', such as '\(name) running 900000'")
      }
      self = name == "budget" ? .budget(amount, line: 0) : .savings(amount, line: 0)
    case "one-off":
      guard words.count == 1, let amount = Self.pounds(words[0]) else {
        throw fault("'one-off POUNDS', such as 'one-off 500000'")
      }
      self = .oneOff(amount, line: 0)
    default:
      let meant = Spelling.closest(to: name, among: Self.names)
      throw fault("a rule\(meant.map { " such as '\($0)'" } ?? "")")
    }
  }

  /// `60%` or `0.6` as 0.6.
  private static func share(_ text: String) -> Double? {
    if TextForm.percent.accepts(text) { return RulesDefinition.share(text) }
    guard let share = PlainNumber.value(text), share > 0, share <= 1 else { return nil }
    return share
  }

  /// `900000`, `900,000`, `£900,000`.
  package static func pounds(_ text: String) -> Double? {
    let digits = (text.hasPrefix("£") ? text.dropFirst() : text[...]).filter { $0 != "," }
    guard let first = digits.first, first.isNumber, let amount = PlainNumber.value(digits),
      amount > 0
    else { return nil }
    return amount
  }
}

extension DecileRange {
  /// `1-3`, or `1` alone.
  fileprivate init?(column: String, range: String?) {
    guard let range else { return nil }
    let ends = range.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 1 || ends.count == 2, let from = ends[0], let to = ends[ends.count - 1],
      1 <= from, from <= to, to <= 10
    else { return nil }
    self.init(column: Named(name: column, line: 0), from: from, to: to)
  }
}

extension Standard {
  /// The standard that words begin with, in one word or two, and the words after it.
  fileprivate static func leading(_ words: [String]) -> (Standard, [String])? {
    for count in [2, 1] where words.count >= count {
      if let standard = Standard(words.prefix(count).joined(separator: " ")) {
        return (standard, Array(words.dropFirst(count)))
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
