import Assessment
import Opening
import Placement
import Places
import Reports
import Scores
import Studies
import StudyFormat
import Text

/// What a report says of trade-offs and of how sure its answer is.
extension StudyResult {
  func frontierSection(_ charts: StudyCharts) -> Section? {
    guard let frontier, !frontier.frontier.points.isEmpty else { return nil }
    return Section(
      id: "trade-offs", title: "Trade-offs",
      blocks: [
        .list(frontierWords(frontier).map { Prose($0) })
      ] + (charts.front.map { [.figure($0)] } ?? []) + [
        .inFull(frontier.placesTable), .inFull(frontier.pointsTable),
      ])
  }

  /// Of each competing scenario, and of the front itself.
  private func frontierWords(_ result: FrontierResult) -> [String] {
    let count = NumberStyle.count(result.frontier.points.count, "plan")
    let aims = Phrases.list(result.aims.map(\.name))
    return [
      "\(Phrases.sentence(count)) \(result.frontier.points.count == 1 ? "is" : "are") beaten by no other on \(aims): to gain on one of these, each gives up some of another."
    ]
      + study.competing.map { index in
        let place = result.scenarios[index]
        let isOn = if case .on = place.standing { true } else { false }
        return
          "\(Phrases.sentence(place.scenario.name)) is \(isOn ? "" : "not ")among them. \(result.words(place))"
      }
  }

  func robustSection(_ charts: StudyCharts) -> Section? {
    guard let robust = robustness else { return nil }
    return Section(
      id: "sureness", title: "How sure the answer is",
      blocks: [
        .list(robust.sentences.map { Prose($0) })
      ] + [charts.firsts, charts.swings].compactMap(\.self).map(Block.figure)
        + (robust.weights.map { [.inFull(robust.weightsTable($0))] } ?? []) + [
          .inFull(robust.redrawnTable)
        ] + robust.outreachTables.map { .inFull($0) } + [.inFull(robust.swingsTable)]
        + (robust.tippingTable.map { [.inFull($0)] } ?? []) + [
          .details(
            summary: "What the inputs were drawn from",
            blocks: [.table(robust.inputsTable), .table(robust.openingsTable)])
        ])
  }
}

extension RobustResult {
  /// What the tables come to, a sentence each.
  var sentences: [String] {
    study.competing.flatMap {
      [weightSentence($0), drawSentence($0), outreachSentence($0)]
    }.compactMap(\.self)
      + [statedSentence, hubSentence, demandSentence, tippingSentence].compactMap(\.self)
  }

  /// From what the study itself says that inputs are drawn.
  private var statedSentence: String? {
    let stated = inputs.compactMap { draw -> String? in
      guard let source = draw.source, let distribution = draw.distribution else { return nil }
      return
        "\(draw.input.inSentence) \(words(distribution)) (\(Phrases.withoutStop(source)))"
    }
    return stated.isEmpty
      ? nil : "Drawn as this study says: \(stated.joined(separator: "; "))."
  }

  private func outreachSentence(_ scenario: Int) -> String? {
    let open = study.scenarios[scenario].open
    guard let draws = withOutreach.first(where: { $0.scenarios.contains(scenario) }),
      let plan = draws.redrawn.plans.first(where: { $0.open == open })
    else { return nil }
    return
      "With its outreach counted beside every plan, \(study.scenarios[scenario].name) has the \(question.aim) in \(NumberStyle.share(plan.first, decimals: 1)) of these draws\(worst(plan))."
  }

  private func weightSentence(_ scenario: Int) -> String? {
    guard let weights,
      let own = weights.options.firstIndex(where: { $0.scenarios.contains(scenario) })
    else { return nil }
    let entries = weights.stated.entries
    let name = Phrases.sentence(study.scenarios[scenario].name)
    let aims = Phrases.list(weights.aims.map(\.name))
    let most = entries.indices.max {
      entries[$0].first != entries[$1].first ? entries[$0].first < entries[$1].first : $0 > $1
    }
    let share =
      entries[own].first == 0
      ? "\(name) is first under no weights of \(aims)"
      : "\(name) is first under \(NumberStyle.share(entries[own].first, decimals: 1)) of all weights of \(aims)"
    guard let most, most != own else { return share + ", more than any other plan." }
    return
      "\(share); under most, \(NumberStyle.share(entries[most].first, decimals: 1)), it is \(Phrases.list(study.names(weights.options[most].open)))."
  }

  private func drawSentence(_ scenario: Int) -> String? {
    let open = study.scenarios[scenario].open
    guard let plan = redrawn.plans.first(where: { $0.open == open }) else { return nil }
    return
      "In \(NumberStyle.count(redrawn.draws, "draw")) of what is not known for sure about the inputs, \(study.scenarios[scenario].name) has the \(question.aim) in \(NumberStyle.share(plan.first, decimals: 1)), and is within \(NumberStyle.share(request.near, decimals: 0)) of it in \(NumberStyle.share(plan.near, decimals: 1))\(worst(plan))."
  }

  private func worst(_ plan: RedrawnPlan) -> String {
    guard let regret = plan.regret else { return "" }
    let amount =
      question.objective == .coverage
      ? "\(NumberStyle.measure(100 * regret.most, decimals: 1)) points"
      : Phrases.travel(regret.most, question.travel.matrix.unit)
    return "; at worst it is \(amount) behind the best"
  }

  /// What one hub more buys.
  private var hubSentence: String? {
    for swing in swings {
      guard case .hubs(let count) = swing.change, count > question.most, let best = swing.best
      else {
        continue
      }
      return
        "With \(study.hubs(count)) the best is \(swing.question.words(best.value)) (\(question.valueName)), with \(study.hubs(question.most)) \(question.words(first.value))."
    }
    return nil
  }

  private var demandSentence: String? {
    let others = swings.filter { if case .demand = $0.change { true } else { false } }
    guard !others.isEmpty else { return nil }
    func labels(_ swings: [InputSwing]) -> String {
      Phrases.list(swings.map { "“\($0.question.demand.label)”" }, by: "or")
    }
    let (kept, changed) = (others.filter(\.keepsFirst), others.filter { !$0.keepsFirst })
    let parts = [
      kept.isEmpty ? nil : "stays first if those who count are \(labels(kept))",
      changed.isEmpty ? nil : "is no longer first if those who count are \(labels(changed))",
    ]
    return
      "The plan with the \(question.aim) (\(Phrases.list(study.names(first.open)))) \(Phrases.list(parts.compactMap(\.self)))."
  }

  private var tippingSentence: String? {
    guard let tipping, let tip = tipping.people.first else { return nil }
    return
      "The least change of one area that puts another plan first: \(NumberStyle.share(abs(tip.change), decimals: 0)) \(tip.change < 0 ? "fewer" : "more") \(question.demand.weight == nil ? study.words.people : "there (as this demand counts them)") in \(study.areas[tip.area].name)."
  }
}
