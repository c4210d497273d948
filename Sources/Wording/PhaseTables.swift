import Access
package import Assessment
import Opening
import Placement
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// How scenarios come about, in tables: every moment on the way, and the order that keeps the worst best.
extension Study {
  package func phaseTables(_ finding: PhaseFinding) -> [Table] {
    (finding.isDated ? [momentsTable(finding)] : [])
      + [orderTable(finding)].compactMap(\.self)
  }

  /// Today, then after each phase.
  func momentsTable(_ finding: PhaseFinding) -> Table {
    let way = travels[0]
    let decimals = Phrases.decimals(way.matrix.unit)
    // A study has a standard for each of its travels.
    let standard = standard(for: way)!
    let unit = Phrases.name(way.matrix.unit)
    let rows = finding.moments.map { moment -> [Cell] in
      let profile = moment.assessment.profile
      let changes = moment.step?.changes ?? []
      func absent(_ value: Double?, _ decimals: Int) -> Cell {
        value.map { .measure($0, decimals: decimals) } ?? .absent("no route")
      }
      return [
        .text(moment.step.map { Phrases.day($0.day) } ?? "today"),
        moment.step?.label.map { .text($0) } ?? .absent("–"),
        things(changes.compactMap(\.closes)), things(changes.compactMap(\.opens)),
        .count(sites.hubs(of: moment.open).count), .count(sites.outreach(of: moment.open).count),
        absent(profile.mean, decimals), .share(moment.within, decimals: 1),
        absent(profile.worst, decimals),
        moment.assessment.withOutreach.first { $0.way.outreach == .asHubs }.map {
          absent($0.profile.mean, decimals)
        } ?? .absent("no outreach"),
        moment.fullest.map { .text(sites.hubs[$0.hub].name) } ?? .absent("room not known"),
        moment.fullest?.ratio.map { .measure($0, decimals: 2) } ?? .absent("room not known"),
        moment.running.map(cell) ?? .absent("not supplied"),
      ]
    }
    let sources = finding.moments.compactMap { $0.step?.source }
    return Table(
      id: "phases-\(finding.scenario.id)",
      caption: "\(Phrases.sentence(finding.scenario.name)), phase by phase",
      columns: [
        Column("From", id: "date", .rowHeader), Column("Phase", id: "phase", .text),
        Column("Closes", id: "closes", .text), Column("Opens", id: "opens", .text),
        Column(Phrases.sentence(words.hubs), id: "hubs"),
        Column("\(Phrases.sentence(words.outreach))s", id: "outreach"),
        Column("Mean \(way.label) (\(unit))", id: "mean", unit: way.matrix.unit.rawValue),
        Column("Within \(standard)", id: "within", unit: "share"),
        Column("Longest \(way.label) (\(unit))", id: "longest", unit: way.matrix.unit.rawValue),
        Column(
          "Mean were outreach full \(words.hubs) (\(unit))", id: "mean_with_outreach",
          unit: way.matrix.unit.rawValue),
        Column("Fullest \(words.hub)", id: "fullest", .text),
        Column("Its load", id: "load"),
        Column("Running cost (£ a year)", id: "running", unit: "GBP a year"),
      ], rows: rows,
      notes: [
        "Each row is how things are from that day until the next. \(Phrases.sentence(words.people)) go to the nearest open \(words.hub); load is people over its room, or over the study's norm."
      ] + Set(sources).sorted().map { "Source of the dates: \(Phrases.withoutStop($0))." },
      source: source(way))
  }

  private func things(_ columns: [Int]) -> Cell {
    .names(columns.map { NamedThing(sites[$0]) }, none: "none")
  }

  /// The best order beside the study's own; nothing where nothing changes.
  func orderTable(_ finding: PhaseFinding) -> Table? {
    guard let best = finding.best?.order else { return nil }
    let way = travels[0]
    let decimals = Phrases.decimals(way.matrix.unit)
    let days = finding.moments.compactMap(\.step).map(\.day)
    let rows = best.dates.indices.map { date -> [Cell] in
      [
        .text(finding.isDated ? Phrases.day(days[date]) : "change \(date + 1)"),
        .text(words(best.dates[date], of: finding)),
        .measure(best.moments[date], decimals: decimals),
      ]
        + (finding.proposed.map { proposed in
          [
            .text(words(proposed.dates[date], of: finding)),
            .measure(proposed.moments[date], decimals: decimals),
          ]
        } ?? [])
    }
    let unit = Phrases.name(way.matrix.unit)
    // The mean of the phases' table is of hubs alone.
    let counted =
      finding.outreachShare > 0
      ? ", \(words.outreach)s at \(NumberStyle.share(finding.outreachShare, decimals: 0))" : ""
    return Table(
      id: "phase-order-\(finding.scenario.id)",
      caption:
        "\(Phrases.sentence(finding.scenario.name)): the order of changes that keeps the worst moment best",
      columns: [
        Column(finding.isDated ? "From" : "Change", id: "date", .rowHeader),
        Column("Best order", id: "best", .text),
        Column(
          "Mean \(way.label) after it\(counted) (\(unit))", id: "best_mean",
          unit: way.matrix.unit.rawValue),
      ]
        + (finding.proposed == nil
          ? []
          : [
            Column("As proposed", id: "proposed", .text),
            Column(
              "Mean \(way.label) as proposed\(counted) (\(unit))", id: "proposed_mean",
              unit: way.matrix.unit.rawValue),
          ]),
      rows: rows, notes: orderSentences(finding), source: source(way))
  }

