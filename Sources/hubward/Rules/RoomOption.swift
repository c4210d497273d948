import ArgumentParser
import Placement

/// Whether hubs have room for so many: `split` or `whole`, with one number for all as `split:500`.
struct RoomOption: ExpressibleByArgument {
  let service: Capacity.Service
  /// One number for all; nothing where the study has one for each.
  let places: Double?

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 1 || parts.count == 2, let service = Capacity.Service(rawValue: parts[0])
    else { return nil }
    self.service = service
    guard parts.count == 2 else {
      places = nil
      return
    }
    guard let places = Double(parts[1]), places.isFinite, places > 0 else { return nil }
    self.places = places
  }

  static let discussion = """
    Room: with --capacity split (an area's people may go to several hubs) or whole (to one) every hub \
    has room for as many people as the study's column sites.capacity says, or for one number of all, as \
    split:500. People are then assigned so that the whole is best, some past a hub that is full; of \
    p-median, coverage and equity. JSON adds loads: [{site, people, places}] and assignment: [{area, \
    site, people}] of the best plan. Needs the solver HiGHS, see the README.
    """
}
