import Places
import Testing

@testable import Placement

/// The parts of the kernel, each against the slow way.
struct ShapeTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `the cheapest choice and its exchanges are what trying every set gives`(seed: UInt64) {
    var made = RandomProblem(seed: seed)
    let sites = 8
    let places = 1 + made.below(6)
    let fewest = seed % 2 == 0 ? places : made.below(places + 1)
    let group = (0..<sites).map { _ in Int32(made.below(3)) - 1 }
    let choice = SiteChoice(
      fewest: fewest, places: places, group: group, least: [made.below(3), made.below(2)],
      most: [2 + made.below(3), 1 + made.below(4)])
    let price = Buffer((0..<sites).map { _ in 20 - Double(made.below(50)) }, or: 0)
    var all: [([Int], Double)] = []
    for size in fewest...places {
      forEachSubset(of: sites, size: size) { subset in
        let counts = [0, 1].map { g in subset.count { group[$0] == Int32(g) } }
        guard
          [0, 1].allSatisfy({ choice.least[$0] <= counts[$0] && counts[$0] <= choice.most[$0] })
        else { return }
        all.append((subset, subset.reduce(0) { $0 + price[$1] }))
      }
    }
    #expect(choice.isPossible == !all.isEmpty)
    guard let best = all.map(\.1).min() else { return }
    let cheapest = CheapestChoice(choice)
    #expect(cheapest.pick(price) == best)
    for site in 0..<sites {
      if cheapest.isPicked[site] == 1 {
        let without = all.filter { !$0.0.contains(site) }.map(\.1).min() ?? .infinity
        #expect(best + cheapest.costOfClosing(site, at: price) == without)
      } else {
        let with = all.filter { $0.0.contains(site) }.map(\.1).min() ?? .infinity
        #expect(best + cheapest.costOfOpening(site, at: price) == with)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `interchange stops only where no swap helps`(seed: UInt64) throws {
    var made = RandomProblem(seed: seed)
    let problem = try PlacementProblem(
      demand: made.demand(areas: 30, whole: true),
      travel: made.travel(areas: 30, sites: 12, coarse: seed % 2 == 0, gaps: false),
      objective: .pMedian, rules: SitingRules(count: 4))
    let root = RootBuilder(problem: problem, pairCost: .travel, depth: 12).build()
    let instance = root.instance
    let interchange = Interchange(
      instance, rules: SwapRules([], siteID: instance.siteID, opened: []))
    interchange.start(from: [0, 1, 2, 3])
    interchange.descend()
    let value = instance.value(interchange.isOpen)
    #expect(abs(value - interchange.value) < 1e-6)
    for coming in 0..<12 where interchange.isOpen[coming] == 0 {
      for leaving in interchange.open {
        let isOpen = Buffer(interchange.isOpen.array, or: 0)
        isOpen[coming] = 1
        isOpen[leaving] = 0
        #expect(instance.value(isOpen) >= value - 1e-6)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `sorted pairs are the nearest, in exact order`(seed: UInt64) {
    var made = RandomProblem(seed: seed)
    let values = (0..<300).map { _ in
      made.below(5) == 0 ? Double.infinity : 1 + Double(made.below(40)) * 1e-13
    }
    let keep = 1 + made.below(300)
    let site = Buffer<Int32>(count: 300, repeating: 0)
    let impedance = Buffer<Double>(count: 300, repeating: 0)
    var sorter = SortedPairs()
    let count = sorter.nearest(
      keep, of: values, count: 300, site: site.base, impedance: impedance.base)
    let expected = values.indices.filter { values[$0] < .infinity }.sorted {
      (values[$0], $0) < (values[$1], $1)
    }
    #expect(count == min(keep, expected.count))
    #expect((0..<count).map { impedance[$0] } == expected.prefix(count).map { values[$0] })
    #expect((0..<count).map { Int(site[$0]) } == Array(expected.prefix(count)))
  }
}

extension Instance {
  /// The value of a set of open sites, given by local index.
  func value(_ isOpen: Buffer<UInt8>) -> Double {
    var sum = constant
    for u in 0..<clientCount {
      var least = cap[u]
      for k in start[u]..<start[u + 1] where isOpen[Int(site[k])] == 1 {
        least = min(least, cost[k])
        break
      }
      sum += least
    }
    return sum
  }
}
