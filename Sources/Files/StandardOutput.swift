internal import Foundation

/// Where a command's answer goes.
public enum StandardOutput {
  /// Writes all of a text, at once.
  ///
  /// - Throws: ``FileError/cannotPrint(stream:reason:)`` where the stream takes less or is closed,
  ///   ``FileError/noReader(stream:)`` where nobody reads it any more.
  public static func write(_ text: String) throws(FileError) {
    try StandardStream(descriptor: STDOUT_FILENO, name: "standard output").write(text)
  }
}

/// Where a command's messages go.
public enum StandardError {
  /// Writes all of a text, at once.
  ///
  /// - Throws: ``FileError/cannotPrint(stream:reason:)`` as ``StandardOutput`` does. Who is about to end
  ///   with a message and its exit code has no one left to tell, and keeps that exit code.
  public static func write(_ text: String) throws(FileError) {
    try StandardStream(descriptor: STDERR_FILENO, name: "standard error").write(text)
  }
}

/// A stream that this process was given.
struct StandardStream {
  let descriptor: Int32
  let name: String

  func write(_ text: String) throws(FileError) {
    Self.prepare()
    do throws(SystemFault) {
      try Descriptor.write(Array(text.utf8), to: descriptor)
    } catch {
      if error.number == EPIPE { throw .noReader(stream: name) }
      throw .cannotPrint(stream: name, reason: error.words)
    }
  }

  /// Lets a write to a pipe without a reader fail, where it would end the process.
  private static func prepare() { _ = isPrepared }

  private static let isPrepared: Bool = {
    signal(SIGPIPE, SIG_IGN)
    return true
  }()
}

/// The three streams that every process begins with.
public enum StandardStreams {
  /// Takes the numbers of those that the caller closed, so that no file of ours gets one of them and a
  /// message is never written into an output. Writing to such a stream fails as it should.
  ///
  /// To be called before any file is opened.
  public static func reserve() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is given; nothing can be read from or written to it.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
