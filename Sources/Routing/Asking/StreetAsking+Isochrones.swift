import Geography
internal import Text

extension StreetAsking {
  /// The ground from which each site is reached within so many minutes, site after site, the minutes as
  /// they come.
  ///
  /// A point off the network would be given a small square of its own, so every place is asked for first.
  func isochrones(
    _ minutes: [Double], progress: (String) -> Void, watch: () throws(RoutingError) -> Void
  ) throws(RoutingError) -> [Region] {
    guard engine == .valhalla else { throw .noIsochrones(engine) }
    let metres = try places(of: question.sites, watch)
    try refuseStrays(metres)
    let placing: GridPlacing
    do throws(GeographyError) {
      placing = try GridPlacing(from: .longitudeLatitude)
    } catch {
      throw .noAnswer(engine, reason: "\(error)")
    }
    var regions: [Region] = []
    for (number, site) in question.sites.enumerated() {
      progress(
        "\(engine.name): \(NumberStyle.count(number)) of \(NumberStyle.count(question.sites.count, "site"))"
      )
      for step in stride(from: 0, to: minutes.count, by: EngineQuestions.isochroneLimits.count) {
        let some = Array(minutes[step...].prefix(EngineQuestions.isochroneLimits.count))
        let asked = questions.isochrones(to: site, minutes: some, limit: question.snapLimit)
        let ground = try EngineAnswers(engine: engine)
          .isochrones(try answer(to: asked, watch), minutes: some)
        for polygons in ground {
          do throws(GeographyError) {
            regions.append(try placing.region(polygons))
          } catch {
            throw .noAnswer(engine, reason: "an isochrone of \(site.id): \(error)")
          }
        }
      }
    }
    return regions
  }
}
