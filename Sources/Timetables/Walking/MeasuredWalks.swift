/// Every walk of journeys by timetable, measured by somebody: from areas to stops, between stops, from
/// stops to sites, and from areas to sites. What is not there is not walked.
public struct MeasuredWalks: Hashable, Sendable {
  /// Seconds from each area to stops.
  public let access: [[WalkingLegs.Leg]]
  /// Seconds from each stop to others.
  public let between: [[WalkingLegs.Leg]]
  /// Seconds to each site from stops.
  public let egress: [[WalkingLegs.Leg]]
  /// Seconds from areas to sites, area after area; `Int32.max` where nobody walks.
  public let direct: [Int32]

  /// - Precondition: `direct` has a number for each area and site.
  public init(
    access: [[WalkingLegs.Leg]], between: [[WalkingLegs.Leg]], egress: [[WalkingLegs.Leg]],
    direct: [Int32]
  ) {
    precondition(direct.count == access.count * egress.count, "walks of other places")
    (self.access, self.between, self.egress, self.direct) = (access, between, egress, direct)
  }

  /// The same where every walk takes so many times as long; those to, from and between stops that then
  /// exceed the longest are none.
  ///
  /// - Parameters:
  ///   - factor: above zero.
  ///   - limit: the longest walk to, from and between stops, in seconds.
  public func scaled(by factor: Double, limit: Int32) -> MeasuredWalks {
    func seconds(_ walk: Int32) -> Int32 {
      let scaled = (Double(walk) * factor).rounded(.up)
      return scaled < Double(Int32.max) ? Int32(scaled) : .max
    }
    func legs(_ rows: [[WalkingLegs.Leg]]) -> [[WalkingLegs.Leg]] {
      rows.map { row in
        row.map { WalkingLegs.Leg(stop: $0.stop, seconds: seconds($0.seconds)) }
          .filter { $0.seconds <= limit }
      }
    }
    return MeasuredWalks(
      access: legs(access), between: legs(between), egress: legs(egress),
      direct: direct.map(seconds))
  }
}
