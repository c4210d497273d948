/// A call as a timetable plans it: only some stops have a time of their own.
public struct PlannedCall: Hashable, Sendable {
  public let stop: Int32
  public let arrival: Int32?
  public let departure: Int32?
  /// How far along the way it is, in any unit.
  public let distance: Double?
  public let canBoard: Bool
  public let canAlight: Bool

  public init(
    stop: Int, arrival: Int32?, departure: Int32?, distance: Double? = nil,
    canBoard: Bool = true, canAlight: Bool = true
  ) {
    self.stop = Int32(stop)
    self.arrival = arrival
    self.departure = departure
    self.distance = distance
    self.canBoard = canBoard
    self.canAlight = canAlight
  }

  var isTimed: Bool { arrival != nil || departure != nil }
}

extension TimetableFeed.Call {
  /// How the times between two timed calls were made.
  public enum Filling: Hashable, Sendable {
    /// In proportion to the distances along the way.
    case byDistance
    /// In equal steps from stop to stop.
    case byStops
  }

  /// A trip's calls with a time each: a call without one lies between the timed calls around it, by
  /// distance where each of them has one and they grow, else in equal steps; rounded to the second.
  ///
  /// Where only arrival or departure is given, the other is the same.
  ///
  /// - Returns: nothing where the first or the last call has no time; else how many times were made
  ///   each way.
  public static func timed(
    _ planned: [PlannedCall]
  ) -> (calls: [TimetableFeed.Call], filled: [Filling: Int])? {
    guard let first = planned.first, let last = planned.last, first.isTimed, last.isTimed else {
      return nil
    }
    var calls: [TimetableFeed.Call] = []
    calls.reserveCapacity(planned.count)
    var filled: [Filling: Int] = [:]
    var before = 0
    for (index, call) in planned.enumerated() where call.isTimed {
      let end = call.arrival ?? call.departure!
      if index > before + 1 {
        let start = calls[before].departure
        let stretch = planned[before...index]
        let way: Filling = grows(stretch) ? .byDistance : .byStops
        for middle in before + 1..<index {
          let share: Double
          switch way {
          case .byDistance:
            let from = stretch.first!.distance!
            share = (planned[middle].distance! - from) / (call.distance! - from)
          case .byStops: share = Double(middle - before) / Double(index - before)
          }
          let time = start + Int32((Double(end - start) * share).rounded())
          calls.append(TimetableFeed.Call(planned[middle], arrival: time, departure: time))
        }
        filled[way, default: 0] += index - before - 1
      }
      calls.append(
        TimetableFeed.Call(call, arrival: end, departure: call.departure ?? end))
      before = index
    }
    return (calls, filled)
  }

  /// Whether every call has a distance, none less than the one before, the last more than the first.
  private static func grows(_ calls: ArraySlice<PlannedCall>) -> Bool {
    var highest = -Double.infinity
    for call in calls {
      guard let distance = call.distance, distance.isFinite, distance >= highest else {
        return false
      }
      highest = distance
    }
    return highest > calls.first!.distance!
  }

  private init(_ planned: PlannedCall, arrival: Int32, departure: Int32) {
    self.init(
      stop: Int(planned.stop), arrival: arrival, departure: departure,
      canBoard: planned.canBoard, canAlight: planned.canAlight)
  }
}
