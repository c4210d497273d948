import MixedInteger

/// HiGHS where it is installed.
enum Highs {
  static let library = try? HighsLibrary.find()
}
