internal import Places

/// Sites that a plan can have for one another: everyone travels as far to each, and the rules treat them
/// alike. Two candidates in one building are.
///
/// A search that tells them apart proves the same bound once for every way to pick among them. So it opens
/// the earlier before the later, and each plan that it meets stands for all that are like it.
///
/// Symmetry breaking by ordering interchangeable columns: Margot (2010), doi:10.1007/978-3-540-68279-0_17.
struct TwinSites {
  /// Problem indices, ascending, two or more in each class; neither kept nor closed ones.
  let classes: [[Int]]

  static let none = TwinSites(classes: [])

  var isEmpty: Bool { classes.isEmpty }

  private init(classes: [[Int]]) { self.classes = classes.sorted { $0[0] < $1[0] } }

  /// Those of each class that have one value.
  private static func split(_ classes: [[Int]], by value: (Int) -> Double) -> [[Int]] {
    classes.flatMap { members -> [[Int]] in
      let first = value(members[0])
      guard members.contains(where: { value($0) != first }) else { return [members] }
      return Dictionary(grouping: members, by: value).values.filter { $0.count > 1 }
    }
  }

  /// The twins that have one value as well.
  func apart(by value: (Int) -> Double) -> TwinSites {
    TwinSites(classes: Self.split(classes, by: value))
  }

  /// - Parameter costs: what else is to be equal: for each site one number.
  init(_ problem: PlacementProblem, costs: [Double]? = nil) {
    let rules = problem.rules
    var classes = [
      (0..<problem.travel.siteCount).filter {
        !rules.keep.contains($0) && !rules.close.contains($0)
      }
    ]
    func split(_ value: (Int) -> Double) { classes = Self.split(classes, by: value) }
    classes.removeAll { $0.count < 2 }
    if let costs { split { costs[$0] } }
    for group in rules.groups {
      let members = Set(group.members)
      split { members.contains($0) ? 1 : 0 }
    }
    for side in rules.sides {
      let weights = Dictionary(side.terms.map { ($0.site, $0.weight) }, uniquingKeysWith: +)
      split { weights[$0] ?? 0 }
    }
    // Few sites are equally far from the first few areas, so hardly more than those are looked at.
    let row = Buffer<Double>(count: problem.travel.siteCount, repeating: .infinity)
    for area in problem.demand.weights.indices where problem.demand.weights[area] > 0 {
      if classes.isEmpty { break }
      switch problem.travel {
      case .matrix(let travel): split { travel[area: area, site: $0] }
      case .sparse(let travel):
        let pairs = travel.offsets[area]..<travel.offsets[area + 1]
        for k in pairs { row[Int(travel.sites[k])] = travel.impedances[k] }
        split { row[$0] }
        for k in pairs { row[Int(travel.sites[k])] = .infinity }
      }
    }
    self.init(classes: classes)
  }

  /// Opens the earlier site of a class where a later one is open, and closes the later where an earlier
  /// one is closed.
  ///
  /// - Returns: whether anything was decided; nothing where a later one is open and an earlier one closed.
  func settle(_ decisions: inout [Decision]) -> Bool? {
    var isChanged = false
    for members in classes {
      let lastOpen = members.lastIndex { decisions[$0] == .open } ?? -1
      let firstClosed = members.firstIndex { decisions[$0] == .closed } ?? members.count
      guard lastOpen < firstClosed else { return nil }
      for (k, site) in members.enumerated() where decisions[site] == .free {
        guard k < lastOpen || k > firstClosed else { continue }
        decisions[site] = k < lastOpen ? .open : .closed
        isChanged = true
      }
    }
    return isChanged
  }

  /// The plan that stands for one: as many sites of each class, the earlier ones.
  func standIn(for plan: [Int]) -> [Int] {
    guard !isEmpty else { return plan }
    var open = Set(plan)
    for members in classes {
      let count = members.count { open.contains($0) }
      open.subtract(members)
      open.formUnion(members.prefix(count))
    }
    return open.sorted()
  }

  /// All plans like one, itself among them, in the order of their sites, at most so many.
  func plans(like plan: [Int], most: Int) -> [[Int]] {
    let open = Set(plan)
    var classOf: [Int: Int] = [:]
    var missing: [Int] = []
    for members in classes {
      let count = members.count { open.contains($0) }
      guard count > 0, count < members.count else { continue }
      for site in members { classOf[site] = missing.count }
      missing.append(count)
    }
    guard !missing.isEmpty else { return [plan] }
    let fixed = plan.filter { classOf[$0] == nil }
    let choices = classOf.keys.sorted()
    var left = [Int](repeating: 0, count: missing.count)
    for site in choices { left[classOf[site]!] += 1 }
    var found: [[Int]] = []
    var taken: [Int] = []
    func choose(_ k: Int) {
      guard found.count < most else { return }
      guard k < choices.count else {
        found.append((fixed + taken).sorted())
        return
      }
      let (site, c) = (choices[k], classOf[choices[k]]!)
      left[c] -= 1
      if missing[c] > 0 {
        missing[c] -= 1
        taken.append(site)
        choose(k + 1)
        taken.removeLast()
        missing[c] += 1
      }
      if missing[c] <= left[c] { choose(k + 1) }
      left[c] += 1
    }
    choose(0)
    return found
  }
}

extension PlanPool {
  /// Keeps a plan if it is good enough, and all that it stands for as far as there is room.
  ///
  /// - Returns: whether it costs less than any before.
  @discardableResult
  mutating func offer(_ open: [Int], cost: Double, twins: TwinSites) -> Bool {
    let before = best
    guard offer(open, cost: cost) else { return false }
    if size > 1, !twins.isEmpty {
      for plan in twins.plans(like: open, most: size) { offer(plan, cost: cost) }
    }
    return best < before
  }
}
