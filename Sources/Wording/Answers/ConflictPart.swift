import Assessment
import Placement
import Reports
import Studies
import Text

extension AnswerPart {
  /// Why there is no plan, by name.
  ///
  /// What the search says of the parts of the study's own rules is left out: those are told as
  /// rules that could be loosened.
  static func conflict(_ conflict: PlanConflict, _ terms: AnswerTerms) -> AnswerPart {
    let (why, looser) = (conflict.why, conflict.looser)
    let areas = why.areas.map(terms.area)
    // Where the rules clash among themselves, a group's limit is given with its numbers.
    let isOfRules = why.rules.contains { $0.isSiting } && !why.rules.contains { !$0.isSiting }
    let name = isOfRules ? terms.rules.sentence : terms.rules.name
    let kept = why.relaxations.filter { change in
      switch change {
      case .drop(.side(let tag)), .limit(.side(let tag), _): tag.number == nil
      case .drop, .limit, .count, .standard, .share, .mean, .allow, .places, .divide: true
      }
    }
    let relaxations = kept.map { change -> JSONValue in
      switch change {
      case .count(let count): .keyed([(.hubs, .integer(count))])
      case .drop(let rule): .keyed([(.drop, .string(name(rule)))])
      case .standard(let within):
        .keyed(
          [(.within, .number(within))]
            + (terms.outreachStandard.map { [(.outreachStandard, .number($0(within)))] } ?? []))
      case .share(let share): .keyed([(.share, .number(share))])
      case .mean(let mean): .keyed([(.mean, .number(mean))])
      case .limit(let rule, let most):
        .keyed([(.rule, .string(name(rule))), (.atMost, .number(most))])
      case .allow(let sites):
        .keyed([(.allowOneOf, terms.ids(sites))])
      case .places(let more): .keyed([(.morePlaces, .number(more))])
      case .divide: .keyed([(.service, .string("split"))])
      }
    }
    return AnswerPart(
      key: .conflict,
      json: .keyed(
        [
          (.rules, .array(why.rules.map { .string(terms.rules.sentence($0)) })),
          (.areas, .array(why.areas.map { .keyed(terms.areaJSON($0)) })),
        ] + room(why, terms) + [
          (
            .relaxations,
            .array(
              relaxations
                + looser.map { looser -> JSONValue in
                  let words = terms.looserWords(looser.rule)
                  return looser.instead.map {
                    .keyed([(.rule, .string(words)), (.instead, .string(terms.looserWords($0)))])
                  } ?? .keyed([(.drop, .string(words))])
                })
          )
        ]),
      sentences: clash(why, terms.rules) + gap(areas, terms) + shortOfRoom(why, terms)
        + [ways(kept, looser, terms, name, isComplete: why.isIrreducible)])
  }

  private static func clash(_ why: Infeasibility, _ words: RuleWords) -> [String] {
    let rules = why.rules.map(words.sentence)
    guard !rules.isEmpty else { return [] }
    guard rules.count > 1 else { return ["Clash: this cannot be met at all: \(rules[0])."] }
    let sure =
      why.isIrreducible
      ? "and without any one of them the others could"
      : "though time ran out before it was sure that all of them are needed for that"
    return [
      "Clash: these cannot all hold, \(sure): \(rules.joined(separator: "; "))."
    ]
  }

  private static func gap(_ areas: [String], _ terms: AnswerTerms) -> [String] {
    guard !areas.isEmpty else { return [] }
    let more = areas.count > 10 ? " and \(NumberStyle.count(areas.count - 10)) more" : ""
    let reach =
      terms.problem.objective.standard.map { "within \(terms.standard($0))" } ?? "with a route"
    let count = NumberStyle.count(areas.count, "area has", "areas have")
    return [
      "Areas: \(count) no site \(reach) that may open: "
        + areas.prefix(10).joined(separator: ", ") + more + "."
    ]
  }

  /// A share to a tenth of a percent, or as far as it takes to be above nothing.
  private static func percentBelow(_ share: Double) -> String {
    let decimals = (1...10).first { Advice.down(share, decimals: $0 + 2) > 0 } ?? 10
    return NumberStyle.text(
      .share(Advice.down(share, decimals: decimals + 2), decimals: decimals))
  }

