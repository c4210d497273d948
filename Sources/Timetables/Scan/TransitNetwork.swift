public import Text

/// Everything that a journey can be made of: what runs on a day, how one changes, and the walks from
/// areas to stops, from stops to sites, and from areas to sites.
public struct TransitNetwork: Sendable {
  public let day: TimetableDay
  public let footpaths: Footpaths
  /// From each area to the stops near it.
  public let access: WalkingLegs
  /// From the stops near it to each site, by site.
  public let egress: WalkingLegs
  /// Seconds on foot all the way, area after area; `Int32.max` where nobody walks.
  public let direct: [Int32]
  public let window: DepartureWindow
  /// The longest journey that counts, in seconds from leaving home.
  public let cutOff: Int32

  public var areaCount: Int { access.placeCount }
  public var siteCount: Int { egress.placeCount }

  /// - Parameter cutOff: seconds, up to a day.
  /// - Throws: ``TimetableError`` where a feed does not speak for the day, nothing runs within the
  ///   window, or the cut-off is none.
  /// - Precondition: `direct` has a number for each area and site.
  public init(
    _ timetable: Timetable, on day: CalendarDay, window: DepartureWindow, cutOff: Int32,
    footpaths: Footpaths, access: WalkingLegs, egress: WalkingLegs, direct: [Int32]
  ) throws(TimetableError) {
    precondition(direct.count == access.placeCount * egress.placeCount, "walks of other places")
    guard (60...86_400).contains(cutOff) else {
      throw .badSetting(
        name: "the cut-off", value: Double(cutOff) / 60, expected: "1 to 1440 minutes")
    }
    try timetable.check(day)
    let running = try TimetableDay(
      timetable, on: day, from: window.from.seconds, to: window.to.seconds + cutOff)
    guard !running.connections.isEmpty else {
      throw .nothingRuns(day: day, window: "\(window)")
    }
    self.day = running
    self.footpaths = footpaths
    self.access = access
    self.egress = egress
    self.direct = direct
    self.window = window
    self.cutOff = cutOff
  }
}
