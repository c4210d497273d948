public import Places
public import Studies

extension NearestSites {
  /// The site that an area's people go to, and whether it is over the border; nothing where there is no
  /// route.
  ///
  /// - Parameter travel: what these are the nearest by; open hubs are its columns.
  public func site(
    of area: Int, in study: Study, by travel: StudyTravel
  ) -> (site: Site, isBorder: Bool)? {
    if let border = travel.border, let other = border.site[area],
      border.impedance[area] <= impedance[area]
    {
      return (study.sites.border[other], true)
    }
    return site[area].map { (study.sites.hubs[$0], false) }
  }
}
