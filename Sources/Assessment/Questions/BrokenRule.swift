public import Studies

/// A rule that a plan breaks; the number of hubs is not among them.
public enum BrokenRule: Hashable, Sendable {
  /// A hub that must stay open, and is closed.
  case keep(Int)
  /// A hub that must stay closed, and is open.
  case close(Int)
  /// The limit of a group, and how many of the group are open.
  case group(GroupLimits, GroupLimits.Group, open: Int)
  case rule(HeldRule)
}

extension Study {
  /// The rules that a plan breaks, in the study's order.
  ///
  /// - Parameter open: columns.
  public func broken(by open: [Int], lifted: Bool = false) -> [BrokenRule] {
    let held = rules.held(lifted: lifted)
    let kept = held.keep.subtracting(open).sorted().map(BrokenRule.keep)
    let closed = held.close.intersection(open).sorted().map(BrokenRule.close)
    let groups = held.eaches.flatMap { each in
      each.groups.compactMap { group -> BrokenRule? in
        let count = group.members.count { open.contains($0) }
        return (each.atLeast...each.atMost).contains(count)
          ? nil : .group(each, group, open: count)
      }
    }
    return kept + closed + groups
      + held.sides.filter { !$0.allows(open) }.map(BrokenRule.rule)
  }
}
