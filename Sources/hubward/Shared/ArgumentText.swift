/// The arguments as the system handed them over.
enum ArgumentText {
  /// The number of the first one that is not UTF-8, from 1. Swift would put other letters in the place
  /// of its bytes, and a file of another name would be read or written.
  static var firstStray: Int? {
    (1..<max(1, Int(CommandLine.argc))).first { number in
      CommandLine.unsafeArgv[number].map { String(validatingCString: $0) == nil } ?? false
    }
  }
}
