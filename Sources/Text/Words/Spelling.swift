/// Names that were probably meant.
package enum Spelling {
  /// The name nearest to what was written, when it is near enough to be a slip of the hand.
  ///
  /// Case and punctuation do not count; up to a third of the letters may differ.
  package static func closest(to written: String, among names: some Sequence<String>) -> String? {
    let wanted = plain(written)
    var best: (name: String, edits: Int)?
    for name in names {
      let edits = edits(from: wanted, to: plain(name))
      if edits < best?.edits ?? .max { best = (name, edits) }
    }
    guard let best, best.edits <= max(1, wanted.count / 3) else { return nil }
    return best.name
  }

  /// "did you mean 'x'? " or nothing, ready to stand before a list of what there is.
  package static func suggestion(for written: String, among names: some Sequence<String>) -> String
  {
    closest(to: written, among: names).map { "did you mean '\($0)'? " } ?? ""
  }

  /// What to write in place of a name that is not there: `did you mean 'ash'? the sites are ash, birch`.
  ///
  /// - Parameter lead: what stands before the list.
  package static func advice(
    for written: String, among names: [String], _ lead: String = "there are"
  ) -> String {
    "\(suggestion(for: written, among: names))\(lead) \(names.joined(separator: ", "))"
  }

  private static func plain(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
  }

  /// Letters added, dropped, changed, or swapped with their neighbour: the optimal string alignment
  /// distance (Damerau 1964, doi:10.1145/363958.363994).
  private static func edits(from a: [UInt8], to b: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var next = [i + 1]
      for (j, y) in b.enumerated() {
        var least = min(row[j] + (x == y ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { least = min(least, before[j - 1] + 1) }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }
}
