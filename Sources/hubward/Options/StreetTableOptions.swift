import ArgumentParser

/// Where ways along streets begin.
enum WayStart: String, CaseIterable, ExpressibleByArgument {
  case areas, points
}

/// What only a table of ways along streets has.
struct StreetTableOptions: ParsableArguments {
  @Option(help: "Where ways begin: at the centre of each area, or at each of the study's points.")
  var from: WayStart?
  @Option(
    help:
      "Another table of the same ways, such as the other engine's: says how far apart the two are.")
  var against: String?
  @Option(
    help:
      "A GTFS feed, with --mode walk: writes the walks to, from and between its stops, for --walking; repeat it for several together."
  )
  var stops: [String] = []

  /// The first of these options that was given, by its name.
  var given: String? {
    from != nil ? "--from" : against != nil ? "--against" : stops.isEmpty ? nil : "--stops"
  }
}
