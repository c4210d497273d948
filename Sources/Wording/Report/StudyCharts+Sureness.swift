import Assessment
import Opening
import Placement
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// The charts of how sure the answer is, and of what one aim costs another.
extension StudyCharts {
  // MARK: Trade-offs

  /// The plans that no other beats by the first two aims, with the scenarios; nothing where there are
  /// fewer than three of them.
  var front: Figure? {
    guard let result = result.frontier, result.aims.count >= 2 else { return nil }
    let (first, second) = (result.aims[0], result.aims[1])
    func point(_ values: [Double]) -> LinePlot.Point { .init(values[0], values[1]) }
    let values = result.frontier.points.map(\.values).filter { $0.prefix(2).allSatisfy(\.isFinite) }
    // Of three aims, a point that is beaten on the two that are drawn is left out.
    let line = values.filter { value in
      !values.contains { other in
        !second.isBehind(other[1], than: value[1]) && !first.isBehind(other[0], than: value[0])
          && (second.isBehind(value[1], than: other[1]) || first.isBehind(value[0], than: other[0]))
      }
    }
    .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    guard line.count >= 3 else { return nil }
    let marks = result.scenarios.enumerated().compactMap { index, place -> LinePlot.Mark? in
      guard place.values.prefix(2).allSatisfy(\.isFinite) else { return nil }
      return .init(
        Phrases.sentence(place.scenario.name), at: point(place.values), isMain: index > 0)
    }
    let ends = (line[0], line[line.count - 1])
    return figure(
      id: "front",
      title:
        "No plan is best on both: \(first.spread(ends.0[0], ends.1[0])), \(second.spread(ends.0[1], ends.1[1]))",
      altText:
        "A line through the plans that no other beats on \(first.name) and \(second.name), with today and the proposals marked. The table has every plan of the front.",
      plot: .lines(
        LinePlot(
          x: first.axis, y: second.axis,
          lines: [.init("Plans that no other beats", points: line.map(point), hasDots: true)],
          marks: marks)),
      caption:
        "Each dot is a plan. \(result.aims.count > 2 ? "Of the \(NumberStyle.count(result.aims.count)) aims two are drawn; a proposal off the line may still be best on \(Phrases.list(result.aims.dropFirst(2).map(\.name))). " : "")Only \(hubs) count as places reached.",
      equalTable: "frontier")
  }

  // MARK: Weights

  /// Under how many of all weights each plan is first; nothing where only one ever is.
  var firsts: Figure? {
    guard let robust = result.robustness, let weights = robust.weights else { return nil }
    let shares = zip(weights.options, weights.stated.entries).map { (option: $0, share: $1.first) }
      .sorted { $0.share > $1.share }
    let shown = shares.filter { $0.share > 0 }.prefix(8)
    let proposals = shares.filter { entry in
      entry.option.scenarios.contains { study.competing.contains($0) }
        && !shown.contains { $0.option == entry.option }
    }
    guard shown.count >= 2 else { return nil }
    let rows = (shown + proposals).map { entry in
      BarPlot.Row(name(entry.option), values: [100 * entry.share])
    }
    return figure(
      id: "first-under-weights",
      title:
        "No plan is best for everyone: the one that is first most often is so under \(NumberStyle.share(shown[0].share, decimals: 0)) of all weights",
      altText:
        "Bars: the share of all weights of \(Phrases.list(weights.aims.map(\.name))) under which each plan is first. The table has every plan.",
      plot: .bars(
        BarPlot(
          measure: "Share of all weights under which a plan is first (%)", decimals: 1,
          series: [.init("First", style: .muchNearer)], rows: rows)),
      caption:
        "Weights of \(Phrases.list(weights.aims.map(\.name))), each as likely as any other. Plans are named by what they close.",
      equalTable: "weights")
  }

  /// A plan by the scenario that it is, else by what it closes.
  private func name(_ option: WeightFinding.Option) -> String {
    if let scenario = option.scenarios.first {
      return Phrases.sentence(study.scenarios[scenario].name)
    }
    let closed = study.names(study.closed(by: option.open))
    return closed.isEmpty ? "All open" : "Without \(Phrases.list(closed))"
  }

  // MARK: One input changed

  /// How far the plan that is best as stated falls behind when one input changes; nothing where it never
  /// does.
  var swings: Figure? {
    guard let robust = result.robustness else { return nil }
    let isShare = robust.question.objective == .coverage
    // Another travel may be in another unit, another number of hubs is another question.
    let measured = robust.swings.filter { swing in
      if case .hubs = swing.change { return false }
      return swing.question.travel.matrix.unit == unit
    }
    let rows = measured.compactMap { swing -> (label: String, behind: Double)? in
      guard let best = swing.best, best.value.isFinite, swing.first.value.isFinite else {
        return nil
      }
      let behind = isShare ? 100 * (best.value - swing.first.value) : swing.first.value - best.value
      return (Phrases.sentence(robust.words(swing.change)), max(0, behind))
    }
    .sorted { $0.behind > $1.behind }
    guard let first = rows.first, first.behind > 0 else { return nil }
    let decimals = isShare ? 1 : Phrases.decimals(unit)
    let unitName = isShare ? "percentage points" : Phrases.name(unit)
    return figure(
      id: "changed-inputs",
      title:
        "The plan that is best as stated falls behind most, by \(NumberStyle.measure(first.behind, decimals: decimals)) \(unitName), with: \(first.label)",
      altText:
        "Bars: how far the plan that is best as stated falls behind the best plan when one input is changed. The table has every change.",
      plot: .bars(
        BarPlot(
          measure: "How far behind the best plan then (\(unitName))", decimals: decimals,
          series: [.init("Behind", style: .muchFurther)],
          rows: rows.map { .init($0.label, values: [$0.behind]) })),
      caption:
        "One input is changed, all others are as stated. A bar of nothing: the same plan is still the best.",
      equalTable: "one-at-a-time")
  }
}

extension StudyAim {
  fileprivate var axis: LinePlot.Axis {
    .init(title, isShare: kind == .coverage, isCount: kind == .hubs, fromZero: false)
  }

  fileprivate func isBehind(_ value: Double, than other: Double) -> Bool {
    kind == .coverage ? value < other : value > other
  }

  /// `mean walk from 25.5 to 36.1 minutes`.
  fileprivate func spread(_ low: Double, _ high: Double) -> String {
    switch kind {
    case .mean, .longest, .kolmPollak:
      let decimals = Phrases.decimals(question.travel.matrix.unit)
      return
        "\(name) from \(NumberStyle.measure(low, decimals: decimals)) to \(Phrases.travel(high, question.travel.matrix.unit))"
    case .coverage:
      return
        "\(name) from \(NumberStyle.share(low, decimals: 1)) to \(NumberStyle.share(high, decimals: 1))"
    case .cost:
      return "\(name) from \(Phrases.pounds(low)) to \(Phrases.pounds(high)) a year"
    case .hubs:
      return "\(name) from \(NumberStyle.count(Int(low))) to \(NumberStyle.count(Int(high)))"
    }
  }
}
