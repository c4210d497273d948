internal import Places

/// A question's rules, prepared for following a proof.
final class SiteRules: Sendable {
  let question: Question
  /// The members of each group, each once.
  let members: [[Int]]
  /// Groups that share no site with one before them: those that the bound respects.
  let disjoint: [GroupLimit]
  /// The number of each site's disjoint group, −1 for none.
  let inGroup: [Int]
  /// The side rules' limits.
  let rows: [LimitRow]

  init(_ question: Question) {
    self.question = question
    var taken: Set<Int> = []
    var disjoint: [GroupLimit] = []
    var inGroup = [Int](repeating: -1, count: question.travel.siteCount)
    for group in question.groups where taken.isDisjoint(with: group.members) {
      taken.formUnion(group.members)
      for site in group.members { inGroup[site] = disjoint.count }
      disjoint.append(group)
    }
    members = question.groups.map { Set($0.members).sorted() }
    self.disjoint = disjoint
    self.inGroup = inGroup
    rows = LimitRow.rows(of: question).sorted { $0.key < $1.key }
      .filter { $0.key < 2 * question.sides.count }.map(\.value)
  }
}
