public import Geography
import Places
public import Studies

extension Study {
  /// Isochrones by the minutes that a travel of the study says, where no engine is at hand: for each site
  /// the areas from which it is reached within so many minutes, as the study's maps draw them, joined.
  ///
  /// No shape is drawn around points: ground where nobody lives stays out, and an area is in or out as a
  /// whole, by the travel that counts everywhere else.
  ///
  /// - Parameters:
  ///   - travel: in minutes; sites whose place is not known are left out.
  ///   - minutes: ascending.
  /// - Throws: `GeographyError` where the areas cannot be drawn.
  public func isochrones(
    by travel: StudyTravel, within minutes: [Double]
  ) throws(GeographyError) -> IsochroneSet {
    precondition(travel.matrix.unit == .minutes, "isochrones of kilometres")
    let ground = try StudyGround(self)
    var isochrones: [Isochrone] = []
    let columns =
      [
        (sites.hubs, travel.across?.hubs ?? travel.matrix), (sites.outreach, travel.outreach),
      ] + (travel.across.map { [(sites.border, $0.sites)] } ?? [])
    for (some, matrix) in columns {
      for (index, site) in some.enumerated() where site.location != nil {
        for limit in minutes {
          let near = areas.indices.filter { matrix[area: $0, site: index] <= limit }
          isochrones.append(
            Isochrone(
              site: site.id, minutes: limit,
              region: try Region.union(of: near.compactMap { ground.regions[$0] })))
        }
      }
    }
    return IsochroneSet(
      making: IsochroneMaking(
        maker: .areas, mode: travel.making.mode?.rawValue ?? travel.id, travel: travel.id),
      minutes: minutes, isochrones: isochrones)
  }
}
