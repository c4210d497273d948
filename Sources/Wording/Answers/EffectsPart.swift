import Assessment
import Placement
import Reports
import Studies
import Text

extension AnswerPart {
  /// What deciding each site costs: around the best plan, and around each scenario.
  static func effects(_ found: DecisionEffects, _ terms: AnswerTerms) -> AnswerPart {
    let (effects, best) = (found.sites, found.best)
    let named = found.scenarios.map(\.plan)
    let swaps = [found.swap] + found.scenarios.map(\.swap)
    let decisions = Decisions(effects: effects, best: best, terms: terms)
    return AnswerPart(
      key: .effects,
      json: .keyed([
        (.sites, .array(effects.map(decisions.json))),
        (.swap, decisions.json(swaps[0], of: terms.value(best))),
        (
          .scenarios,
          .array(
            zip(named, swaps.dropFirst()).map { plan, swap in
              .keyed([
                (.scenario, .string(plan.scenario.id)),
                (.scenarioName, .string(plan.scenario.name)),
                (.sites, .array(effects.map { decisions.json($0, in: plan) })),
                (.swap, decisions.json(swap, of: plan.value)),
              ])
            })
        ),
      ]),
      tables: [decisions.table] + [decisions.table(swaps, named: named)].compactMap(\.self)
        + named.map(decisions.table(of:)))
  }
}

/// Every site, open and closed.
private struct Decisions {
  let effects: [SiteEffect]
  let best: RankedPlan
  let terms: AnswerTerms

  /// The best plan with a site open or closed; nothing when there is none.
  private func plan(_ effect: SiteEffect, isOpen: Bool) -> RankedPlan? {
    isOpen == effect.isOpenInBest ? best : effect.plan
  }

  private func value(_ plan: RankedPlan?) -> Double? { plan.map(terms.value) }

  private func cost(_ plan: RankedPlan?) -> Double? {
    value(plan).map { terms.worse($0, than: terms.value(best)) }
  }

  private func cell(_ value: Double?, _ effect: SiteEffect, _ make: (Double) -> Cell) -> Cell {
    value.map(make) ?? .absent(effect.isProven ? "no plan" : "none found")
  }

  private func word(_ isOpen: Bool) -> Cell { .text(isOpen ? "open" : "closed") }

  func json(_ effect: SiteEffect) -> JSONValue {
    .keyed([
      (.site, terms.siteJSON(effect.site)), (.isOpen, .bool(effect.isOpenInBest)),
      (.otherwise, .given(value(effect.plan))), (.cost, .given(cost(effect.plan))),
      (.open, effect.plan.map { terms.ids($0.open) } ?? .null), (.proven, .bool(effect.isProven)),
    ])
  }

  func json(_ effect: SiteEffect, in named: ScenarioPlan) -> JSONValue {
    let isOpen = named.open.contains(effect.site)
    let same = plan(effect, isOpen: isOpen)
    let other = value(plan(effect, isOpen: !isOpen))
    return .keyed([
      (.site, terms.siteJSON(effect.site)), (.isOpen, .bool(isOpen)),
      (.same, .given(value(same))), (.cost, .given(cost(same))), (.otherwise, .given(other)),
      (.against, .given(other.map { terms.worse($0, than: named.value) })),
    ])
  }

  /// A swap; null where no single one is allowed.
  func json(_ swap: BestSwap?, of value: Double) -> JSONValue {
    guard let swap else { return .null }
    return .keyed([
      (.opens, terms.siteJSON(swap.opening)), (.closes, terms.siteJSON(swap.closing)),
      (.value, .given(terms.value(swap.plan))),
      (.against, .given(terms.worse(terms.value(swap.plan), than: value))),
      (.open, terms.ids(swap.plan.open)), (.proven, .bool(swap.isProven)),
    ])
  }

