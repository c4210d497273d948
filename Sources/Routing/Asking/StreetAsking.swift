internal import Text

/// A table asked for part by part, every point held against where the engine put it.
struct StreetAsking {
  /// How many points a side a part of the table has, and how many places are asked for at once.
  struct Sizes {
    let side: Int
    let places: Int

    /// What our own servers are started for.
    static let own = Sizes(side: 200, places: 400)
    /// What servers take as they come: Valhalla 2,500 pairs and 20 places, OSRM 100 points.
    static let others = Sizes(side: 50, places: 20)
  }

  let question: StreetQuestion
  let engine: RoutingEngine
  let client: HTTPClient
  let sizes: Sizes
  /// What the network is called.
  let network: String

  mutating func run(
    progress: (String) -> Void, watch: () throws(RoutingError) -> Void
  ) throws(RoutingError) -> StreetTravel {
    var metres = try places(of: question.areas, watch) + places(of: question.sites, watch)
    try refuseStrays(metres)
    let (areas, sites) = (question.areas.count, question.sites.count)
    var minutes = [Double](repeating: .infinity, count: areas * sites)
    var kilometres = minutes
    var batches = 0
    for rows in Self.parts(areas, sizes.side) {
      for columns in Self.parts(sites, sizes.side) {
        progress(
          "\(engine.name): \(NumberStyle.count(rows.lowerBound)) of \(NumberStyle.count(areas, question.areas.first?.kind.rawValue ?? "area"))"
        )
        let answer = try part(rows, columns, watch)
        batches += 1
        for (row, area) in rows.enumerated() {
          let from = row * columns.count
          let to = area * sites + columns.lowerBound
          minutes.replaceSubrange(
            to..<to + columns.count, with: answer.minutes[from..<from + columns.count])
          kilometres.replaceSubrange(
            to..<to + columns.count, with: answer.kilometres[from..<from + columns.count])
        }
        for (index, found) in zip(rows, answer.origins) {
          metres[index] = Self.farther(metres[index], found)
        }
        for (index, found) in zip(columns, answer.destinations) {
          metres[areas + index] = Self.farther(metres[areas + index], found)
        }
      }
    }
    // A table may put a point elsewhere than the question of its place did.
    try refuseStrays(metres)
    let points = question.areas + question.sites
    return StreetTravel(
      areas: question.areas, sites: question.sites, minutes: minutes, kilometres: kilometres,
      snaps: zip(points, metres).map { StreetSnap(point: $0, metres: $1 ?? 0) }, batches: batches)
  }

  var questions: EngineQuestions {
    EngineQuestions(engine, question.mode, question.pace)
  }

  func places(
    of points: [StreetPoint], _ watch: () throws(RoutingError) -> Void
  ) throws(RoutingError) -> [Double?] {
    var metres: [Double?] = []
    for range in Self.parts(points.count, sizes.places) {
      let some = Array(points[range])
      let answer = try answer(to: questions.places(of: some), watch)
      metres += try EngineAnswers(engine: engine).places(answer, of: some)
    }
    return metres
  }

  private func part(
    _ rows: Range<Int>, _ columns: Range<Int>, _ watch: () throws(RoutingError) -> Void
  ) throws(RoutingError) -> EngineAnswers.Matrix {
    let (origins, destinations) = (Array(question.areas[rows]), Array(question.sites[columns]))
    let answer = try answer(
      to: questions.matrix(from: origins, to: destinations, limit: question.snapLimit), watch)
    return try EngineAnswers(engine: engine).matrix(answer, from: origins, to: destinations)
  }

  func answer(
    to asked: HTTPQuestion, _ watch: () throws(RoutingError) -> Void
  ) throws(RoutingError) -> HTTPAnswer {
    try watch()
    switch try client.ask(asked, watch: watch) {
    case .success(let answer):
      // An answer of another program on the port of an engine that has ended is none.
      try watch()
      return answer
    case .failure(let fault):
      // An engine that was killed cuts the connection a moment before it is known to have ended.
      for _ in 0..<20 {
        try watch()
        Pause.short()
      }
      throw .noAnswer(engine, reason: fault.reason)
    }
  }

  func refuseStrays(_ metres: [Double?]) throws(RoutingError) {
    let strays = zip(question.areas + question.sites, metres).compactMap { point, metres in
      metres.map { $0 <= question.snapLimit } == true
        ? nil : StrayPoints.Stray(point: point, metres: metres)
    }
    guard strays.isEmpty else {
      throw .outside(
        StrayPoints(strays, of: metres.count, limit: question.snapLimit, network: network))
    }
  }

  private static func parts(_ count: Int, _ size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  private static func farther(_ known: Double?, _ found: Double?) -> Double? {
    found.map { max($0, known ?? 0) } ?? known
  }
}
