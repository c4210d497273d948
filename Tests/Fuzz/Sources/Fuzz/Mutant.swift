/// A damaged file, and which lines of the sound one it leaves alone.
struct Mutant {
  var bytes: [UInt8]
  /// What was done, in order.
  var names: [String] = []
  /// Numbers (from 1) of lines that are still there, byte for byte, between lines of their own.
  var kept: Set<Int>

  init(bytes: [UInt8], names: [String], kept: Set<Int>) {
    self.bytes = bytes
    self.names = names
    self.kept = kept
  }

  /// A text file cut into lines, each with its line break.
  struct Lines {
    var lines: [(number: Int?, bytes: [UInt8])]

    init(_ bytes: [UInt8]) {
      lines = []
      var start = 0
      for (index, byte) in bytes.enumerated() where byte == 0x0A {
        lines.append((lines.count + 1, Array(bytes[start...index])))
        start = index + 1
      }
      if start < bytes.count { lines.append((lines.count + 1, Array(bytes[start...]))) }
    }

    var bytes: [UInt8] { lines.flatMap(\.bytes) }
    var kept: Set<Int> { Set(lines.compactMap(\.number)) }
  }

  /// Damages a text file in one to three ways.
  init(text: [UInt8], delimiter: UInt8, numbers: inout SeededNumbers) {
    var lines = Lines(text)
    let steps = 1 + numbers.below(3)
    var names: [String] = []
    for _ in 0..<steps where !lines.lines.isEmpty {
      let damage = numbers.one(of: Damage.all)
      names.append(damage.name)
      damage.apply(&lines, delimiter, &numbers)
    }
    // A byte order mark stands at the very start or is another damage.
    if numbers.below(12) == 0, !lines.lines.isEmpty {
      names.append("a byte order mark")
      Damage.mark(&lines)
    }
    bytes = lines.bytes
    kept = lines.kept
    self.names = names
  }

  /// Damages bytes of which no line is to be trusted any more.
  init(bytes sound: [UInt8], numbers: inout SeededNumbers) {
    var bytes = sound
    for _ in 0..<(1 + numbers.below(3)) where !bytes.isEmpty {
      ByteDamage.apply(&bytes, &numbers)
    }
    self.bytes = bytes
    names = ["bytes"]
    kept = []
  }
}
