package import Access
package import Assessment
import Places
package import Reports
import Studies
import Text

/// A class of the map of change: what a scenario does to an area, the same on the page and in a GIS.
package enum ChangeClass: String, CaseIterable, Hashable, Sendable {
  case nearer
  case same
  /// Further by up to the standard.
  case further
  case muchFurther = "much_further"
  case losesRoute = "loses_route"
  case gainsRoute = "gains_route"

  /// Nothing for an area without a route before and after.
  package init?(_ change: AreaChange, standard: Double) {
    switch change {
    case .nearer: self = .nearer
    case .same: self = .same
    case .further(let more): self = more <= standard ? .further : .muchFurther
    case .losesRoute: self = .losesRoute
    case .gainsRoute: self = .gainsRoute
    case .noRoute: return nil
    }
  }

  package var style: MapStyle {
    switch self {
    case .nearer: .nearer
    case .same: .same
    case .further: .further
    case .muchFurther: .muchFurther
    case .losesRoute: .lostRoute
    case .gainsRoute: .muchNearer
    }
  }
}

extension StudyResult {
  /// The class of an area under a scenario.
  package func changeClass(of area: Int, scenario index: Int) -> ChangeClass? {
    ChangeClass(
      AreaChange(
        before: assessments[0].nearest.impedance[area],
        after: assessments[index].nearest.impedance[area]), standard: standard.value)
  }

  /// What a class is called in a legend.
  package func label(_ change: ChangeClass) -> String {
    switch change {
    case .nearer: "Nearer"
    case .same: "As far as today"
    case .further: "Up to \(standard) further"
    case .muchFurther: "More than \(standard) further"
    case .losesRoute: "No route any more"
    case .gainsRoute: "A first route"
    }
  }
}
