/// Why a model cannot be solved here: one plain sentence each.
public enum MixedIntegerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// HiGHS is not installed, or not where it was looked for.
  case noLibrary(looked: [String])
  case notLoaded(file: String, reason: String)
  case wrongVersion(file: String, found: String)
  case missingFunction(file: String, name: String)
  /// A call that should not fail has failed.
  case fault(call: String)

  /// What installs HiGHS where ``HighsLibrary/find(environment:)`` looks.
  public static let install =
    "python3 -m pip install --no-deps --target ~/.local/share/hubward/highs highsbox==1.15.1"

  public var description: String {
    switch self {
    case .noLibrary:
      "this question needs the solver HiGHS, which is not installed: run"
        + " '\(Self.install)', or name its libhighs.so or the folder that holds it in HUBWARD_HIGHS"
    case .notLoaded(let file, let reason):
      "\(file) cannot be loaded as the solver HiGHS (\(reason)): run '\(Self.install)', or name"
        + " another libhighs.so in HUBWARD_HIGHS"
    case .wrongVersion(let file, let found):
      "\(file) is HiGHS \(found): expected \(HighsLibrary.version); run '\(Self.install)'"
    case .missingFunction(let file, let name):
      "\(file) is not HiGHS \(HighsLibrary.version): it has no \(name); run '\(Self.install)'"
    case .fault(let call): "the solver HiGHS failed in \(call): this is a fault of hubward's own"
    }
  }
}
