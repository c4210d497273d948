/// What the layers of one file may come to: more than any boundary file of England, less than exhausts
/// a machine. A few bytes may stand for any amount, as where a thousand shapes share one place in the
/// file.
struct VectorBudget {
  private var features = 2_000_000
  /// Positions of outlines: the full-resolution outlines of every output area are 40 million.
  private var positions = 100_000_000
  /// Bytes of attributes.
  private var text = 512 << 20

  /// - Throws: ``VectorError/tooMuch(_:)``.
  mutating func spend(_ feature: VectorFeature) throws(VectorError) {
    features -= 1
    positions -= feature.shape?.positions ?? 0
    for (_, value) in feature.attributes { text -= value.utf8.count }
    if features < 0 { throw .tooMuch("2,000,000 shapes") }
    if positions < 0 { throw .tooMuch("100,000,000 positions") }
    if text < 0 { throw .tooMuch("512 MB of attributes") }
  }
}
