import ArgumentParser
import Placement

/// How many people hubs can take: `split` or `whole`, with one number for all in `split:500`.
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
    takes as many people as the study's column sites.capacity says, or one number for all hubs, as in \
    split:500. People are then assigned so that the total is best, some past a hub that is full. It works \
    with every objective: set-coverage finds the fewest hubs with room for everyone within the standard, \
    p-center the shortest longest journey of anyone assigned. Sites over the border take people up to \
    their own number of places, or without limit where the column has none. Where outreach is placed, \
    a person takes up part of a place there, in proportion to its share of the service, and the rest at a hub; an outreach site \
    without a number of places has no limit. --why, --curve and --diverse respect the limits. JSON has \
    loads and assignment of the best plan. Needs the \
    solver HiGHS where areas are whole and for least-cost, see the README.
    """
}
