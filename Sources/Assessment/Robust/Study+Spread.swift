import Foundation
import Geography
import Placement
import Places
import Studies

/// What the inputs of a question are drawn from.
extension Study {
  /// The distributions, and the same for whoever reads of them.
  ///
  /// - Parameter beside: outreach sites that are open beside every plan.
  func spread(
    of question: Question, _ inputs: Set<DrawnInput>, beside: [Int]? = nil
  ) -> (spread: InputSpread, draws: [InputDraw]) {
    var drawing = Drawing(ways(of: question, inputs, beside: beside ?? []))
    if drawing.found[.travel] == nil { stretch(&drawing, question.travel, inputs) }
    if inputs.contains(.people) {
      var spread = DrawnInput.peopleSpread
      if case .spread(let own) = robustness.inputs[.people]?.draws {
        spread = own
        drawing.stated.insert(.people)
      }
      drawing.spread.people = spread
      drawing.found[.people] = .people(spread)
    }
    if inputs.contains(.demand), let demands = alternatives(to: question.demand) {
      drawing.spread.demands = demands.map(\.demand)
      drawing.found[.demand] = .demands(demands.map(\.label))
      drawing.stated.insert(.demand)
    }
    if inputs.contains(.standard), question.objective == .coverage {
      let within = question.standard.value
      let own = robustness.standards(around: question.standard)
      let usual = DrawnInput.standards
      let range = own ?? within * usual.lowerBound...within * usual.upperBound
      drawing.spread.standard =
        own.map { $0.lowerBound / within...$0.upperBound / within } ?? usual
      drawing.found[.standard] = .standard(range)
      if own != nil { drawing.stated.insert(.standard) }
    }
    if let share = drawnWorth(question, inputs) {
      drawing.found[.outreach] = .outreach(share)
      if robustness.inputs[.outreach] != nil { drawing.stated.insert(.outreach) }
      if let beside {
        drawing.spread.outreach = OutreachSpread(columns: beside.count, share: share)
      }
    }
    return (
      drawing.spread,
      DrawnInput.allCases.map { input in
        InputDraw(
          input: input, distribution: drawing.found[input],
          reason: drawing.found[input] == nil ? reason(input, question, inputs) : nil,
          source: drawing.stated.contains(input) ? robustness.inputs[input]?.source : nil)
      }
    )
  }

  /// A spread as it comes about.
  private struct Drawing {
    var spread: InputSpread
    var found: [DrawnInput: DrawnInput.Distribution]
    /// Those that are drawn from what the study gives under `robustness`.
    var stated: Set<DrawnInput>

    init(_ ways: (InputSpread, [DrawnInput: DrawnInput.Distribution])) {
      (spread, found) = ways
      stated = Set([DrawnInput.travel].filter { ways.1[$0] != nil })
    }
  }

  // MARK: Estimates

  /// How long roads are, and how fast people travel.
  private func stretch(
    _ drawing: inout Drawing, _ travel: StudyTravel, _ inputs: Set<DrawnInput>
  ) {
    guard case .estimated(let detour, let speed) = travel.matrix.source else { return }
    if drawing.found[.locations] != nil, robustness.inputs[.locations] != nil {
      drawing.stated.insert(.locations)
    }
    if inputs.contains(.detour) {
      let own = robustness.range(of: .detour, around: detour)
      if let range = travel.making.detours ?? (detour > 1 ? own : nil) {
        drawing.spread.detour =
          log(range.upperBound / range.lowerBound) / (2 * DrawnInput.ninthOfNormal)
        // A range that was fitted to times may say that some go faster than a straight line would.
        drawing.spread.leastDetour = min(1, range.lowerBound) / detour
        drawing.found[.detour] = .detours(median: detour, range)
        if travel.making.detours == nil { drawing.stated.insert(.detour) }
      } else if detour > 1 {
        drawing.spread.detour = DrawnInput.detourSpread
        drawing.spread.leastDetour = 1 / detour
        drawing.found[.detour] = .detour(
          median: detour, nineInTen: detour * DrawnInput.detourOfNineInTen)
      }
    }
    if let speed, inputs.contains(.speed) {
      let own = robustness.range(of: .speed, around: speed)
      let usual = DrawnInput.speeds
      drawing.spread.pace =
        own.map { speed / $0.upperBound...speed / $0.lowerBound }
        ?? 1 / usual.upperBound...1 / usual.lowerBound
      drawing.found[.speed] = .speed(speeds(around: speed))
      if own != nil { drawing.stated.insert(.speed) }
    }
  }