  private func words(_ changes: [Int], of finding: PhaseFinding) -> String {
    Phrases.list(
      changes.map { index in
        let change = finding.changes[index]
        return switch (change.closes, change.opens) {
        case (let from?, let to?): "\(sites[from].name) moves to \(sites[to].name)"
        case (let closes?, nil): "\(sites[closes].name) closes"
        case (nil, let opens?): "\(sites[opens].name) opens"
        case (nil, nil): "nothing"
        }
      })
  }

  /// What the best order is worth against the study's own, and what is proven of it.
  package func orderSentences(_ finding: PhaseFinding) -> [String] {
    let unit = travels[0].matrix.unit
    guard let best = finding.best else {
      return finding.changes.isEmpty
        ? []
        : [
          finding.isStopped
            ? "It was stopped before an order was found that keeps everybody a route, and costs within the limit, at every moment; there may be one."
            : finding.changes.count <= ChangeOrderSearch.exactUpTo
              ? "No order of these changes keeps everybody a route, and costs within the limit, at every moment."
              : "No order of these changes was found that keeps everybody a route, and costs within the limit, at every moment; with so many changes not all orders were looked at."
        ]
    }
    let counts =
      finding.outreachShare > 0
      ? "A visit to outreach counts for \(NumberStyle.share(finding.outreachShare, decimals: 0)) of one to a \(words.hub)."
      : "Only \(words.hubs) count, as the study does not say what a visit to outreach is worth."
    var sentences: [String] = []
    if let proposed = finding.proposed {
      let worst = proposed.worst - best.order.worst
      let worstWords =
        worst < 1e-9 * max(1, best.order.worst)
        ? "its worst moment, \(Phrases.travel(proposed.worst, unit)), is as good as any order's"
        : proposed.worst.isFinite
          ? "its worst moment is \(Phrases.travel(proposed.worst, unit)), where the best order's is \(Phrases.travel(best.order.worst, unit))"
          : "at some moment somebody has no route or it costs more than it may, where the best order's worst moment is \(Phrases.travel(best.order.worst, unit))"
      let meanWords = best.order.mean.flatMap { mean in
        proposed.mean.map { own in
          own.isFinite && own - mean > 1e-9 * max(1, mean)
            ? "; over the time until the last date the mean is \(Phrases.travel(own, unit)), where \(Phrases.travel(mean, unit)) could be had in another order"
            : "; over the time until the last date no such order has a shorter mean"
        }
      }
      sentences.append("The order as proposed: \(worstWords)\(meanWords ?? "").")
    }
    sentences.append(
      best.isStopped
        ? "It was stopped: this is the best order so far, and another may have a better worst moment; none has one below \(Phrases.travel(best.bound, unit)), that of the last, which all orders share."
        : best.isExact
          ? "Proven by dynamic programming over all subsets of the \(NumberStyle.count(finding.changes.count, "change")): no order\(finding.isDated ? " with as many changes on each date" : "") has a better worst moment, and of those that have it none has a shorter mean over time."
          : best.isWorstProven
            ? "With \(NumberStyle.count(finding.changes.count, "change")) not all orders were looked at. The worst moment is proven best, because it is the last, which all orders share; the mean over time is not."
            : "With \(NumberStyle.count(finding.changes.count, "change")) not all orders were looked at: no order has a worst moment below \(Phrases.travel(best.bound, unit)), that of the last, which all orders share."
    )
    sentences.append(
      "\(counts) Moments are compared by the mean \(travels[0].label) of all \(words.people)."
        + (phases.runningAtMost.map {
          finding.ignoresLimit
            ? " The limit of \(Phrases.pounds($0)) a year at any moment is not kept to, as not all running costs are supplied."
            : " Until the last date no more than \(Phrases.pounds($0)) a year may be open at any moment."
        } ?? "")
        + (finding.neverServed > 0
          ? " \(NumberStyle.measure(finding.neverServed, decimals: 0)) of them have no route to any of these \(words.hubs), whatever the order, and are in no mean."
          : ""))
    return sentences
  }
}
