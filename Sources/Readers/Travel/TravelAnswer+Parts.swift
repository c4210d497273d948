/// Smaller values of a routing engine's answer.
extension TravelAnswer {
  /// A word, a number or an object's `message`, as an error is told.
  static func text(_ cursor: inout JSONCursor) -> String? {
    switch cursor.kind() {
    case .string: return cursor.string()
    case .object:
      var found: String?
      _ = cursor.open(.object)
      while let name = cursor.member() {
        if name == "message", cursor.kind() == .string {
          found = cursor.string()
        } else {
          cursor.skip()
        }
      }
      return found ?? "an error"
    default:
      cursor.skip()
      return nil
    }
  }

  /// The unit in `metadata.query.units`.
  static func requestedUnit(_ cursor: inout JSONCursor) -> String? {
    var unit: String?
    func look(_ path: ArraySlice<String>) {
      guard let wanted = path.first else {
        if cursor.kind() == .string { unit = cursor.string() } else { cursor.skip() }
        return
      }
      guard cursor.open(.object) else { return cursor.skip() }
      while let name = cursor.member() {
        if name == wanted { look(path.dropFirst()) } else { cursor.skip() }
      }
    }
    look(["query", "units"])
    return unit
  }

  /// Points as OSRM and OpenRouteService give them (`location`, `distance` or `snapped_distance`) and
  /// as Valhalla does (`lon`, `lat`, in a list or in a list of lists).
  static func snaps(_ cursor: inout JSONCursor) -> [Snap] {
    var snaps: [Snap] = []
    guard cursor.open(.list) else {
      cursor.skip()
      return snaps
    }
    while cursor.item() {
      switch cursor.kind() {
      case .object: snaps.append(snap(&cursor))
      case .list: snaps += self.snaps(inner: &cursor)
      default:
        cursor.skip()
        snaps.append(Snap())
      }
    }
    return snaps
  }

  private static func snaps(inner cursor: inout JSONCursor) -> [Snap] {
    var snaps: [Snap] = []
    _ = cursor.open(.list)
    while cursor.item() {
      if cursor.kind() == .object { snaps.append(snap(&cursor)) } else { cursor.skip() }
    }
    return snaps
  }

  private static func snap(_ cursor: inout JSONCursor) -> Snap {
    var snap = Snap()
    _ = cursor.open(.object)
    while let name = cursor.member() {
      switch (name, cursor.kind()) {
      case ("distance", .number), ("snapped_distance", .number): snap.metres = cursor.number()
      case ("lon", .number): snap.longitude = cursor.number()
      case ("lat", .number): snap.latitude = cursor.number()
      case ("location", .list):
        let pair = numbers(&cursor)
        if pair.count == 2 { (snap.longitude, snap.latitude) = (pair[0], pair[1]) }
      default: cursor.skip()
      }
    }
    return snap
  }

  static func pairs(_ cursor: inout JSONCursor) -> [(row: Int, column: Int)] {
    var pairs: [(row: Int, column: Int)] = []
    guard cursor.open(.list) else {
      cursor.skip()
      return pairs
    }
    while cursor.item() {
      let pair = numbers(&cursor)
      if pair.count == 2, pair.allSatisfy({ (0..<1e9).contains($0) }) {
        pairs.append((Int(pair[0]), Int(pair[1])))
      }
    }
    return pairs
  }

  private static func numbers(_ cursor: inout JSONCursor) -> [Double] {
    var numbers: [Double] = []
    guard cursor.open(.list) else {
      cursor.skip()
      return numbers
    }
    while cursor.item() {
      if let number = cursor.number() { numbers.append(number) } else { cursor.skip() }
    }
    return numbers
  }
}
