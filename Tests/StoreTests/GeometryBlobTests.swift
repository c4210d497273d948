import Geography
import Places
import Testing

@testable import Store

/// Bytes written out by hand from the GeoPackage standard, clause 2.1.3, and OGC 06-103r4.
struct GeometryBlobTests {
  @Test func `a point is a header without an envelope and 21 bytes`() throws {
    let blob = GeometryBlob(try GridPoint(easting: 512_000.0001, northing: 2048))
    #expect(
      blob.bytes == [
        0x47, 0x50, 0, 0b001, 0x34, 0x6C, 0, 0,  // GP, version 1, little-endian, 27700
        1, 1, 0, 0, 0,  // little-endian, point
        0, 0, 0, 0, 0, 0x40, 0x1F, 0x41,  // 512000, to the millimetre
        0, 0, 0, 0, 0, 0, 0xA0, 0x40,  // 2048
      ])
    #expect(blob.envelope == Envelope(west: 512_000, south: 2048, east: 512_000, north: 2048))
  }

  @Test func `a square with a hole has its envelope, closed rings and turns of the right sense`()
    throws
  {
    let square = try Self.ring([(0, 0), (0, 8), (8, 8), (8, 0)])  // clockwise
    let hole = try Self.ring([(2, 2), (4, 2), (4, 4), (2, 4)])  // anticlockwise
    let region = Region(polygons: [Polygon(outer: square, holes: [hole])])
    let blob = try #require(GeometryBlob(region))
    #expect(blob.envelope == Envelope(west: 0, south: 0, east: 8, north: 8))
    #expect(Array(blob.bytes[..<8]) == [0x47, 0x50, 0, 0b011, 0x34, 0x6C, 0, 0])
    // West, east, south, north.
    #expect(Self.numbers(blob.bytes[8..<40]) == [0, 8, 0, 8])
    let wkb = blob.bytes[40...]
    #expect(Array(wkb.prefix(9)) == [1, 6, 0, 0, 0, 1, 0, 0, 0])
    #expect(Array(wkb.dropFirst(9).prefix(9)) == [1, 3, 0, 0, 0, 2, 0, 0, 0])
    let rings = wkb.dropFirst(18)
    #expect(Array(rings.prefix(4)) == [5, 0, 0, 0])
    #expect(Self.numbers(rings.dropFirst(4).prefix(80)) == [8, 0, 8, 8, 0, 8, 0, 0, 8, 0])
    #expect(Array(rings.dropFirst(84).prefix(4)) == [5, 0, 0, 0])
    #expect(Self.numbers(rings.dropFirst(88)) == [2, 4, 4, 4, 4, 2, 2, 2, 2, 4])
  }

  @Test func `ground that is none has no geometry`() {
    #expect(GeometryBlob(Region(polygons: [])) == nil)
  }

  private static func ring(_ corners: [(Double, Double)]) throws -> Ring {
    try Ring(corners.map { try Vertex(easting: $0.0, northing: $0.1) })
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Double] {
    let bytes = Array(bytes)
    return stride(from: 0, to: bytes.count, by: 8).map { start in
      Double(
        bitPattern: (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) })
    }
  }
}
