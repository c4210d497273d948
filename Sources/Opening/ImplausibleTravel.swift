import Places
import Readers
import Text

/// Values of a travel table that cannot be right, judged pair by pair against the straight line.
///
/// Zeros between distant places, a way to the place itself that takes an hour, and detours that no road
/// has leave the median as it is, so single pairs are looked at: those that are faster than anybody
/// travels, slower by far than the table's own pace, or far from where they start.
struct ImplausibleTravel {
  enum Kind: Hashable {
    case tooFast, tooSlow, toItself
  }

  /// One value with the pairs that have it.
  struct Group {
    let kind: Kind
    let value: Double
    fileprivate(set) var pairs: [Int]
  }

  /// The commonest first.
  let groups: [Group]
  private let context: TravelContext

  /// The longest journey that is taken for one: a day, or farther than Great Britain is long.
  private static func longest(_ unit: TravelUnit) -> Double { unit == .minutes ? 1440 : 1500 }

  init(_ context: TravelContext) {
    self.context = context
    let pace = Self.pace(context, besides: [])
    struct Key: Hashable {
      let kind: Kind
      let value: Double
    }
    var groups: [Key: Group] = [:]
    for pair in context.pairs {
      let value = context.found.values[pair]
      guard let kind = Self.fault(value, context.unit, context.straights[pair], pace: pace) else {
        continue
      }
      groups[
        Key(kind: kind, value: value), default: Group(kind: kind, value: value, pairs: [])
      ].pairs.append(pair)
    }
    self.groups = groups.values.sorted {
      ($1.pairs.count, $0.value, $0.pairs[0]) < ($0.pairs.count, $1.value, $1.pairs[0])
    }
  }

  /// What a kilometre in a straight line takes in this table, at the median over pairs a kilometre
  /// and more apart; never less than a car takes on a road.
  static func pace(_ context: TravelContext, besides left: Set<Int>) -> Double {
    let unit = context.unit
    let paces = context.pairs.compactMap { pair -> Double? in
      let value = context.found.values[pair]
      guard let straight = context.straights[pair], straight >= 1, value <= longest(unit),
        !left.contains(pair)
      else { return nil }
      return value / straight
    }
    let usual = unit == .minutes ? 15.0 : 1.33
    return max(
      paces.count < 5 ? usual : paces.sorted()[paces.count / 2], unit == .minutes ? 1 : 1.1)
  }

  /// Detours round an estuary and waits for a bus are plausible: fifteen times the usual pace, and
  /// an hour or five kilometres more. Faster than 200 km/h, or shorter than the straight line by more
  /// than points moved to the nearest road would explain, are not; nor is a quarter of an hour, or two
  /// kilometres, to a place within 250 metres.
  private static func fault(
    _ value: Double, _ unit: TravelUnit, _ straight: Double?, pace: Double
  ) -> Kind? {
    guard value <= longest(unit) else { return .tooSlow }
    guard let straight else { return nil }
    let isTime = unit == .minutes
    if straight <= 0.25 { return value > (isTime ? 15 : 2) ? .toItself : nil }
    if value > (isTime ? 60 : 5) + 15 * pace * straight { return .tooSlow }
    let fastest = isTime ? straight / 200 * 60 : straight * 0.9 - 0.5
    return straight >= 1 && value < fastest ? .tooFast : nil
  }

  /// One warning for each sort of fault.
  var diagnostics: [Diagnostic] {
    [Kind.tooFast, .toItself, .tooSlow].compactMap { kind in
      let groups = groups.filter { $0.kind == kind }
      guard !groups.isEmpty else { return nil }
      return Diagnostic(
        .warning,
        at: .init(file: context.file, row: context.row(groups.flatMap(\.pairs))),
        "\(Self.words(kind)): \(list(groups))", whatToDo: Self.remedy(kind)
      ).coded("travel-values")
    }
  }

  /// `0 minutes for 2 pairs, A4 to north (row 11, 2.72 km apart) and …`.
  private func list(_ groups: [Group]) -> String {
    let shown = groups.prefix(3).map { group in
      "\(context.amount(group.value)) for \(NumberStyle.count(group.pairs.count, "pair")), \(context.names(group.pairs))"
    }
    let rest = groups.dropFirst(3).reduce(0) { $0 + $1.pairs.count }
    return shown.joined(separator: "; ")
      + (rest == 0 ? "" : "; and \(NumberStyle.count(rest, "other pair"))")
  }

  private static func words(_ kind: Kind) -> String {
    switch kind {
    case .tooFast: "values that cannot be right, as nobody is so fast"
    case .tooSlow: "values that cannot be right, as no way is so long"
    case .toItself: "values that cannot be right, as the site lies within 250 m of the area"
    }
  }

  private static func remedy(_ kind: Kind) -> String {
    switch kind {
    case .tooFast:
      "see whether the two points were moved to one place of the network (a failed snap), and ask for these pairs again; list the value under 'missing' if it stands for no route"
    case .toItself:
      "see whether one of the points was moved to a road that leads elsewhere (a failed snap), and ask for these pairs again"
    case .tooSlow:
      "list the value under 'missing' (missingValues of a package) if it stands for no route; otherwise correct it"
    }
  }

  /// The same in few words, for wherever the travel's source is given; nothing where all are plausible.
  var remark: String {
    guard let first = groups.first else { return "" }
    let count = groups.reduce(0) { $0 + $1.pairs.count }
    return
      "; \(NumberStyle.count(count, "pair")) with a value that cannot be right, such as \(context.amount(first.value)), taken as given"
  }
}
