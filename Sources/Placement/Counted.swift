extension Int {
  /// So many of something: `1 node`, `12 nodes`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
