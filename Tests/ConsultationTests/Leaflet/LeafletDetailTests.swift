import Testing

@testable import Consultation

struct LeafletDetailTests {
  @Test func `letters shrink first, never below 11.5 points, then text becomes shorter`() {
    for (fuller, shorter) in zip(LeafletDetail.all, LeafletDetail.all.dropFirst()) {
      #expect(fuller.size >= shorter.size && shorter.size >= 11.5)
      #expect(fuller.rows >= shorter.rows && fuller.mapHeight >= shorter.mapHeight)
      #expect(fuller.namesAll || !shorter.namesAll)
    }
  }
}
