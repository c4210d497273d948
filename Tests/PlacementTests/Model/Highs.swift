import MixedInteger
import Testing

/// HiGHS where it is installed.
enum Highs {
  static let library = try? HighsLibrary.find()
  static let isThere = library != nil
  static let reason: Comment = "needs HiGHS, which Tests/install installs, in HUBWARD_HIGHS"
}
