import Assessment
import Foundation
import Opening
import Studies
import StudySupport
import TestSupport
import Testing

@testable import Consultation

struct LeafletFrameTests {
  private func source(_ study: Study, _ language: Int = 0) -> String {
    LeafletFrame(view: ResidentView(study), voice: Voice(Catalogue.shipped[language]))
      .sheet("A name", LeafletDetail.all[0], front: [], back: []).source
  }

  @Test func `how and until when to respond stands on every leaflet`() throws {
    let town = source(
      try Study.open(Surroundings.fixture("made-up-town/study.yaml").path).answered())
    #expect(town.contains("have.your.say@example.org"))
    #expect(town.contains("01632 960000"))
    #expect(town.contains("If you need help, or need this leaflet in some other form"))
    #expect(town.contains("Tell the council what you think by"))
  }

  @Test func `where the study names no way to respond, the council is to be asked`() throws {
    let thurrock = source(try Study.open(Surroundings.thurrock.path))
    #expect(thurrock.contains("This leaflet was not told how you can have your say."))
    #expect(thurrock.contains("Thurrock Council"))
  }

  @Test func `estimates are said to be that, and licences are named`() throws {
    let thurrock = source(try Study.open(Surroundings.thurrock.path))
    #expect(thurrock.contains("this is an estimate"))
    #expect(thurrock.contains("Open Government Licence"))
  }
}
