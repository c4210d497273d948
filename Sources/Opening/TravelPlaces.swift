import Geography
import Places
import Readers
import Text

/// Whether a routing engine was asked for the study's own points, in the order of its lists, and how far
/// it moved them to reach its network.
struct TravelPlaces {
  let refusals: [Diagnostic]
  let warnings: [Diagnostic]
  /// What is added wherever the travel's source is given.
  let remark: String

  /// Metres between the study's point and the one asked for: centres of one area differ by less.
  private static let nearby = 1000.0
  /// Metres to the network beyond which a way does not begin where the point is, and those beyond which
  /// the network is another county's.
  private static let far = 500.0
  private static let elsewhere = 2000.0

  init(_ context: TravelContext) {
    var (strange, outside, moved): ([String], [String], [String]) = ([], [], [])
    for (snap, metres) in zip(context.found.snaps, Self.metres(context)) {
      let id =
        snap.isArea ? context.areas[snap.index].id.code : context.sites[snap.index].id.code
      func words(_ metres: Double) -> String {
        "\(id) by \(NumberStyle.measure(metres / 1000, decimals: 1)) km"
      }
      if let metres, metres > (snap.metres ?? Self.nearby) + Self.nearby {
        strange.append(words(metres))
      } else if let metres = snap.metres, metres > Self.elsewhere {
        outside.append(words(metres))
      } else if let metres = snap.metres, metres > Self.far {
        moved.append(words(metres))
      }
    }
    func refusal(_ message: String, _ whatToDo: String) -> Diagnostic {
      Diagnostic(.error, at: .init(file: context.file), message, whatToDo: whatToDo)
        .coded("travel-places")
    }
    var refusals: [Diagnostic] = []
    if !strange.isEmpty {
      refusals.append(
        refusal(
          "the engine's points are not those of the study: it has \(Phrases.list(strange, limit: 6)) elsewhere",
          "give 'origins' and 'destinations' in the order in which the engine was asked; see that its network is of this county"
        ))
    }
    if !outside.isEmpty {
      refusals.append(
        refusal(
          "the network does not reach these points, which were moved: \(Phrases.list(outside, limit: 6))",
          "ask an engine with a network of the whole council and what lies around it"))
    }
    self.refusals = refusals
    var warnings: [Diagnostic] = []
    func warn(_ message: String, _ whatToDo: String, _ check: String) {
      warnings.append(
        Diagnostic(.warning, at: .init(file: context.file), message, whatToDo: whatToDo)
          .coded(check))
    }
    if !moved.isEmpty {
      warn(
        "the engine moved points to reach its network: \(Phrases.list(moved, limit: 6))",
        "see whether a path is missing from the network, or give the point on a road",
        "travel-places")
    }
    let estimated = context.found.estimated
    if !estimated.isEmpty {
      warn(
        "the engine found no route for \(NumberStyle.count(estimated.count, "pair")) and took a straight line: \(context.names(estimated))",
        "ask it again without a fallback speed", "travel-values")
    }
    self.warnings = warnings
    remark =
      estimated.isEmpty
      ? "" : "; \(NumberStyle.count(estimated.count, "pair")) estimated by the engine"
  }

  /// Metres from each point as the study has it to where the engine put it; nothing where either is not
  /// known.
  private static func metres(_ context: TravelContext) -> [Double?] {
    let snaps = context.found.snaps
    let points = snaps.map { snap in
      snap.isArea ? context.areas[snap.index].centroid : context.sites[snap.index].location
    }
    let known = points.indices.filter { points[$0] != nil && snaps[$0].latitude != nil }
    var metres = [Double?](repeating: nil, count: snaps.count)
    // Where PROJ has no transformation at hand, the study cannot be opened for other reasons.
    guard !known.isEmpty,
      let places = try? GridProjection().longitudeLatitude(of: known.compactMap { points[$0] })
    else { return metres }
    for (index, place) in zip(known, places) {
      guard let longitude = snaps[index].longitude, let latitude = snaps[index].latitude,
        let there = try? LongitudeLatitude(longitude: longitude, latitude: latitude)
      else { continue }
      metres[index] = place.metres(to: there)
    }
    return metres
  }
}
