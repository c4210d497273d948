import Assessment
import PlaceSupport
import Placement
import Places
import TestSupport
import Testing

struct LeastSwapTests {
  private func problem(
    _ travel: TravelMatrix, _ people: [Double], count: Int, _ objective: Objective = .pMedian,
    keep: Set<Int> = []
  ) throws -> PlacementProblem {
    try PlacementProblem(
      demand: try Demand(people), travel: travel, objective: objective,
      rules: SitingRules(count: count, keep: keep))
  }

  private func leastSwap(_ open: [Int], _ problem: PlacementProblem) -> LeastSwap? {
    LeastSwap(
      beating: open, among: ExhaustiveSolver().solve(problem).solution?.plans ?? [],
      problem: problem)
  }

  @Test func `one site for another, with the mean before and after`() throws {
    // Means of two open sites: A and B, 60 × 6 / 100 = 3.6; A and C, 30 × 4 / 100 = 1.2;
    // B and C, 10 × 4 / 100 = 0.4. From A and B the best single exchange is C for A.
    let swap = try #require(leastSwap([0, 1], problem(Line.travel, Line.people, count: 2)))
    #expect(swap.opening == [2])
    #expect(swap.closing == [0])
    #expect(swap.open == [1, 2])
    #expect(swap.valueBefore == 3.6)
    #expect(swap.valueAfter == 0.4)
  }

  @Test func `opening one more is no swap, though the rules would let it`() throws {
    // B and C: 0.4. All three have no travel at all, but that is another site, not an exchange.
    let problem = try PlacementProblem(
      demand: try Demand(Line.people), travel: Line.travel, objective: .pMedian,
      rules: SitingRules(count: 3, fewest: 2))
    #expect(leastSwap([1, 2], problem) == nil)
    let swap = try #require(leastSwap([0, 1], problem))
    #expect(swap.open == [1, 2])
  }

  @Test func `a plan that nothing beats has no swap`() throws {
    #expect(try leastSwap([1, 2], problem(Line.travel, Line.people, count: 2)) == nil)
  }

  @Test func `a plan that only equals it does not beat it`() throws {
    let same = Line.matrix([[3, 3]])
    #expect(try leastSwap([0], problem(same, [5], count: 1)) == nil)
  }

  @Test func `a single exchange is preferred to a better double one`() throws {
    // One village, sites at 9, 8, 1 and 2. From {0, 1}: {0, 3} and {0, 2} are one exchange, {2, 3}
    // is two and no better than {0, 2}; the least is one, and of those the best comes first.
    let village = Line.matrix([[9, 8, 1, 2]])
    let swap = try #require(leastSwap([0, 1], problem(village, [5], count: 2)))
    #expect(swap.opening == [2])
    #expect(swap.closing.count == 1)
    #expect(swap.valueAfter == 1)
  }

  @Test func `where no single exchange helps, two are made`() throws {
    // Villages on a line at 0, 1, 9 and 10, sites at 1, 9 and either end. With {1, 2} open, worst
    // travel is 1. Only {0, 3}, both ends, is better here.
    let travel = Line.matrix([[0, 5, 9, 9], [9, 5, 9, 0], [0, 9, 5, 9], [9, 9, 5, 0]])
    let swap = try #require(leastSwap([1, 2], problem(travel, [1, 1, 1, 1], count: 2, .pCenter)))
    #expect(swap.opening == [0, 3])
    #expect(swap.closing == [1, 2])
    #expect(swap.valueBefore == 5)
    #expect(swap.valueAfter == 0)
  }

  @Test func `only allowed plans are considered`() throws {
    // A must stay, so from A and B only A and C is left: 1.2.
    let kept = try problem(Line.travel, Line.people, count: 2, keep: [0])
    let swap = try #require(leastSwap([0, 1], kept))
    #expect(swap.opening == [2])
    #expect(swap.closing == [1])
    #expect(swap.valueAfter == 1.2)
  }

  @Test func `for coverage more is better`() throws {
    // Within 5: A and B reach 40; A and C 100; B and C 100. The earlier sites on the tie.
    let swap = try #require(
      leastSwap([0, 1], problem(Line.travel, Line.people, count: 2, .maximalCoverage(within: 5))))
    #expect(swap.opening == [2])
    #expect(swap.closing == [1])
    #expect(swap.valueBefore == 0.4)
    #expect(swap.valueAfter == 1)
  }

  @Test func `a plan that leaves somebody without a route is beaten by any that does not`() throws {
    let cut = Line.matrix([[.infinity, 7], [1, 9]])
    let swap = try #require(leastSwap([0], problem(cut, [1, 1], count: 1)))
    #expect(swap.valueBefore == .infinity)
    #expect(swap.valueAfter == 8)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `exchanges priced together are those priced one by one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (areas, sites) = (random.whole(1...9), random.whole(3...8))
    let rows = (0..<areas).map { _ in
      (0..<sites).map { _ in
        random.whole(0...9) == 0 ? Double.infinity : Double(random.whole(0...6))
      }
    }
    let people = (0..<areas).map { _ in Double(random.whole(0...5)) }
    guard people.contains(where: { $0 > 0 }) else { return }
    let count = random.whole(1...(sites - 1))
    let problem = try problem(
      Line.matrix(rows), people, count: count, keep: random.whole(0...1) == 0 ? [0] : [])
    let open = Array(0..<count)
    let before = Evaluation(open: open, problem: problem).value
    var best = Double.infinity
    for leaving in open {
      for coming in count..<sites {
        let plan = open.filter { $0 != leaving } + [coming]
        if problem.rules.allow(plan) {
          best = min(best, Evaluation(open: plan, problem: problem).value)
        }
      }
    }
    let swap = LeastSwap(beating: open, problem: problem)
    if problem.objective.isBetter(best, than: before) {
      #expect(swap?.opening.count == 1)
      #expect(swap?.valueAfter == best)
    } else {
      #expect(swap?.opening.count != 1)
    }
  }
}
