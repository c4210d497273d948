import Foundation
import MixedInteger
import TestSupport
import Testing

/// What the program prints is what `Tests/Transcripts` says that it prints.
///
/// `HUBWARD_RENEW=1 swift test --filter TranscriptTests` writes them anew; the diff is the review.
struct TranscriptTests {
  private static let hasHighs = (try? HighsLibrary.find()) != nil

  @Test(arguments: Transcript.all.filter { hasHighs || !$0.needsHighs })
  func `commands print what their transcript has`(transcript: Transcript) throws {
    let now = try transcript.replayed()
    if Surroundings.renews {
      // A machine without Typst would write down that it is not there.
      let lacks = now.contains("is not installed") && !transcript.text.contains("is not installed")
      #expect(
        !lacks, "\(transcript.testDescription): something is not installed; see Tests/install")
      if !lacks { try Data(now.utf8).write(to: transcript.file) }
      return
    }
    let (new, old) = (
      now.components(separatedBy: "\n"), transcript.text.components(separatedBy: "\n")
    )
    for (line, (new, old)) in zip(new, old).enumerated() where new != old {
      Issue.record("line \(line + 1) of \(transcript.testDescription): now '\(new)', was '\(old)'")
      return
    }
    #expect(new.count == old.count, "\(transcript.testDescription) ends elsewhere")
  }

  @Test func `every command of the README and the manual has a transcript`() {
    let held = Set(Transcript.all.flatMap(\.commands))
    for line in Manual.lines where !held.contains(line) {
      #expect(Manual.isElsewhere(line), "\(line)")
    }
  }

  @Test func `what no transcript holds is still in the manual`() {
    for beginning in Manual.elsewhere.keys {
      #expect(Manual.lines.contains { $0.hasPrefix(beginning) }, "\(beginning)")
    }
  }

  @Test func `transcripts hold no clock and no place of this machine`() {
    let home = FileManager.default.temporaryDirectory.path
    for transcript in Transcript.all {
      for sign in [home + "/hubward-test", Surroundings.root.path] {
        #expect(!transcript.text.contains(sign), "\(transcript.testDescription)")
      }
    }
  }
}
