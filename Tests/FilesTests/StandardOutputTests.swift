import Foundation
import TestSupport
import Testing

@testable import Files

struct StandardOutputTests {
  private func refusal(_ descriptor: Int32) -> FileError? {
    do {
      try StandardStream(descriptor: descriptor, name: "standard output").write("text")
      return nil
    } catch {
      return error
    }
  }

  @Test func `all of a text is written, however little is taken at a time`() throws {
    let pipe = Pipe()
    let text = String(repeating: "0123456789", count: 100_000)
    let writing = pipe.fileHandleForWriting.fileDescriptor
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    DispatchQueue.global().async {
      #expect(throws: Never.self) {
        try StandardStream(descriptor: writing, name: "standard output").write(text)
      }
      try? pipe.fileHandleForWriting.close()
    }
    let read = try pipe.fileHandleForReading.readToEnd()
    #expect(read == Data(text.utf8))
  }

  #if os(Linux)
    @Test func `a full device is a failure, in words`() throws {
      let full = open("/dev/full", O_WRONLY)
      defer { close(full) }
      #expect(
        refusal(full)?.description
          == "standard output cannot be written: no space is left on the device")
    }
  #endif

  @Test func `a closed stream is a failure, in words`() {
    #expect(refusal(-1)?.description == "standard output cannot be written: it is closed")
  }

  @Test func `a pipe without a reader is a failure, not a death`() async {
    await #expect(processExitsWith: .success) {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let writing = pipe.fileHandleForWriting.fileDescriptor
      let error = #expect(throws: FileError.self) {
        try StandardStream(descriptor: writing, name: "standard output").write("text")
      }
      #expect(
        error?.description == "standard output cannot be written: nobody reads it any more")
    }
  }

  @Test func `the number of a closed stream is given to no file`() async {
    await #expect(processExitsWith: .success) {
      close(STDOUT_FILENO)
      close(STDERR_FILENO)
      StandardStreams.reserve()
      let file = open("/dev/null", O_WRONLY)
      guard file > STDERR_FILENO else { exit(1) }
      do {
        try StandardOutput.write("text")
        exit(2)
      } catch {
        do { try StandardError.write("text") } catch { exit(0) }
        exit(3)
      }
    }
  }
}
