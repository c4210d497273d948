import Geography
import Readers
package import Studies

/// How degrees were turned into metres of the national grid, and how far off the result may be.
public struct ProjectionStatement: Hashable, Sendable {
  /// `OSTN15` or `Helmert`.
  public let method: String
  /// By how much a point in England may be off at most, in metres.
  public let accuracyMetres: Double
  public let sentence: String

  /// Nothing where the study has no degrees: its coordinates are used as they are.
  package init?(_ study: Study?) {
    guard case .boundaries(let set, _)? = study?.map, set.system == .longitudeLatitude,
      let projection = try? GridProjection()
    else { return nil }
    method = projection.accuracy.name
    accuracyMetres = projection.accuracy.metres
    sentence = projection.accuracy.sentence(of: "Outlines in degrees (WGS 84)")
  }
}
