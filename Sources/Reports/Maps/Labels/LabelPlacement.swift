/// A name to be written beside a point.
struct LabelRequest: Hashable, Sendable {
  let x: Double
  let y: Double
  /// How far from the point the name must keep.
  let clearance: Double
  let width: Double
  let height: Double
  /// Whether it may stand apart with a leader line; if not, it is left out when there is no room.
  let mayLead: Bool

  /// On the point's right, whatever is there.
  var besideIt: PlacedLabel {
    PlacedLabel(
      box: Box(x: x + clearance, y: y - height / 2, width: width, height: height), leader: nil)
  }
}

/// Where a name goes.
struct PlacedLabel: Hashable, Sendable {
  let box: Box
  let leader: Leader?
}

/// Writes names beside points so that no name touches another, a symbol or the frame.
///
/// Tries the eight places around each point, then places farther off with a leader line. Names are
/// taken one by one in several fixed orders, and the best whole arrangement is kept, so the result
/// depends on nothing but its input.
struct LabelPlacement {
  let frame: Box
  /// What no name may cover.
  let obstacles: [Box]
  /// Lines that no name may cross.
  var leaders: [Leader] = []

  /// One answer for each request; nothing where no room was found.
  func place(_ requests: [LabelRequest]) -> [PlacedLabel?] {
    var best: (cost: Double, labels: [PlacedLabel?]) = (.infinity, requests.map { _ in nil })
    var numbers = SplitMix(state: 1)
    var order = Array(requests.indices)
    for _ in 0..<24 {
      let (cost, labels) = attempt(requests, order: order)
      if cost < best.cost { best = (cost, labels) }
      order.shuffle(using: &numbers)
    }
    return best.labels
  }

  private func attempt(
    _ requests: [LabelRequest], order: [Int]
  ) -> (cost: Double, labels: [PlacedLabel?]) {
    var labels: [PlacedLabel?] = requests.map { _ in nil }
    var taken: [Box] = []
    var leaders = leaders
    var cost = 0.0
    for index in order {
      let candidates = candidates(requests[index])
      guard
        let choice = candidates.first(where: { isFree($0.label, taken: taken, leaders: leaders) })
      else {
        cost += requests[index].mayLead ? 10_000 : 100
        continue
      }
      labels[index] = choice.label
      taken.append(choice.label.box)
      if let leader = choice.label.leader { leaders.append(leader) }
      cost += choice.cost
    }
    return (cost, labels)
  }

  private func isFree(_ label: PlacedLabel, taken: [Box], leaders: [Leader]) -> Bool {
    let box = label.box.grown(by: 1)
    guard frame.holds(box), !obstacles.contains(where: box.overlaps),
      !taken.contains(where: box.overlaps), !leaders.contains(where: box.meets)
    else { return false }
    guard let leader = label.leader else { return true }
    let start = Box(x: leader.fromX, y: leader.fromY, width: 0, height: 0)
    return !taken.contains { $0.meets(leader) }
      && !obstacles.contains { !$0.overlaps(start.grown(by: 0.1)) && $0.meets(leader) }
  }

  private func candidates(_ request: LabelRequest) -> [(label: PlacedLabel, cost: Double)] {
    let (width, height) = (request.width, request.height)
    let gap = request.clearance
    let slant = gap * 0.75
    // Top left corners, the best first: right, left, the four corners, above, below.
    let corners = [
      (gap, -height / 2), (-gap - width, -height / 2), (slant, -slant - height / 2 - height * 0.3),
      (slant, slant - height / 2 + height * 0.3),
      (-slant - width, -slant - height / 2 - height * 0.3),
      (-slant - width, slant - height / 2 + height * 0.3), (-width / 2, -gap - height),
      (-width / 2, gap),
    ]
    guard request.mayLead else { return centred(request) }
    var result = corners.enumerated().map { rank, corner in
      let box = Box(
        x: request.x + corner.0, y: request.y + corner.1, width: width, height: height)
      return (label: PlacedLabel(box: box, leader: nil), cost: Double(rank))
    }
    for step in 1...14 {
      let distance = gap + Double(step) * height * 0.8
      for direction in Self.directions {
        let (x, y) = (request.x + direction.x * distance, request.y + direction.y * distance)
        let box = Box(
          x: x + (direction.x - 1) / 2 * width, y: y + (direction.y - 1) / 2 * height,
          width: width, height: height)
        let leader = Leader(fromX: request.x, fromY: request.y, toX: x, toY: y)
        result.append((PlacedLabel(box: box, leader: leader), 20 + Double(step)))
      }
    }
    return result
  }

  /// A place name lies on its place, or just above or below.
  private func centred(_ request: LabelRequest) -> [(label: PlacedLabel, cost: Double)] {
    [0.0, -0.7, 0.7, -1.3, 1.3].map { lines in
      let box = Box(
        x: request.x - request.width / 2, y: request.y + (lines - 0.5) * request.height,
        width: request.width, height: request.height)
      return (PlacedLabel(box: box, leader: nil), abs(lines))
    }
  }

  /// Sixteen points of the compass, those that read best first.
  private static let directions: [(x: Double, y: Double)] = {
    let (a, b, c) = (0.923880, 0.707107, 0.382683)
    return [
      (1, 0), (-1, 0), (a, -c), (a, c), (-a, -c), (-a, c), (b, -b), (b, b), (-b, -b), (-b, b),
      (c, -a), (c, a), (-c, -a), (-c, a), (0, -1), (0, 1),
    ]
  }()
}

/// SplitMix64: a fixed sequence of numbers (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