  /// The speeds that are tried in place of a stated one, in km/h.
  func speeds(around speed: Double) -> ClosedRange<Double> {
    let usual = DrawnInput.speeds
    return robustness.range(of: .speed, around: speed)
      ?? speed * usual.lowerBound...speed * usual.upperBound
  }

  // MARK: What else may be drawn

  /// The travels of which the study says that one of them it is; nothing where it says nothing of this
  /// one, or another is in another unit.
  func alternatives(to travel: StudyTravel) -> [StudyTravel]? {
    guard case .among(let ids) = robustness.inputs[.travel]?.draws, ids.contains(travel.id) else {
      return nil
    }
    let others = ids.compactMap { id in travels.first { $0.id == id } }
    return others.allSatisfy { $0.matrix.unit == travel.matrix.unit } ? others : nil
  }

  private func alternatives(to demand: StudyDemand) -> [StudyDemand]? {
    guard case .among(let ids) = robustness.inputs[.demand]?.draws, ids.contains(demand.id) else {
      return nil
    }
    return ids.compactMap { id in demands.first { $0.id == id } }
  }

  /// What a visit to outreach may be worth; nothing where the study does not say, no competing scenario
  /// has any that can be reached, or the question does not look at it.
  func drawnWorth(
    _ question: Question, _ inputs: Set<DrawnInput>
  ) -> ClosedRange<Double>? {
    guard inputs.contains(.outreach), question.objective != .pCenter,
      !outreachBeside(question).isEmpty
    else { return nil }
    if case .range(let range) = robustness.inputs[.outreach]?.draws { return range }
    return outreachWorth.map { worth in
      worth.share
        * DrawnInput.worths.lowerBound...min(
          1, worth.share * DrawnInput.worths.upperBound)
    }
  }

  /// The outreach sites of each competing scenario that has any with a way to it, each set once, with the
  /// scenarios that have them.
  func outreachBeside(_ question: Question) -> [(sites: [Int], scenarios: [Int])] {
    var sets: [(sites: [Int], scenarios: [Int])] = []
    for index in competing {
      let reached = scenarios[index].outreach.sorted().filter { site in
        areas.indices.contains { question.travel.outreach[area: $0, site: site].isFinite }
      }
      guard !reached.isEmpty else { continue }
      if let same = sets.firstIndex(where: { $0.sites == reached }) {
        sets[same].scenarios.append(index)
      } else {
        sets.append((reached, [index]))
      }
    }
    return sets
  }

  private func reason(
    _ input: DrawnInput, _ question: Question, _ inputs: Set<DrawnInput>
  ) -> DrawnInput.Reason {
    guard inputs.contains(input) else {
      if let stated = robustness.inputs[input], stated.draws == .asStated {
        return .asStated(stated.source)
      }
      return .notAsked
    }
    let isAmong = inputs.contains(.travel) && alternatives(to: question.travel) != nil
    let taken: DrawnInput.Reason? =
      switch question.travel.matrix.source {
      case _ where isAmong: .travelDrawn
      case .estimated: nil
      case .supplied where question.travel.points != nil && input == .points: nil
      case .supplied: .supplied
      case .leastOf: .combined
      }
    return switch input {
    case .standard: .noEffect
    case .outreach: question.objective == .pCenter ? .noEffect : .none
    case .detour, .speed: taken ?? .byDefinition
    case .locations where question.travel.points != nil && !inputs.contains(.points):
      taken ?? .averaged
    case .points, .locations: taken ?? .none
    case .people, .demand, .travel: .none
    }
  }
}
