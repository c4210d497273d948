import Assessment
import Files
import Geography
import Places
import Readers
import Routing
import Studies
import Text

extension Isochrones {
  /// Isochrones that an engine draws.
  func alongStreets(
    _ study: Study, _ engine: RoutingEngine, _ mode: StreetMode, _ minutes: [Double]
  ) throws -> IsochroneSet {
    let pace = try StreetRun.known { () throws(RoutingError) -> StreetPace? in
      try StreetRun.pace(speed, engine, mode, isServer: streets.url != nil)
    }
    let sites: [StreetPoint]
    do throws(GeographyError) {
      sites = try study.streetPoints().sites
    } catch {
      throw Failure("\(error)", code: .data)
    }
    guard !sites.isEmpty else {
      throw Failure("the place of none of the study's sites is known", code: .data)
    }
    let question = StreetQuestion(
      areas: [], sites: sites, mode: mode, pace: pace, snapLimit: Double(streets.snap ?? 500))
    return try Interrupt.watching { stop in
      try StreetRun.known { () throws(RoutingError) -> IsochroneSet in
        let (regions, making) = try answer(question, engine, minutes, StopSign(stop))
        return IsochroneSet(
          making: making, minutes: minutes,
          isochrones: zip(regions.indices, regions).map { index, region in
            Isochrone(
              site: SiteID(sites[index / minutes.count].id),
              minutes: minutes[index % minutes.count], region: region)
          })
      }
    }
  }

  private func answer(
    _ question: StreetQuestion, _ engine: RoutingEngine, _ minutes: [Double], _ stop: StopSign
  ) throws(RoutingError) -> ([Geography.Region], IsochroneMaking) {
    let (mode, speed) = (question.mode.rawValue, question.pace?.speed)
    if let url = streets.url {
      let regions = try question.isochrones(
        minutes, engine, at: url, stop: stop, progress: Terminal.progress)
      return (
        regions,
        IsochroneMaking(maker: .engine, mode: mode, engine: engine.name, speed: speed)
      )
    }
    let network = try StreetRun.prepared(streets, engine, question, stop)
    let server = try EngineServer(network, stop: stop)
    let regions = try question.isochrones(
      minutes, server, network: network.file, stop: stop, progress: Terminal.progress)
    return (
      regions,
      IsochroneMaking(
        maker: .engine, mode: mode, engine: engine.name, version: network.programs.version,
        speed: speed, network: PathParts(network.file.path).name, sha256: network.file.sha256,
        mapDay: network.file.header.day.map { "\($0)" })
    )
  }
}
