import Assessment
import Opening
import Placement
import Studies
import Text

/// The rules of a study as a page holds a plan against them.
struct WorkbenchRules {
  let study: Study

  init(_ study: Study) {
    self.study = study
  }

  var json: JSONValue {
    let held = study.rules.held(lifted: false)
    return .object([
      ("fewest", .integer(study.rules.fewest)), ("most", .integer(study.rules.most)),
      ("withOutreach", .bool(study.rules.outreach != nil)),
      ("keep", .array(held.keep.sorted().map { site($0, .keep($0)) })),
      ("close", .array(held.close.sorted().map { site($0, .close($0)) })),
      ("groups", .array(held.taggedGroups.map(group))),
      ("sides", .array(held.sides.map(side))),
    ])
  }

  private func shown(_ rule: BrokenRule) -> String { XMLText.shown(study.words(rule)) }

  private func site(_ hub: Int, _ rule: BrokenRule) -> JSONValue {
    .object([("site", .integer(hub)), ("words", .string(shown(rule)))])
  }

  private func group(_ limits: GroupLimits, _ group: GroupLimits.Group) -> JSONValue {
    // The sentence ends in how many are open, which the page writes.
    let words = String(shown(.group(limits, group, open: 0)).dropLast())
    return .object([
      ("words", .string(words)), ("members", .array(group.members.map { .integer($0) })),
      ("least", .integer(limits.atLeast)),
      ("most", limits.atMost == .max ? .null : .integer(limits.atMost)),
    ])
  }

  private func side(_ held: HeldRule) -> JSONValue {
    .object([
      ("words", .string(shown(.rule(held)))), ("limits", .array(held.sides.map(limit))),
    ])
  }

  private func limit(_ side: SideRule) -> JSONValue {
    .object([
      (
        "terms",
        .array(side.terms.map { .array([.integer($0.site), .number($0.weight)]) })
      ),
      ("least", side.atLeast.isFinite ? .number(side.atLeast) : .null),
      ("most", side.atMost.isFinite ? .number(side.atMost) : .null),
    ])
  }
}
