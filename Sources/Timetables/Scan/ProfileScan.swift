/// The earliest arrival at one site after another, from every area at every minute of a window.
///
/// Profile connection scan: Dibbelt, Pajor, Strasser and Wagner (2018), Connection Scan Algorithm,
/// doi:10.1145/3274661. One pass over the day's connections, last departure first, keeps for every
/// stop the departures towards the site that are worth it; each area then takes the best of its
/// stops. Complexity: a pass a site, O(connections × footpaths of a stop), and for each area its
/// stops' entries. It holds what it works with and is used by one thread at a time.
public struct ProfileScan: ~Copyable {
  private let network: TransitNetwork
  /// What is gained by boarding at a stop, by when one must stand there on foot.
  private let boarding: Profiles
  /// What is gained by changing, by when one alights at a stop.
  private let changing: Profiles
  private let byRun: Column<Int32>
  private let toSite: Column<Int32>
  /// Whether a change may take no time, so that ways of one second must be looked at again.
  private let hasInstant: Bool

  public init(_ network: TransitNetwork) {
    self.network = network
    let stops = network.day.stopCount
    var room = [Int](repeating: 0, count: stops)
    for connection in network.day.connections where connection.canBoard {
      room[Int(connection.from)] += 1
    }
    let paths = network.footpaths
    boarding = Profiles(room: room)
    changing = Profiles(
      room: (0..<stops).map { from in paths[from: from].reduce(0) { $0 + room[Int($1.stop)] } })
    byRun = Column(repeating: .max, count: network.day.runs.count)
    toSite = Column(repeating: .max, count: stops)
    hasInstant = paths.hasInstant
  }

  /// Seconds from leaving home to the site, area after area, for every departure of the window;
  /// `Int32.max` where no journey ends within the cut-off.
  public func seconds(to site: Int) -> [Int32] {
    scan(to: site)
    let count = network.window.count
    return [Int32](unsafeUninitializedCapacity: network.areaCount * count) { all, filled in
      for area in 0..<network.areaCount {
        collect(
          from: area, to: site,
          into: UnsafeMutableBufferPointer(rebasing: all[area * count..<(area + 1) * count]))
      }
      filled = network.areaCount * count
    }
  }

  private func scan(to site: Int) {
    boarding.clear()
    changing.clear()
    byRun.fill(.max)
    toSite.fill(.max)
    for leg in network.egress[site] {
      toSite[Int(leg.stop)] = min(toSite[Int(leg.stop)], leg.seconds)
    }
    network.day.connections.withUnsafeBufferPointer { connections in
      network.footpaths.into.withUnsafeBufferPointer { paths in
        network.footpaths.inStarts.withUnsafeBufferPointer { starts in
          var index = connections.count - 1
          guard hasInstant else {
            while index >= 0 {
              _ = take(connections[index], paths, starts)
              index -= 1
            }
            return
          }
          while index >= 0 {
            let end = index
            while index >= 0, connections[index].departure == connections[end].departure {
              index -= 1
            }
            let together = UnsafeBufferPointer(rebasing: connections[index + 1...end])
            take(together, paths, starts)
          }
        }
      }
    }
  }

  /// Looks at connections that leave together over and over, until nothing is gained: ways that take
  /// no time, joined by changes that take none, have no order.
  private func take(
    _ together: UnsafeBufferPointer<Connection>, _ paths: UnsafeBufferPointer<Footpaths.Path>,
    _ starts: UnsafeBufferPointer<Int>
  ) {
    // What a run gains further back must not reach its connections further on.
    let before = together.count > 1 ? together.map { byRun[Int($0.run)] } : []
    var hasGained = true
    var isFirst = true
    while hasGained {
      hasGained = false
      if !isFirst {
        for (connection, arrival) in zip(together, before) { byRun[Int(connection.run)] = arrival }
      }
      isFirst = false
      for connection in together.reversed() where take(connection, paths, starts) {
        hasGained = together.count > 1
      }
    }
  }

  /// Looks at one connection; whether it is worth boarding.
  @inline(__always)
  private func take(
    _ connection: Connection, _ paths: UnsafeBufferPointer<Footpaths.Path>,
    _ starts: UnsafeBufferPointer<Int>
  ) -> Bool {
    let run = Int(connection.run)
    var arrival = byRun[run]
    if connection.canAlight {
      let stop = Int(connection.to)
      let walk = toSite[stop]
      if walk != .max { arrival = min(arrival, connection.arrival + walk) }
      arrival = min(arrival, changing.arrival(at: stop, from: connection.arrival))
    }
    guard arrival != .max else { return false }
    byRun[run] = arrival
    // Whoever boards here is under way for that long at least.
    guard connection.canBoard, arrival - connection.departure <= network.cutOff else {
      return false
    }
    let from = Int(connection.from)
    guard
      boarding.insert(
        at: from, departure: connection.departure - network.footpaths.boarding, arrival: arrival)
    else { return false }
    for index in starts[from]..<starts[from + 1] {
      let path = paths[index]
      _ = changing.insert(
        at: Int(path.stop), departure: connection.departure - path.seconds, arrival: arrival)
    }
    return true
  }

  /// The best of an area's stops, and of walking all the way.
  private func collect(
    from area: Int, to site: Int, into times: UnsafeMutableBufferPointer<Int32>
  ) {
    let window = network.window
    let last = times.count - 1
    times.update(repeating: .max)
    for leg in network.access[area] {
      boarding.each(at: Int(leg.stop)) { entry in
        let spare = entry.departure - leg.seconds - window.from.seconds
        guard spare >= 0 else { return }
        let departure = min(Int(spare / 60), last)
        times[departure] = min(times[departure], entry.arrival)
      }
    }
    let walk = network.direct[area * network.siteCount + site]
    var arrival = Int32.max
    for departure in stride(from: last, through: 0, by: -1) {
      arrival = min(arrival, times[departure])
      var seconds = arrival == .max ? .max : arrival - window.departure(departure)
      seconds = min(seconds, walk)
      times[departure] = seconds <= network.cutOff ? seconds : .max
    }
  }
}
