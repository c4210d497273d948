import Text

/// Points by names of other kinds than a cell of their own.
extension TravelGathering {
  /// An area by its name; nothing for one that the study does not have, which is noted.
  mutating func area(_ name: String) -> Int? {
    var name = name
    return name.withUTF8 { area($0, line: 0, column: nil) }
  }

  /// A site by its name; nothing for one that the study does not have, which is noted.
  mutating func site(_ name: String) -> Int? {
    var name = name
    return name.withUTF8 { site($0, line: 0, column: nil) }
  }

  /// Both indices out of `area - site`; where names hold the mark themselves, the first cut of which
  /// both halves are the study's.
  mutating func pair(
    _ name: UnsafeBufferPointer<UInt8>, line: Int, column: Int
  ) -> (area: Int, site: Int)? {
    let mark = Array(" - ".utf8)
    let cuts = name.indices.filter { name[$0...].starts(with: mark) }
    func half(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: name[range])
    }
    guard let first = cuts.first else {
      refuse(
        line: line, column: column, "a name such as 'area - site'",
        ColumnReader.quoted(Array(name)[...]),
        "give origins and destinations their codes as names before the matrix is made")
      return nil
    }
    let cut =
      cuts.first { cut in
        areas.number(of: half(0..<cut), adding: false).map { $0 < areaCount } ?? false
          && sites.number(of: half((cut + 3)..<name.count), adding: false)
            .map { $0 < siteCount } ?? false
      } ?? first
    let area = area(half(0..<cut), line: line, column: column)
    let site = site(half((cut + 3)..<name.count), line: line, column: column)
    guard let area, let site else { return nil }
    return (area, site)
  }
}
