internal import Places

/// The inputs of one draw, and the room to draw the next in its place.
final class DrawnInputs {
  /// Areas with demand, twice over where outreach counts, and nothing to fill up to a multiple of four.
  let rows: Int
  let siteCount: Int
  /// By site, then by area.
  let travel: Buffer<Double>
  /// Demand by area.
  let weights: Buffer<Double>
  /// Σ of them.
  private(set) var total = 0.0
  /// The factor on the standard.
  private(set) var standard = 1.0

  private let spread: InputSpread
  /// Demands of which each draw takes one.
  private let demands: [Demand]
  private let areas: [Int]
  private let columns: Int
  private let seed: UInt64
  private let places: Buffer<Double>

  init(_ spread: InputSpread, demand: Demand, seed: UInt64) {
    self.spread = spread
    self.seed = seed
    let demands = spread.demands.isEmpty ? [demand] : spread.demands
    self.demands = demands
    let least = spread.leastTravel
    // Those who are furthest come first: they soon show that a plan has too long a way.
    areas = demand.weights.indices.filter { area in demands.contains { $0.weights[area] > 0 } }
      .sorted { least[$0] != least[$1] ? least[$0] > least[$1] : $0 < $1 }
    rows = (areas.count * (spread.outreach == nil ? 1 : 2) + 3) / 4 * 4
    siteCount = spread.siteCount
    columns = spread.wayCount
    travel = Buffer(count: siteCount * rows, repeating: 0)
    weights = Buffer(count: rows, repeating: 0)
    places = Buffer(count: 2 * columns, repeating: 0)
  }

  private enum Input: UInt64 {
    case pace, standard, people, origin, sites, ways, choices
  }

  private func stream(_ input: Input, of draw: Int) -> SplitMix {
    SplitMix(seed: seed, stream: UInt64(draw) &* 8 &+ input.rawValue)
  }

  /// A stream for each area, so that what is drawn for one does not depend on which others count.
  private func streams(_ input: Input, of draw: Int) -> (_ area: Int) -> SplitMix {
    var first = stream(input, of: draw)
    let key = first.next()
    return { SplitMix(seed: key &+ UInt64($0 &+ 1) &* 0xA076_1D64_78BD_642F) }
  }

  /// Draws all inputs of a draw: the same for its number, whatever was drawn before.
  func draw(_ number: Int) {
    var numbers = stream(.standard, of: number)
    standard = numbers.uniform(in: spread.standard)
    numbers = stream(.pace, of: number)
    let pace = numbers.uniform(in: spread.pace)
    // Every choice has its number whether or not there is anything to choose from.
    numbers = stream(.choices, of: number)
    let choices = (demand: numbers.uniform(), travel: numbers.uniform(), share: numbers.uniform())
    drawPeople(number, of: demands[Chances(alike: demands.count).pick(choices.demand)])
    switch spread.ways {
    case .lines(let lines): draw(number, lines, pace)
    case .table(let table): fill(number, pace, from: table)
    case .tables(let tables):
      fill(number, pace, from: tables[Chances(alike: tables.count).pick(choices.travel)])
    case .points(let ways): draw(number, ways, pace)
    }
    if let share = spread.outreach?.share {
      split(share.lowerBound + choices.share * (share.upperBound - share.lowerBound))
    }
  }

  /// So large a share of everybody's visits goes to the nearest site of either kind.
  private func split(_ share: Double) {
    for u in areas.indices {
      weights[areas.count + u] = weights[u] * share
      weights[u] *= 1 - share
    }
  }

  private func fill(_ number: Int, _ pace: Double, from table: TravelMatrix) {
    fill(number, pace) { u, j in table.values[areas[u] * columns + j] }
  }

  private func draw(_ number: Int, _ ways: PointWays, _ pace: Double) {
    let streams = streams(.origin, of: number)
    let rows = areas.map { area in ways.first[area] + Self.pick(ways.chances[area], streams(area)) }
    fill(number, pace) { u, j in ways.travel.values[rows[u] * columns + j] }
  }

  private static func pick(_ chances: Chances, _ numbers: SplitMix) -> Int {
    guard chances.count > 1 else { return 0 }
    var numbers = numbers
    return chances.pick(numbers.uniform())
  }

  private func drawPeople(_ number: Int, of stated: Demand) {
    let streams = streams(.people, of: number)
    var sum = ExactSum()
    for (u, area) in areas.enumerated() {
      var numbers = streams(area)
      let factor = spread.people > 0 ? max(0, 1 + spread.people * numbers.normal()) : 1
      weights[u] = stated.weights[area] * factor
      sum.add(weights[u])
    }
    total = sum.value
  }

  private func draw(_ number: Int, _ lines: StraightWays, _ pace: Double) {
    var numbers = stream(.sites, of: number)
    for (j, site) in lines.sites.enumerated() {
      guard let site else { continue }
      let (east, north) = lines.rough[j] > 0 ? numbers.disc() : (0, 0)
      places[2 * j] = site.easting + lines.rough[j] * east
      places[2 * j + 1] = site.northing + lines.rough[j] * north
    }
    let streams = streams(.origin, of: number)
    var origin = lines.origins[areas.first ?? 0][0]
    var row = -1
    fill(number, pace) { u, j in
      if u != row {
        let place = Self.pick(lines.chances[areas[u]], streams(areas[u]))
        (origin, row) = (lines.origins[areas[u]][place], u)
      }
      guard lines.sites[j] != nil else { return .infinity }
      let east = places[2 * j] - origin.easting
      let north = places[2 * j + 1] - origin.northing
      return (east * east + north * north).squareRoot() / 1000 * lines.perKilometre
    }
  }

  /// Travel of every pair by its stated impedance, area after area.
  @inline(__always) private func fill(
    _ number: Int, _ pace: Double, impedance: (_ row: Int, _ site: Int) -> Double
  ) {
    let streams = streams(.ways, of: number)
    let isSpread = spread.detour > 0
    for (u, area) in areas.enumerated() {
      var numbers = streams(area)
      let always = spread.always[area] * pace
      var nearest = Double.infinity
      for j in 0..<columns {
        let factor =
          isSpread
          ? max(spread.leastDetour, SplitMix.exponential(spread.detour * numbers.normal())) : 1
        let way = min(always, impedance(u, j) * factor * pace)
        if j < siteCount { travel[j * rows + u] = way } else { nearest = min(nearest, way) }
      }
      guard spread.outreach != nil else { continue }
      for j in 0..<siteCount {
        travel[j * rows + areas.count + u] = min(nearest, travel[j * rows + u])
      }
    }
  }
}

extension InputSpread {
  /// The least travel of every area as stated.
  fileprivate var leastTravel: [Double] {
    switch ways {
    case .table(let table): Self.least(of: table)
    case .tables(let tables): Self.least(of: tables[0])
    case .points(let ways):
      ways.first.map { row in
        let values = ways.travel.values
        let columns = ways.travel.siteCount
        return values[row * columns..<(row + 1) * columns].min() ?? .infinity
      }
    case .lines(let lines):
      lines.origins.map { origins in
        lines.sites.compactMap { $0.map { origins[0].kilometres(to: $0) } }.min() ?? .infinity
      }
    }
  }

  private static func least(of table: TravelMatrix) -> [Double] {
    (0..<table.areaCount).map { area in
      table.values[area * table.siteCount..<(area + 1) * table.siteCount].min() ?? .infinity
    }
  }
}