  /// The best single swap of each plan; nothing where no plan has one.
  func table(_ swaps: [BestSwap?], named: [ScenarioPlan]) -> Table? {
    let plans =
      [(cell: Cell.named(nil, none: "The best plan"), value: terms.value(best))]
      + named.map { (.named(id: $0.scenario.id, name: $0.scenario.name), $0.value) }
    let rows = zip(plans, swaps).compactMap { plan, swap -> [Cell]? in
      swap.map { swap in
        [
          plan.cell, .named(terms.named(swap.opening)),
          .named(terms.named(swap.closing)),
          terms.cell(terms.value(swap.plan)),
          terms.loss(terms.worse(terms.value(swap.plan), than: plan.value)),
          .text(swap.isProven ? "proven" : "best found"),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      id: "swaps", caption: "The best exchange of one \(terms.words.hub) for another",
      columns: [
        Column("Plan", id: "scenario", .rowHeader), Column("Opens", id: "opens", .text),
        Column("instead of", id: "closes", .text),
        Column(terms.valueTitle, id: "value", unit: terms.unit),
        Column("Against the plan (\(terms.lossTitle))", id: "against"),
        Column("Proof", id: "proof", .text),
      ], rows: rows, notes: ["Below zero the plan with the exchange is better."],
      source: terms.source)
  }

  var table: Table {
    Table(
      id: "effects",
      caption: "What deciding one \(terms.words.hub) otherwise than the best plan costs",
      columns: [
        Column(Phrases.sentence(terms.words.hub), id: "site", .rowHeader),
        Column("In the best plan", id: "open", .text),
        Column("Otherwise: \(terms.valueTitle)", id: "otherwise", unit: terms.unit),
        Column("Costs (\(terms.lossTitle))", id: "cost"),
        Column("Opens", id: "opens", .text), Column("instead of", id: "closes", .text),
        Column("Proof", id: "proof", .text),
      ],
      rows: effects.map { effect in
        let open = effect.plan?.open ?? best.open
        let opens = open.filter { !best.open.contains($0) }
        let closes = best.open.filter { !open.contains($0) }
        return [
          .named(terms.named(effect.site)), word(effect.isOpenInBest),
          cell(value(effect.plan), effect, terms.cell),
          cell(cost(effect.plan), effect, terms.loss),
          terms.names(opens, none: "–"), terms.names(closes, none: "–"),
          .text(effect.isProven ? "proven" : "best found"),
        ]
      },
      notes: [
        "Each row is the best plan of all those that decide the \(terms.words.hub) the other way. \(Phrases.sentence(terms.words.hubs)) that the rules keep or close are not there."
      ], source: terms.source)
  }

  func table(of named: ScenarioPlan) -> Table {
    Table(
      id: "effects-\(named.scenario.id)",
      caption: "What each decision of \(named.scenario.name) costs, and what undoing it could give",
      columns: [
        Column(Phrases.sentence(terms.words.hub), id: "site", .rowHeader),
        Column("There", id: "open", .text),
        Column("Best plan with that", id: "same", unit: terms.unit),
        Column("Costs (\(terms.lossTitle))", id: "cost"),
        Column("Best plan without", id: "otherwise", unit: terms.unit),
        Column("Against \(named.scenario.name) (\(terms.lossTitle))", id: "against"),
      ],
      rows: effects.map { effect in
        let isOpen = named.open.contains(effect.site)
        let same = plan(effect, isOpen: isOpen)
        let other = value(plan(effect, isOpen: !isOpen))
        let against = other.map { terms.worse($0, than: named.value) }
        return [
          .named(terms.named(effect.site)), word(isOpen),
          cell(value(same), effect, terms.cell),
          cell(cost(same), effect, terms.loss), cell(other, effect, terms.cell),
          cell(against, effect, terms.loss),
        ]
      },
      notes: [
        "Costs is how much worse than the best plan of all the best one is that decides the \(terms.words.hub) as \(named.scenario.name) does. Against \(named.scenario.name): below zero, the best plan that decides it otherwise is better."
      ], source: terms.source)
  }
}
