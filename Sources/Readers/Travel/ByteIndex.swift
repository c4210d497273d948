/// Numbers for names, looked up by their bytes, so that no string is made for a row of a long table.
///
/// Open addressing with linear probing. Complexity: O(length of the name) a look-up.
struct ByteIndex {
  private var slots: [Int32]
  private var keys: [UInt8] = []
  private var ends: [Int] = [0]

  /// - Parameter names: become 0, 1, … in order; no two alike.
  init(_ names: [String]) {
    slots = [Int32](repeating: -1, count: Self.capacity(names.count))
    for name in names {
      var name = name
      _ = name.withUTF8 { number(of: $0, adding: true) }
    }
  }

  var count: Int { ends.count - 1 }

  func name(_ number: Int) -> String {
    String(decoding: keys[ends[number]..<ends[number + 1]], as: UTF8.self)
  }

  /// The number of a name; nothing where it is not there and not `adding`.
  mutating func number(of name: UnsafeBufferPointer<UInt8>, adding: Bool) -> Int? {
    if adding, (count + 1) * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = Self.hash(name) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if isKey(number, name) { return number }
      slot = (slot + 1) & mask
    }
    guard adding else { return nil }
    slots[slot] = Int32(count)
    keys.append(contentsOf: name)
    ends.append(keys.count)
    return count - 1
  }

  func isKey(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == name.count else { return false }
    return keys.withUnsafeBufferPointer { keys in
      for index in 0..<name.count where keys[start + index] != name[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: Self.capacity(count + 1))
    let mask = slots.count - 1
    for number in 0..<count {
      var slot =
        keys[ends[number]..<ends[number + 1]].withUnsafeBufferPointer { Self.hash($0) } & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// A power of two with room to spare.
  private static func capacity(_ count: Int) -> Int {
    var capacity = 64
    while capacity < count * 4 { capacity *= 2 }
    return capacity
  }

  /// FNV-1a (Fowler, Noll and Vo), with its high half mixed into the low one.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
