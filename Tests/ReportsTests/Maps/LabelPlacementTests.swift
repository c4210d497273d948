import Testing

@testable import Reports

struct LabelPlacementTests {
  private let frame = Box(x: 0, y: 0, width: 900, height: 600)

  /// Names of 30 to 130 by 16 beside points anywhere in the frame, each with a symbol of 20.
  private func layout(_ count: Int, seed: UInt64) -> (requests: [LabelRequest], symbols: [Box]) {
    var numbers = SplitMix(state: seed)
    let requests = (0..<count).map { _ in
      LabelRequest(
        x: .random(in: 20...880, using: &numbers), y: .random(in: 20...580, using: &numbers),
        clearance: 14, width: .random(in: 30...130, using: &numbers), height: 16, mayLead: true)
    }
    return (requests, requests.map { Box(x: $0.x - 10, y: $0.y - 10, width: 20, height: 20) })
  }

  @Test(arguments: 0..<40 as Range<UInt64>, [5, 20, 60])
  func `names never touch one another, a symbol or the frame`(seed: UInt64, count: Int) {
    let (requests, symbols) = layout(count, seed: seed)
    let labels = LabelPlacement(frame: frame, obstacles: symbols).place(requests)
    let boxes = labels.compactMap(\.?.box)
    for (index, box) in boxes.enumerated() {
      #expect(frame.holds(box))
      #expect(!symbols.contains(where: box.overlaps))
      #expect(!boxes[..<index].contains(where: box.overlaps))
    }
    for (index, label) in labels.enumerated() {
      guard let leader = label?.leader else { continue }
      for (other, box) in labels.map(\.?.box).enumerated() where other != index {
        #expect(box.map { !$0.meets(leader) } ?? true, "a leader crosses a name")
      }
    }
    if count <= 20 { #expect(labels.allSatisfy { $0 != nil }) }
  }

  @Test func `a lone name stands to the right of its point`() throws {
    let request = LabelRequest(
      x: 100, y: 100, clearance: 10, width: 50, height: 16, mayLead: true)
    let label = LabelPlacement(frame: frame, obstacles: []).place([request])[0]
    #expect(label?.box == Box(x: 110, y: 92, width: 50, height: 16))
    #expect(label?.leader == nil)
  }

  @Test func `at the right edge it goes to the left`() {
    let request = LabelRequest(
      x: 880, y: 100, clearance: 10, width: 50, height: 16, mayLead: true)
    let label = LabelPlacement(frame: frame, obstacles: []).place([request])[0]
    #expect(label?.box.x == 820)
  }

  @Test func `hemmed in, it stands apart on a line`() throws {
    let request = LabelRequest(
      x: 450, y: 300, clearance: 10, width: 50, height: 16, mayLead: true)
    let wall = [
      Box(x: 461, y: 270, width: 60, height: 60), Box(x: 380, y: 270, width: 59, height: 60),
      Box(x: 439, y: 311, width: 22, height: 19),
    ]
    let label = try #require(
      LabelPlacement(frame: frame, obstacles: wall).place([request])[0])
    let leader = try #require(label.leader)
    #expect(!wall.contains { $0.meets(leader) || $0.overlaps(label.box) })
  }

  @Test func `a place name without room is left out`() {
    let request = LabelRequest(x: 50, y: 50, clearance: 0, width: 50, height: 16, mayLead: false)
    let all = LabelPlacement(frame: frame, obstacles: [frame]).place([request])
    #expect(all == [nil])
  }

  @Test func `the same request has the same answer`() {
    let (requests, symbols) = layout(40, seed: 3)
    let placement = LabelPlacement(frame: frame, obstacles: symbols)
    #expect(placement.place(requests) == placement.place(requests))
  }
}