  private static func ways(
    _ relaxations: [Relaxation], _ looser: [LooserRule], _ terms: AnswerTerms,
    _ name: (RuleID) -> String, isComplete: Bool
  ) -> String {
    guard !relaxations.isEmpty || !looser.isEmpty else {
      guard isComplete else { return "Way out: none was found before time ran out." }
      return
        "Way out: no other number of \(terms.words.hubs), rule left out or lower level of service is enough by itself."
    }
    let ways = relaxations.map { change in
      switch change {
      case .count(let count): "open \(terms.hubs(count))"
      case .drop(let rule): "leave out the rule '\(name(rule))'"
      case .standard(let within):
        "take \(terms.standard(within)) as the standard"
          + (terms.outreachStandard.map {
            " of \(terms.words.hubs) and \(terms.standard($0(within))) as that of \(terms.words.outreach)s"
          } ?? "")
      case .share(let share): "ask for \(percentBelow(share)) of demand"
      case .mean(let mean): "allow a mean of \(terms.standard(mean))"
      case .limit(let rule, let most):
        "raise the limit of '\(name(rule))' to \(NumberStyle.measure(Advice.up(most, decimals: 2), decimals: 2))"
      case .places(let more):
        "give every \(terms.words.hub) that has a limit \(NumberStyle.measure(more, decimals: 0)) more"
          + (more == 1 ? " place" : " places")
      case .divide: "let the people of one area go to several \(terms.words.hubs) (split)"
      case .allow(let sites):
        "let one of these open: \(sites.prefix(10).map(terms.site).joined(separator: ", "))"
      }
    }
    let instead = looser.map { looser -> String in
      let words = terms.looserWords(looser.rule)
      return looser.instead.map { "ask for '\(terms.looserWords($0))' instead of '\(words)'" }
        ?? "leave out the rule '\(words)'"
    }
    let sure = isComplete ? "the smallest change of each kind" : "as far as there was time to look"
    return
      "Way out, \(sure): \((ways + instead).joined(separator: "; or "))."
  }

  /// What is said about room, where there is anything to say.
  private static func room(_ why: Infeasibility, _ terms: AnswerTerms) -> [Contract.Member] {
    guard why.shortage != nil || !why.tooLarge.isEmpty || !why.unseated.isEmpty else { return [] }
    let room = why.shortage.map { short -> JSONValue in
      .keyed([
        (.places, .number(short.places)), (.people, .number(short.people)),
        (.hubs, .integer(short.sites)),
      ])
    }
    return [
      (.room, room ?? .null),
      (.tooLarge, .array(why.tooLarge.map { .keyed(terms.areaJSON($0)) })),
      (
        .withoutRoom,
        .array(
          why.unseated.map {
            .keyed(terms.areaJSON($0.area) + [(.people, .number($0.people))])
          })
      ),
    ]
  }

  private static func shortOfRoom(_ why: Infeasibility, _ terms: AnswerTerms) -> [String] {
    func people(_ count: Double) -> String {
      NumberStyle.measure(count, decimals: count == count.rounded() ? 0 : 1)
    }
    func names(_ names: [String]) -> String {
      let more = names.count > 10 ? " and \(NumberStyle.count(names.count - 10)) more" : ""
      return names.prefix(10).joined(separator: ", ") + more
    }
    var sentences: [String] = []
    if let short = why.shortage {
      sentences.append(
        "Room: \(short.sites == 1 ? "the roomiest \(terms.words.hub) that may open has" : "the \(NumberStyle.count(short.sites)) roomiest \(terms.words.hubs) that may open together have")"
          + " \(people(short.places)) places for \(people(short.people)):"
          + " \(people(short.people - short.places)) too few.")
    }
    if !why.tooLarge.isEmpty {
      sentences.append(
        "Areas: no \(terms.words.hub) has room for all of \(names(why.tooLarge.map(terms.area))), which may not be"
          + " divided.")
    }
    if !why.unseated.isEmpty {
      let reach = terms.problem.objective.standard.map { " within \(terms.standard($0))" } ?? ""
      let left = why.unseated.reduce(0) { $0 + $1.people }
      let best = why.isSeatingProven ? "At the best" : "In the best seating found"
      sentences.append(
        "\(best), \(people(left)) have no place\(reach); as they could be left over:"
          + " \(names(why.unseated.map { "\(terms.area($0.area)) (\(people($0.people)))" })).")
    }
    return sentences
  }
}

extension RuleID {
  /// Whether it says which sites may open, not what service a plan must give.
  fileprivate var isSiting: Bool {
    switch self {
    case .service, .routes: false
    case .count, .keep, .close, .group, .side, .tierCount, .oneTier, .tie: true
    }
  }
}
