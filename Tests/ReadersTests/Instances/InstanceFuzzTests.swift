import Readers
import TestSupport
import Testing
import Text

/// Damaged files end in a value or an error, never in a crash.
struct InstanceFuzzTests {
  private static let sound: [InstanceFormat: String] = [
    .orlibPmed: "4 3 2\n1 2 5\n2 3 1\n1 3 9\n",
    .orlibPmedcap: "1 713\n2 1 120\n1 0 0 3\n2 2 2 14\n",
    .tsplib:
      "NAME : x\nDIMENSION : 3\nEDGE_WEIGHT_TYPE : EUC_2D\nNODE_COORD_SECTION\n1 0 0\n2 1 1\n3 3 4\nEOF\n",
    .csv: "area,weight,x,\"y\"\na,1,2,3\nb,2,,4\n",
  ]

  @Test(arguments: InstanceFormat.allCases)
  func `bytes that are changed, dropped or doubled do no harm`(format: InstanceFormat) throws {
    let sound = Array(try #require(Self.sound[format]).utf8)
    _ = try InstanceFile(file: "t", bytes: sound, format: format)
    let odd = Array("0123456789-+.eE,:\" \n\r\t\0\u{1B}ÿ9999".utf8)
    for seed in 0..<1000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var bytes = sound
      for _ in 0...random.whole(0...3) where !bytes.isEmpty {
        let at = random.whole(0...(bytes.count - 1))
        switch random.whole(0...3) {
        case 0: bytes[at] = odd[random.whole(0...(odd.count - 1))]
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(odd[random.whole(0...(odd.count - 1))], at: at)
        default: bytes.removeLast(bytes.count - at)
        }
      }
      let found = errors { () throws(DataError) in
        _ = try InstanceFile(file: "t", bytes: bytes, format: format)
      }
      #expect(found.allSatisfy { !$0.unicodeScalars.contains { $0.value < 0x20 } })
    }
  }

  @Test(arguments: InstanceFormat.allCases, InstanceFormat.allCases)
  func `a file of another format is refused, not misread`(
    written: InstanceFormat, read: InstanceFormat
  ) throws {
    guard written != read else { return }
    let text = try #require(Self.sound[written])
    #expect(throws: DataError.self) { try instance(text, read) }
  }
}
