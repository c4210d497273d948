internal import Places

/// A problem's rules, prepared for following a proof.
final class SiteRules: Sendable {
  let problem: CertifiedProblem
  /// The members of each group, each once.
  let members: [[Int]]
  /// Groups that share no site with one before them: those that the bound respects.
  let disjoint: [GroupLimit]
  /// The number of each site's disjoint group, −1 for none.
  let inGroup: [Int]
  /// The side rules' limits.
  let rows: [LimitRow]

  init(_ problem: CertifiedProblem) {
    self.problem = problem
    var taken: Set<Int> = []
    var disjoint: [GroupLimit] = []
    var inGroup = [Int](repeating: -1, count: problem.travel.siteCount)
    for group in problem.groups where taken.isDisjoint(with: group.members) {
      taken.formUnion(group.members)
      for site in group.members { inGroup[site] = disjoint.count }
      disjoint.append(group)
    }
    members = problem.groups.map { Set($0.members).sorted() }
    self.disjoint = disjoint
    self.inGroup = inGroup
    rows = LimitRow.rows(of: problem).sorted { $0.key < $1.key }
      .filter { $0.key < 2 * problem.sides.count }.map(\.value)
  }
}
