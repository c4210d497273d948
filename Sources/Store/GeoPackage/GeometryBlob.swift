import Geography
import Places

/// A geometry as a GeoPackage stores it: a header with its envelope, then well-known binary.
///
/// GeoPackage 1.3, clause 2.1.3. Coordinates are metres on the British National Grid, rounded to the
/// millimetre: finer digits depend on the geometry library's version and mean nothing on the ground.
struct GeometryBlob: Hashable {
  let bytes: [UInt8]
  let envelope: Envelope

  /// Nothing for an empty region.
  init?(_ geometry: StoreTable.Geometry) {
    switch geometry {
    case .point(let point): self.init(point)
    case .region(let region): self.init(region)
    }
  }

  init(_ point: GridPoint) {
    let (x, y) = (Self.millimetres(point.easting), Self.millimetres(point.northing))
    var wkb = Self.wkbHeader(type: 1)
    wkb.append(x, y)
    envelope = Envelope(west: x, south: y, east: x, north: y)
    bytes = Self.header(envelope: nil) + wkb.bytes
  }

  /// Outer rings run anticlockwise and holes clockwise. Nothing for an empty region.
  init?(_ region: Region) {
    guard let bounds = region.bounds else { return nil }
    envelope = Envelope(
      west: Self.millimetres(bounds.west), south: Self.millimetres(bounds.south),
      east: Self.millimetres(bounds.east), north: Self.millimetres(bounds.north))
    var wkb = Self.wkbHeader(type: 6)
    wkb.append(region.polygons.count)
    for polygon in region.polygons {
      wkb.bytes += Self.wkbHeader(type: 3).bytes
      wkb.append(polygon.rings.count)
      for (index, ring) in polygon.rings.enumerated() {
        let vertices = ring.closed(anticlockwise: index == 0)
        wkb.append(vertices.count)
        for vertex in vertices {
          wkb.append(Self.millimetres(vertex.easting), Self.millimetres(vertex.northing))
        }
      }
    }
    bytes = Self.header(envelope: envelope) + wkb.bytes
  }

  private static func millimetres(_ metres: Double) -> Double { (metres * 1000).rounded() / 1000 }

  /// `GP`, version 1, little-endian, with or without an envelope, and the reference system.
  private static func header(envelope: Envelope?) -> [UInt8] {
    var header = LittleEndian(bytes: [0x47, 0x50, 0, envelope == nil ? 0b001 : 0b011])
    header.append(ReferenceSystem.nationalGrid.id)
    if let envelope {
      header.append(envelope.west, envelope.east)
      header.append(envelope.south, envelope.north)
    }
    return header.bytes
  }

  private static func wkbHeader(type: Int) -> LittleEndian {
    var wkb = LittleEndian(bytes: [1])
    wkb.append(type)
    return wkb
  }
}

extension Ring {
  /// The vertices in the direction that is asked for, the first once more at the end.
  func closed(anticlockwise: Bool) -> [Vertex] {
    let turned = isAnticlockwise == anticlockwise ? vertices : vertices.reversed()
    return turned + turned.prefix(1)
  }
}

/// An upright rectangle, in metres.
struct Envelope: Hashable {
  let west: Double
  let south: Double
  let east: Double
  let north: Double

  func joined(with other: Envelope?) -> Envelope {
    guard let other else { return self }
    return Envelope(
      west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
      north: max(north, other.north))
  }
}

/// Bytes that numbers are appended to, the least significant byte first.
private struct LittleEndian {
  var bytes: [UInt8]

  mutating func append(_ number: Int) {
    let value = Int32(number)
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  mutating func append(_ x: Double, _ y: Double) {
    for number in [x, y] {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
    }
  }
}
