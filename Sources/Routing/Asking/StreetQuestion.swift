public import Geography

/// Which ways are wanted, and how people go them.
public struct StreetQuestion: Hashable, Sendable {
  /// Where ways begin: areas, or points within them.
  public let areas: [StreetPoint]
  public let sites: [StreetPoint]
  public let mode: StreetMode
  /// Nothing by car, and where the engine's own is taken.
  public let pace: StreetPace?
  /// Metres that a point may be from the network.
  public let snapLimit: Double

  public init(
    areas: [StreetPoint], sites: [StreetPoint], mode: StreetMode, pace: StreetPace?,
    snapLimit: Double
  ) {
    self.areas = areas
    self.sites = sites
    self.mode = mode
    self.pace = pace
    self.snapLimit = snapLimit
  }

  /// Asks an engine that was started for this.
  ///
  /// - Throws: ``RoutingError``.
  public func ask(
    _ server: EngineServer, network: NetworkFile, stop: StopSign,
    progress: (String) -> Void = { _ in }
  ) throws(RoutingError) -> StreetTravel {
    var asking = StreetAsking(
      question: self, engine: server.engine, client: HTTPClient(server.address), sizes: .own,
      network: network.words)
    return try asking.run(progress: progress) { () throws(RoutingError) in
      try stop.check()
      try server.check()
    }
  }

  /// Asks a server that runs already, and no other address.
  ///
  /// - Parameter url: without a slash at its end, such as `http://127.0.0.1:5000`.
  /// - Throws: ``RoutingError``.
  public func ask(
    _ engine: RoutingEngine, at url: String, stop: StopSign, progress: (String) -> Void = { _ in }
  ) throws(RoutingError) -> StreetTravel {
    var asking = StreetAsking(
      question: self, engine: engine, client: HTTPClient(try Address.base(url)), sizes: .others,
      network: "of \(url)")
    return try asking.run(progress: progress) { () throws(RoutingError) in try stop.check() }
  }

  /// The ground from which each site is reached within so many minutes, from an engine that was started
  /// for this.
  ///
  /// - Parameter minutes: above zero, up to 120.
  /// - Returns: site after site, the minutes as they come.
  /// - Throws: ``RoutingError``; ``RoutingError/noIsochrones(_:)`` where the engine draws none.
  public func isochrones(
    _ minutes: [Double], _ server: EngineServer, network: NetworkFile, stop: StopSign,
    progress: (String) -> Void = { _ in }
  ) throws(RoutingError) -> [Region] {
    let asking = StreetAsking(
      question: self, engine: server.engine, client: HTTPClient(server.address), sizes: .own,
      network: network.words)
    return try asking.isochrones(minutes, progress: progress) { () throws(RoutingError) in
      try stop.check()
      try server.check()
    }
  }

  /// The same from a server that runs already, and no other address.
  public func isochrones(
    _ minutes: [Double], _ engine: RoutingEngine, at url: String, stop: StopSign,
    progress: (String) -> Void = { _ in }
  ) throws(RoutingError) -> [Region] {
    let asking = StreetAsking(
      question: self, engine: engine, client: HTTPClient(try Address.base(url)), sizes: .others,
      network: "of \(url)")
    return try asking.isochrones(minutes, progress: progress) { () throws(RoutingError) in
      try stop.check()
    }
  }

  /// How far each of its sites is from the network, in metres; nothing where there is no way near it.
  ///
  /// - Throws: ``RoutingError``.
  public func siteSnaps(
    _ server: EngineServer, network: NetworkFile, stop: StopSign
  ) throws(RoutingError) -> [Double?] {
    let asking = StreetAsking(
      question: self, engine: server.engine, client: HTTPClient(server.address), sizes: .own,
      network: network.words)
    return try asking.places(of: sites) { () throws(RoutingError) in
      try stop.check()
      try server.check()
    }
  }
}
