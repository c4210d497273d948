/// Seconds on foot between places and the stops near them; a pair that is not there is not walked.
///
/// Place after place in one run, so that a place's legs lie side by side.
public struct WalkingLegs: Hashable, Sendable {
  public struct Leg: Hashable, Sendable {
    public let stop: Int32
    public let seconds: Int32

    public init(stop: Int32, seconds: Int32) {
      self.stop = stop
      self.seconds = seconds
    }
  }

  /// Where each place's legs begin, and where the last one's end.
  public let starts: [Int]
  public let legs: [Leg]

  /// - Parameter rows: the legs of each place, as an engine's matrix gives them.
  public init(_ rows: [[Leg]]) {
    var starts = [0]
    starts.reserveCapacity(rows.count + 1)
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    self.starts = starts
    legs = rows.flatMap { $0 }
  }

  /// Straight lines at a pace, up to its limit.
  ///
  /// - Parameters:
  ///   - places: nothing where the place is not known.
  ///   - stops: nothing where nobody boards or alights, as at a station as a whole.
  public init(from places: [PlanePoint?], to stops: [PlanePoint?], at pace: WalkingPace) {
    let squares = PointSquares(stops, side: max(pace.reach, 1))
    self.init(
      places.map { place in
        guard let place else { return [] }
        var row: [Leg] = []
        squares.near(place, radius: pace.reach) { stop, metres in
          row.append(Leg(stop: stop, seconds: pace.seconds(metres)))
        }
        return row.sorted { $0.stop < $1.stop }
      })
  }

  public var placeCount: Int { starts.count - 1 }

  public subscript(place: Int) -> ArraySlice<Leg> { legs[starts[place]..<starts[place + 1]] }
}
