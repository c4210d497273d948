import Assessment
import Opening
import Placement
import Places
import Reports
import Studies
import StudyFormat
import Text

extension StudyAim {
  private var unit: String { Phrases.name(question.travel.matrix.unit) }

  /// Of whom, where the aim has people of its own.
  private var whose: String {
    namesDemand ? ", \(Phrases.inside(question.demand.label))" : ""
  }

  /// What it is called in a sentence: `mean walk`, `share within 15 minutes, under-fives …`.
  var name: String {
    switch kind {
    case .mean, .longest, .kolmPollak: question.valueName + whose
    case .coverage: "share \(question.valueName) (\(question.travel.label))\(whose)"
    case .cost: "running cost"
    case .hubs: "number of hubs"
    }
  }

  /// What a column of its values is called.
  var title: String {
    switch kind {
    case .mean, .longest, .kolmPollak: "\(Phrases.sentence(question.valueName)) (\(unit))\(whose)"
    case .coverage: Phrases.sentence(question.valueName) + whose
    case .cost: "Running cost (£ a year)"
    case .hubs: "Open"
    }
  }

  /// The start of its columns' keys.
  var key: String {
    kind.rawValue + (namesDemand ? "_\(question.demand.id)" : "")
  }

  /// What its numbers are in.
  var unitOfColumn: String? {
    switch kind {
    case .mean, .longest, .kolmPollak: question.travel.matrix.unit.rawValue
    case .coverage: "share"
    case .cost: "GBP a year"
    case .hubs: nil
    }
  }

  func cell(_ value: Double) -> Cell {
    guard value.isFinite else { return .absent("no route") }
    return switch kind {
    case .mean, .longest, .kolmPollak, .coverage: question.cell(value)
    case .cost: .measure(value, decimals: 0)
    case .hubs: .count(Int(value))
    }
  }

  /// How much better one value is than another: `1.2 minutes less mean walk`; nothing where they read
  /// alike.
  func gain(_ value: Double, over other: Double) -> String? {
    let size = abs(value - other)
    guard value.isFinite, other.isFinite, size > 0 else { return nil }
    switch kind {
    case .mean, .kolmPollak: return "\(amount(size)) less \(name)"
    case .longest: return "a \(name) \(amount(size)) shorter"
    case .coverage: return "\(amount(size)) more \(question.valueName)\(whose)"
    case .cost: return "\(Phrases.pounds(size)) a year less"
    case .hubs: return "\(NumberStyle.count(Int(size))) fewer open"
    }
  }

  /// That two values are the same.
  var likeness: String {
    switch kind {
    case .mean, .longest, .kolmPollak: "the same \(name)"
    case .coverage: "as many \(question.valueName)\(whose)"
    case .cost: "the same running cost"
    case .hubs: "as many open"
    }
  }

  /// A difference; what would be rounded to nothing says so.
  private func amount(_ size: Double) -> String {
    switch kind {
    case .coverage:
      size < 0.000_5
        ? "less than 0.1 points" : "\(NumberStyle.measure(100 * size, decimals: 1)) points"
    default:
      size < 0.05 && question.travel.matrix.unit == .minutes
        ? "less than 0.1 minutes" : Phrases.travel(size, question.travel.matrix.unit)
    }
  }
}

extension [StudyAim] {
  /// Keys of their columns, each once.
  func keys(_ prefix: String = "") -> [String] { ColumnNames.all(map { prefix + $0.key }) }

  /// What one plan gives more than another it beats, and what it gives as much of.
  func gains(_ values: [Double], over others: [Double]) -> String {
    var better: [String] = []
    var same: [String] = []
    for (k, aim) in enumerated() {
      if let gain = aim.gain(values[k], over: others[k]) {
        better.append(gain)
      } else {
        same.append(aim.likeness)
      }
    }
    return Phrases.list(better) + (same.isEmpty ? "" : ", with \(Phrases.list(same))")
  }
}

extension AimFault {
  /// What is wrong, in the words of the command line, and what to do.
  package var words: String {
    switch self {
    case .question(let fault): fault.words
    case .cost(let fault): "\(fault)"
    case .placement(let fault): "\(fault)"
    case .twice(let aim): "the aim \(aim.written) is named twice; name each once"
    case .count(let count, let range):
      "--of names \(NumberStyle.count(count, "aim")): expected \(range.lowerBound) to \(range.upperBound)"
    case .tooManyPlans:
      "there are too many plans that no bound rules out, with more than one aim that adds up everyone's"
        + " travel (mean, coverage, kolm-pollak); keep one of them beside longest, cost and hubs, or ask"
        + " for fewer --hubs"
    case .weights: "no weights that add up to 1 are within the ranges; widen --weights"
    case .choosesCount(let objective):
      "\(objective.rawValue) looks for the number of hubs; ask how sure an answer of p-median, coverage,"
        + " p-center or equity is"
    case .noPlan: "no plan keeps the rules and serves everyone; `hubward place` says why"
    case .stopped: "it was stopped before any plan was found"
    }
  }
}
