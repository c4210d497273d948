import ArgumentParser

/// A measured travel of the study that straight lines are fitted to.
struct CalibrationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A travel of the study that comes from a table.", valueName: "travel"))
  var calibrate: String?
  @Option(
    help: ArgumentHelp(
      "The longest straight line that counts, in km; by default any.", valueName: "km"),
    transform: NumberOption.read)
  var longest: Double?

  /// The first of these options that was given, by its name.
  var given: String? { calibrate != nil ? "--calibrate" : longest != nil ? "--longest" : nil }
}
