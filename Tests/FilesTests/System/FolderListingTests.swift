import Foundation
import TestSupport
import Testing

@testable import Files

struct FolderListingTests {
  @Test func `files are listed by path, nothing hidden, and names that are no text are counted`()
    throws
  {
    try Folder.empty { folder in
      for name in ["b", "a", "in/c", ".hidden/d", "in/.e", "~"] { try folder.save("x", name) }
      let strange = Array((folder.path + "/caf\u{e9}").utf8.dropLast(2)) + [0xE9, 0]
      let made = strange.withUnsafeBytes {
        open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
      }
      try #require(made >= 0)
      close(made)
      let listing = try FolderListing(folder.path)
      #expect(listing.files == ["a", "b", "in/c", "~"])
      #expect(listing.unnamed == 1)
      #expect(throws: SystemFault(EILSEQ)) { try FolderTree.names(in: folder.path) }
      #expect(SystemFault(EILSEQ).words == "a name there is not UTF-8 text")
    }
  }
}
