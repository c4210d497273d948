import Foundation
import Testing

@testable import Files

struct SystemFaultTests {
  @Test(arguments: 1..<134 as Range<Int32>)
  func `every error number is told in words`(number: Int32) {
    let words = SystemFault(number).words
    // Linux has no errors 41 and 58.
    #expect([41, 58].contains(number) || !words.contains("unknown error"), "\(number): \(words)")
    #expect(!words.isEmpty)
  }

  @Test(arguments: [
    (CocoaError.Code.fileWriteOutOfSpace, "no space is left on the device"),
    (.fileWriteNoPermission, "you may not write there"),
    (.fileWriteVolumeReadOnly, "the device can only be read"),
    (.fileWriteInvalidFileName, "its name is too long for the file system"),
    (.fileNoSuchFile, "the folder it belongs in is not there"),
  ])
  func `Foundation's codes are told in the same words`(code: CocoaError.Code, words: String) {
    #expect(FileFault.reason(CocoaError(code)) == words)
  }

  @Test func `the system's own number comes before Foundation's`() {
    let inner = POSIXError(.EROFS)
    let error = CocoaError(.fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: inner])
    #expect(FileFault.reason(error) == "the device can only be read")
  }

  @Test func `an error of nobody's is no number either`() {
    struct Odd: Error {}
    #expect(FileFault.reason(Odd()) == "the system did not say why")
    #expect(ReadFault.reason(Odd()) == "the system did not say why")
  }

  @Test func `reading and writing have words of their own`() {
    #expect(ReadFault.reason(POSIXError(.ENOENT)) == "there is no such file")
    #expect(ReadFault.reason(POSIXError(.EACCES)) == "you may not read or write there")
    #expect(ReadFault.reason(InputFault.wrongKind(.folder)) == "it is a folder")
  }
}
