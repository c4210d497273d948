internal import Places

/// Sites that can stand for one another, as a proof names them: of each class the earlier opens before the
/// later, and a plan stands for all that open as many of each.
struct TwinClasses {
  /// Site numbers, ascending, two or more in each.
  let classes: [[Int]]
  /// How many listed plans are like one, by the one that stands for them.
  private let listed: [[Int]: Int]

  static let none = TwinClasses()

  var isEmpty: Bool { classes.isEmpty }

  private init() {
    classes = []
    listed = [:]
  }

  /// - Returns: nothing where some of the sites cannot stand for one another.
  init?(_ classes: [[Int]], _ instance: CostedInstance, listed plans: Set<[Int]>) {
    let sites = classes.flatMap(\.self)
    guard instance.problem.room == nil, Set(sites).count == sites.count,
      classes.allSatisfy({ $0.count > 1 && zip($0, $0.dropFirst()).allSatisfy(<) }),
      sites.allSatisfy((0..<instance.problem.travel.siteCount).contains),
      instance.areAlike(classes)
    else { return nil }
    self.classes = classes
    var counts: [[Int]: Int] = [:]
    for plan in plans { counts[Self.standIn(for: plan, classes), default: 0] += 1 }
    listed = counts
  }

  private static func standIn(for plan: [Int], _ classes: [[Int]]) -> [Int] {
    var open = Set(plan)
    for members in classes {
      let count = members.count { open.contains($0) }
      open.subtract(members)
      open.formUnion(members.prefix(count))
    }
    return open.sorted()
  }

  /// Whether every plan like this one is listed.
  func areAllListed(like plan: [Int]) -> Bool {
    guard let count = listed[Self.standIn(for: plan, classes)] else { return false }
    let open = Set(plan)
    var ways = 1
    for members in classes {
      let opened = members.count { open.contains($0) }
      // Σ C(n, k) is exact at every step; more ways than plans are listed are too many anyway.
      for k in 0..<min(opened, members.count - opened) {
        ways = ways * (members.count - k) / (k + 1)
      }
      guard ways <= count else { return false }
    }
    return ways == count
  }
}

extension CostedInstance {
  /// Whether the sites of each class cost everybody the same and no rule tells them apart.
  fileprivate func areAlike(_ classes: [[Int]]) -> Bool {
    var classOf: [Int: Int] = [:]
    for (k, members) in classes.enumerated() { for site in members { classOf[site] = k } }
    let decided = problem.keep + problem.close
    guard decided.allSatisfy({ classOf[$0] == nil }) else { return false }
    var marks = [[String]](repeating: [], count: problem.travel.siteCount)
    for (g, group) in problem.groups.enumerated() {
      for site in Set(group.members) where classOf[site] != nil { marks[site].append("group \(g)") }
    }
    for (r, side) in problem.sides.enumerated() {
      for (site, weight) in zip(side.sites, side.weights) where classOf[site] != nil && weight != 0
      {
        marks[site].append("side \(r) \(weight)")
      }
    }
    guard classes.allSatisfy({ members in members.allSatisfy { marks[$0] == marks[members[0]] } })
    else { return false }
    for area in 0..<problem.travel.areaCount where counts(area) {
      var found: [Int: (cost: Double, sites: Int)] = [:]
      for k in problem.travel.offsets[area]..<problem.travel.offsets[area + 1] {
        guard costs[k] < .infinity, let own = classOf[Int(problem.travel.sites[k])] else {
          continue
        }
        let before = found[own]
        guard before == nil || before!.cost == costs[k] else { return false }
        found[own] = (costs[k], (before?.sites ?? 0) + 1)
      }
      guard found.allSatisfy({ $0.value.sites == classes[$0.key].count }) else { return false }
    }
    return true
  }
}
