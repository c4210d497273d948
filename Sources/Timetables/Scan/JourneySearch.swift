/// The journey from one area to one site for one departure, with its legs.
///
/// A connection scan forward in time, which shares nothing with ``ProfileScan`` but the network: both
/// arrive at the same second. Of journeys that arrive together it takes the one that it finds first.
struct JourneySearch {
  /// How one came to a connection that can be caught: the way before boarding its run.
  private enum Before {
    case access(seconds: Int32)
    /// From the connection on which one arrives.
    case change(connection: Int, seconds: Int32)
  }

  private let network: TransitNetwork

  init(_ network: TransitNetwork) {
    self.network = network
  }

  func journey(from area: Int, to site: Int, departure: Int32) -> Journey? {
    let stops = network.day.stopCount
    // When one can board at each stop, how one got there, and from where.
    var ready = [Int32](repeating: .max, count: stops)
    var before = [Before?](repeating: nil, count: stops)
    var boarded = [(connection: Int, before: Before)?](
      repeating: nil, count: network.day.runs.count)
    for leg in network.access[area] {
      let time = departure + leg.seconds + network.footpaths.boarding
      if time < ready[Int(leg.stop)] {
        ready[Int(leg.stop)] = time
        before[Int(leg.stop)] = .access(seconds: leg.seconds)
      }
    }
    var toSite = [Int32](repeating: .max, count: stops)
    for leg in network.egress[site] {
      toSite[Int(leg.stop)] = min(toSite[Int(leg.stop)], leg.seconds)
    }
    let walk = network.direct[area * network.siteCount + site]
    var best = walk <= network.cutOff ? departure + walk : departure + network.cutOff + 1
    var last: Int?
    // For each connection on which one alights, where its run was boarded.
    var history: [Int: (connection: Int, before: Before)] = [:]
    let connections = network.day.connections

    func take(_ index: Int) -> Bool {
      let connection = connections[index]
      let run = Int(connection.run)
      if index < boarded[run]?.connection ?? .max, connection.canBoard,
        ready[Int(connection.from)] <= connection.departure,
        let way = before[Int(connection.from)]
      {
        boarded[run] = (index, way)
      }
      // Nobody alights before boarding, though both take no time.
      guard let start = boarded[run], start.connection <= index, connection.canAlight else {
        return false
      }
      var gained = false
      let end = toSite[Int(connection.to)]
      if end != .max, connection.arrival + end < best {
        best = connection.arrival + end
        last = index
        history[index] = start
        gained = true
      }
      for path in network.footpaths[from: Int(connection.to)] {
        let time = connection.arrival + path.seconds
        guard time < ready[Int(path.stop)] else { continue }
        ready[Int(path.stop)] = time
        before[Int(path.stop)] = .change(connection: index, seconds: path.seconds)
        history[index] = start
        gained = true
      }
      return gained
    }

    var index = connections.firstIndex { $0.departure >= departure } ?? connections.count
    while index < connections.count, connections[index].departure <= best {
      var end = index
      while end < connections.count, connections[end].departure == connections[index].departure {
        end += 1
      }
      // Ways that take no time, joined by changes that take none, have no order.
      var again = true
      while again {
        again = false
        for number in index..<end where take(number) { again = true }
      }
      index = end
    }
    guard let last else {
      guard walk <= network.cutOff else { return nil }
      return Journey(
        departure: departure, arrival: best,
        legs: [.walk(from: nil, to: nil, departure: departure, arrival: best)])
    }
    return traced(back: last, history, departure: departure, arrival: best)
  }

  private func traced(
    back last: Int, _ history: [Int: (connection: Int, before: Before)], departure: Int32,
    arrival: Int32
  ) -> Journey {
    let connections = network.day.connections
    var end = connections[last]
    var legs: [Journey.Leg] = [
      .walk(from: Int(end.to), to: nil, departure: end.arrival, arrival: arrival)
    ]
    var next = last
    while let (start, before) = history[next] {
      let first = connections[start]
      legs.append(
        .ride(
          run: Int(first.run), from: Int(first.from), to: Int(end.to),
          departure: first.departure, arrival: end.arrival))
      switch before {
      case .access(let seconds):
        legs.append(
          .walk(
            from: nil, to: Int(first.from), departure: departure, arrival: departure + seconds))
        return Journey(departure: departure, arrival: arrival, legs: legs.reversed())
      case .change(let connection, let seconds):
        end = connections[connection]
        if end.to != first.from {
          legs.append(
            .walk(
              from: Int(end.to), to: Int(first.from), departure: end.arrival,
              arrival: end.arrival + max(0, seconds - network.footpaths.boarding)))
        }
        next = connection
      }
    }
    preconditionFailure("a journey begins on foot")
  }
}

extension TransitNetwork {
  /// The earliest journey from an area to a site that leaves home at a time; nothing where none ends
  /// within the cut-off.
  public func journey(from area: Int, to site: Int, departure: Int32) -> Journey? {
    JourneySearch(self).journey(from: area, to: site, departure: departure)
  }
}
