import Assessment
import Opening
import Placement
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// Under how many weights each plan is first.
extension RobustResult {
  /// Which plan is first under which weights.
  func weightsTable(_ weights: WeightFinding) -> Table {
    let options = weights.options.indices.filter { index in
      !weights.options[index].scenarios.isEmpty || weights.stated.entries[index].first > 0
    }.sorted {
      let (a, b) = (weights.stated.entries[$0].first, weights.stated.entries[$1].first)
      return a != b ? a > b : $0 < $1
    }
    let rows = options.map { index -> [Cell] in
      let option = weights.options[index]
      let (stated, drawn) = (weights.stated.entries[index], weights.drawn.entries[index])
      return [study.cell(option.open), .text(marks(option, weights))]
        + zip(weights.aims, option.values).map { $0.cell($1) }
        + [
          .share(stated.first, decimals: 1),
          .share(stated.ranks.prefix(3).reduce(0, +), decimals: 1),
        ]
        + weights.aims.indices.map { k in
          stated.central.map { .share($0[k], decimals: 0) } ?? .absent("never first")
        } + [
          .share(drawn.first, decimals: 1),
          drawn.confidence.map { .share($0, decimals: 1) } ?? .absent("never first"),
        ]
    }
    let aims = weights.aims
    return Table(
      id: "weights", caption: "Under how many weights each plan is first",
      columns: [
        Column("Open \(study.words.hubs)", id: "open_hubs", .rowHeader),
        Column("Which is", id: "marks", .text),
      ] + zip(aims, aims.keys()).map { Column($0.title, id: $1, unit: $0.unitOfColumn) } + [
        Column("First under", id: "first_share", unit: "share"),
        Column("Among the first three", id: "first_three_share", unit: "share"),
      ]
        + zip(aims, aims.keys("weight_")).map {
          Column("Its weight of \($0.name)", id: $1, unit: "share")
        } + [
          Column("First, inputs drawn too", id: "first_share_drawn", unit: "share"),
          Column("Confidence", id: "confidence", unit: "share"),
        ], rows: rows,
      emphasised: Set(
        options.indices.filter { !weights.options[options[$0]].scenarios.isEmpty }),
      notes: [
        "A plan's value is Σ weight × worth, worth going from 0 (the worst of these plans) to 1 (the best) on each count. First under: the share of all \(words(of: weights)) under which no other of the \(NumberStyle.count(weights.options.count, "plan")) compared has more value (SMAA-2; \(NumberStyle.count(weights.stated.draws, "draw")), seed \(request.seed), so that a share may be off by \(NumberStyle.measure(error(weights), decimals: 1)) points). Its weight: the mean of the weights under which it is first. Confidence: how often it is first under these when the inputs are drawn.",
        weights.holdsFront
          ? "Every plan that no other beats is among those compared: no allowed plan is better under these weights."
          : "Compared are the scenarios and the best plan on each count; other plans may be better under some weights.",
        sums(weights, options),
        weights.isStopped
          ? "It was stopped: these are the draws that were made by then, and a plan that is best on a count may be the best that was found."
          : nil,
      ].compactMap(\.self), source: study.source(question.travel),
      emphasis: "scenarios of the study")
  }

  /// What shares as they are shown add up to, where that is not 100%.
  private func sums(_ weights: WeightFinding, _ options: [Int]) -> String? {
    func added(_ found: Acceptability, _ title: String) -> String? {
      let shares = options.map { found.entries[$0].first }
      let shown = shares.reduce(0) { $0 + Self.tenths($1, decimals: 1) }
      guard shown != 1_000 else { return nil }
      let (sum, draw) = (shares.reduce(0, +), 1 / Double(found.draws))
      let why =
        sum > 1 + draw / 2
        ? "plans of equal value are each first"
        : sum < 1 - draw / 2
          ? "plans that are first only when inputs are drawn have no row"
          : "each share is rounded by itself"
      return
        "“\(title)” adds up to \(NumberStyle.share(Double(shown) / 1_000, decimals: 1)), as \(why)"
    }
    let isRounded = options.compactMap { weights.stated.entries[$0].central }.contains { row in
      row.reduce(0) { $0 + Self.tenths($1, decimals: 0) } != 1_000
    }
    let parts = [
      added(weights.stated, "First under"), added(weights.drawn, "First, inputs drawn too"),
      isRounded ? "a plan’s weights are rounded one by one and may add up to 99% or 101%" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : Phrases.sentence(parts.joined(separator: "; ")) + "."
  }

  /// A share as it is shown, in tenths of a per cent.
  private static func tenths(_ share: Double, decimals: Int) -> Int {
    let shown = Double(PlainNumber.percentage(share, decimals: decimals).dropLast()) ?? 0
    return Int((10 * shown).rounded())
  }

  /// Two standard errors of a share of one half, in points.
  private func error(_ weights: WeightFinding) -> Double {
    100 / Double(weights.stated.draws).squareRoot()
  }

  private func words(of weights: WeightFinding) -> String {
    let asked = request.aims.isEmpty ? study.usualAims : request.aims
    let limited = weights.aims.indices.filter { weights.ranges[$0] != 0...1 }.map { k in
      let (range, stated) = (weights.ranges[k], study.robustness.weights[asked[k]])
      let source = stated?.range == range ? stated?.source : nil
      return
        "\(weights.aims[k].name) \(NumberStyle.share(range.lowerBound, decimals: 0)) to \(NumberStyle.share(range.upperBound, decimals: 0))\(source.map { " (\(Phrases.withoutStop($0)))" } ?? "")"
    }
    return limited.isEmpty ? "weights" : "weights with \(Phrases.list(limited))"
  }

  private func marks(_ option: WeightFinding.Option, _ weights: WeightFinding) -> String {
    (option.scenarios.map { study.scenarios[$0].name }
      + option.bestBy.map { "best on \(weights.aims[$0].name)" }).joined(separator: "; ")
  }
}
