import Geography
internal import Text

/// How an engine is asked.
struct EngineQuestions {
  let engine: RoutingEngine
  let mode: StreetMode
  let pace: StreetPace?

  init(_ engine: RoutingEngine, _ mode: StreetMode, _ pace: StreetPace?) {
    self.engine = engine
    self.mode = mode
    self.pace = pace
  }

  /// What any server of the engine answers.
  var greeting: HTTPQuestion {
    HTTPQuestion(path: engine == .osrm ? "/nearest/v1/\(mode.names.osrm)/0,0" : "/status")
  }

  /// Times and distances from each origin to each destination.
  ///
  /// - Parameter limit: metres within which Valhalla looks for a way; OSRM says where it found one.
  func matrix(
    from origins: [StreetPoint], to destinations: [StreetPoint], limit: Double
  ) -> HTTPQuestion {
    switch engine {
    case .osrm:
      return table(
        origins + destinations, sources: 0..<origins.count,
        destinations: origins.count..<origins.count + destinations.count)
    case .valhalla:
      let within: [(key: String, value: JSONValue)] = [
        ("search_cutoff", .integer(Int(limit.rounded(.up))))
      ]
      return HTTPQuestion(
        path: "/sources_to_targets",
        body: Array(
          JSONValue.object(
            [
              ("sources", .array(origins.map { location($0, within) })),
              ("targets", .array(destinations.map { location($0, within) })),
              ("units", .string("kilometers")),
            ] + costing
          ).text.utf8))
    }
  }

  /// Where points are on the network: of OSRM a table from the first to all.
  func places(of points: [StreetPoint]) -> HTTPQuestion {
    switch engine {
    // OSRM takes no table of one place alone.
    case .osrm:
      points.count == 1
        ? table(points + points, sources: 0..<1, destinations: 1..<2)
        : table(points, sources: 0..<1, destinations: 0..<points.count)
    case .valhalla:
      HTTPQuestion(
        path: "/locate",
        body: Array(
          JSONValue.object(
            [
              ("locations", .array(points.map { location($0, []) })), ("verbose", .bool(false)),
            ] + costing
          ).text.utf8))
    }
  }

  /// The most numbers of minutes that Valhalla takes at once, and the most minutes, as it comes.
  static let isochroneLimits = (count: 4, minutes: 120.0)

  /// From where a point is reached within each number of minutes: asked of Valhalla alone.
  ///
  /// Holes and islands are kept, lines are drawn to 10 metres, a car's to 50.
  ///
  /// - Parameters:
  ///   - minutes: at most as many as ``isochroneLimits`` has.
  ///   - limit: metres within which it looks for a way.
  func isochrones(to point: StreetPoint, minutes: [Double], limit: Double) -> HTTPQuestion {
    let within: [(key: String, value: JSONValue)] = [
      ("search_cutoff", .integer(Int(limit.rounded(.up))))
    ]
    return HTTPQuestion(
      path: "/isochrone",
      body: Array(
        JSONValue.object(
          [
            ("locations", .array([location(point, within)])),
            ("contours", .array(minutes.map { .object([("time", .number($0))]) })),
            ("reverse", .bool(true)), ("polygons", .bool(true)), ("denoise", .number(0)),
            ("generalize", .number(mode == .drive ? 50 : 10)),
          ] + costing
        ).text.utf8))
  }

  private func table(
    _ points: [StreetPoint], sources: Range<Int>, destinations: Range<Int>
  ) -> HTTPQuestion {
    func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ";") }
    let places = points.map {
      "\(Self.degrees($0.place.longitude)),\(Self.degrees($0.place.latitude))"
    }
    return HTTPQuestion(
      path: "/table/v1/\(mode.names.osrm)/\(places.joined(separator: ";"))?sources=\(list(sources))"
        + "&destinations=\(list(destinations))&annotations=duration,distance&generate_hints=false")
  }

  private func location(
    _ point: StreetPoint, _ more: [(key: String, value: JSONValue)]
  ) -> JSONValue {
    .object(
      [
        ("lat", .number(Self.rounded(point.place.latitude))),
        ("lon", .number(Self.rounded(point.place.longitude))),
      ] + more)
  }

  private var costing: [(key: String, value: JSONValue)] {
    let name = mode.names.valhalla
    guard let pace else { return [("costing", .string(name))] }
    var options: [(key: String, value: JSONValue)] = [
      (mode == .walk ? "walking_speed" : "cycling_speed", .number(pace.speed))
    ]
    // Ten minutes more than they take, as of its own profile for wheelchairs.
    if pace.avoidsSteps { options.append(("step_penalty", .integer(600))) }
    return [
      ("costing", .string(name)), ("costing_options", .object([(name, .object(options))])),
    ]
  }

  /// Six decimals are a tenth of a metre.
  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

  private static func degrees(_ degrees: Double) -> String {
    PlainNumber.text(degrees, decimals: 6)
  }
}
