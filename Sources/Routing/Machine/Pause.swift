internal import Foundation

/// A wait for another program.
enum Pause {
  /// A fortieth of a second.
  static func short() { usleep(25_000) }
}
