import Text

/// TravelTime's answers, which name their points.
extension TravelAnswerReader {
  /// Searches by departure, called by an area's code, to sites; or by arrival, called by a site's short
  /// name, from areas. Each location is reached, or lies beyond the search's own limit.
  mutating func takeSearches(_ cursor: inout JSONCursor) {
    guard cursor.open(.list) else { return cursor.fail() }
    while cursor.item(), !gathering.isFull {
      guard cursor.open(.object) else { return cursor.fail() }
      var search = ""
      var reached: [(name: String, value: Double?)] = []
      var beyond: [String] = []
      while let name = cursor.member() {
        switch (name, cursor.kind()) {
        case ("search_id", .string): search = cursor.string() ?? ""
        case ("locations", .list): reached = locations(&cursor)
        case ("unreachable", .list):
          _ = cursor.open(.list)
          while cursor.item() {
            if let name = cursor.string() { beyond.append(name) } else { cursor.skip() }
          }
        default: cursor.skip()
        }
      }
      for (name, value) in reached {
        guard let (area, site) = pair(search, name) else { continue }
        gathering.take(number: value, area: area, site: site)
      }
      for name in beyond {
        guard let (area, site) = pair(search, name) else { continue }
        gathering.takeBeyond(area: area, site: site)
      }
    }
  }

  private mutating func pair(_ search: String, _ location: String) -> (area: Int, site: Int)? {
    let isArrival = isSite.contains(search) && !isArea.contains(search)
    guard let area = gathering.area(isArrival ? location : search),
      let site = gathering.site(isArrival ? search : location)
    else { return nil }
    return (area, site)
  }

  private func locations(_ cursor: inout JSONCursor) -> [(name: String, value: Double?)] {
    let wanted = request.isTime ? "travel_time" : "distance"
    var found: [(name: String, value: Double?)] = []
    _ = cursor.open(.list)
    while cursor.item() {
      guard cursor.open(.object) else {
        cursor.fail()
        break
      }
      var id: String?
      var value: Double?
      func properties() {
        guard cursor.open(.object) else { return cursor.skip() }
        while let name = cursor.member() {
          if name == wanted, cursor.kind() == .number {
            // Several, where a range of departures was asked for: the least.
            let number = cursor.number() ?? .infinity
            value = min(value ?? number, number)
          } else {
            cursor.skip()
          }
        }
      }
      while let name = cursor.member() {
        switch (name, cursor.kind()) {
        case ("id", .string): id = cursor.string()
        case ("properties", .object): properties()
        case ("properties", .list):
          _ = cursor.open(.list)
          while cursor.item() { properties() }
        default: cursor.skip()
        }
      }
      if let id { found.append((id, value)) }
    }
    return found
  }
}
