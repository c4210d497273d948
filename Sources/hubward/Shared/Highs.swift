import Assessment
import MixedInteger

/// The solver HiGHS, looked for once, when it is first wanted.
enum Highs {
  private static let found: Result<HighsLibrary, MixedIntegerError> = {
    do throws(MixedIntegerError) {
      return .success(try HighsLibrary.find())
    } catch {
      return .failure(error)
    }
  }()

  /// Nothing where it is not installed or cannot be used.
  static var library: HighsLibrary? { try? found.get() }

  /// Refuses a library that is installed but cannot be used, where a question may need one.
  ///
  /// - Throws: ``MixedIntegerError``; not where none is installed, which is said once it is needed.
  static func check() throws(MixedIntegerError) {
    guard case .failure(let error) = found else { return }
    if case .noLibrary = error { return }
    throw error
  }

  /// The same for questions about room.
  static func checkForRoom() throws(RoomError) {
    do throws(MixedIntegerError) {
      try check()
    } catch {
      throw .solver(error)
    }
  }
}
