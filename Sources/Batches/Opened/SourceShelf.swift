internal import Synchronization

/// Sources that were opened a moment ago, so that units about one are not slowed by reading it again.
final class SourceShelf: Sendable {
  /// How many are kept: as units are listed source by source, a few are enough.
  private static let room = 8

  private let opener: SourceOpener
  private let kept = Mutex<[(key: String, source: OpenedSource)]>([])

  init(_ opener: SourceOpener) { self.opener = opener }

  func source(of unit: BatchUnit) throws(UnitFault) -> OpenedSource {
    // The path as well: what is under another path must be looked at before it is believed.
    let key = "\(unit.source.sha256) \(unit.source.format ?? "") \(unit.path)"
    if let source = kept.withLock({ $0.first { $0.key == key }?.source }) { return source }
    let source = try opener.open(unit)
    kept.withLock { kept in
      kept = kept.suffix(Self.room - 1) + [(key, source)]
    }
    return source
  }
}
