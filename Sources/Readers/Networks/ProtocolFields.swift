/// The fields of a protocol buffer, one after another (https://protobuf.dev/programming-guides/encoding).
struct ProtocolFields: Sequence, IteratorProtocol {
  enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)

    /// A number in which small negative ones are short.
    var signed: Int64? {
      guard case .number(let number) = self else { return nil }
      return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    var unsigned: Int? {
      guard case .number(let number) = self else { return nil }
      return Int(exactly: number)
    }

    var slice: ArraySlice<UInt8>? {
      guard case .bytes(let bytes) = self else { return nil }
      return bytes
    }
  }

  private var rest: ArraySlice<UInt8>
  /// Whether what was passed is a protocol buffer so far.
  private(set) var isSound = true

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// The next field; nothing at the end or at the first byte that makes no sense.
  mutating func next() -> (field: Int, value: Value)? {
    guard isSound, !rest.isEmpty else { return nil }
    guard let key = varint(), let value = value(wire: key & 7) else {
      isSound = false
      return nil
    }
    return (Int(truncatingIfNeeded: key >> 3), value)
  }

  private mutating func value(wire: UInt64) -> Value? {
    switch wire {
    case 0: varint().map(Value.number)
    case 1: taken(8).map(Value.bytes)
    case 2: varint().flatMap { Int(exactly: $0) }.flatMap { taken($0) }.map(Value.bytes)
    case 5: taken(4).map(Value.bytes)
    default: nil
    }
  }

  private mutating func taken(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private mutating func varint() -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      number |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return number }
    }
    return nil
  }
}
