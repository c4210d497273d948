import Assessment
import Foundation
import Opening
import Places
import Studies
import StudySupport
import TestSupport
import Testing

@testable import Consultation

struct CentreLeafletTests {
  private func source(_ study: Study, _ site: String, rows: Int = 20) throws -> String {
    let hub = try #require(study.sites.hubs.firstIndex { $0.id.code == site })
    let view = ResidentView(study)
    let ground = try StudyGround(study)
    let leaflet = CentreLeaflet(
      view: view, voice: Voice(Catalogue.shipped[0]), hub: hub,
      maps: study.scenarios.indices.dropFirst().map {
        ResidentMap(view, scenario: $0, on: ground)
      })
    return leaflet.sheet(LeafletDetail(size: 12, rows: rows, mapHeight: 50, namesAll: true)).source
  }

  /// Cedar's 60 children have its hub at their door, and 45 minutes to Ash or Dale once it is closed.
  @Test func `it says what is planned, whom it is near to, and where they would go`() throws {
    let cedar = try source(MiniStudy().open(), "cedar")
    #expect(cedar.contains(": it would close."))
    #expect(cedar.contains("About \"#[#\"60\"]#\" of all \"#[#\"280\"]"), "\(cedar)")
    #expect(cedar.contains("We do not know how many of them use it."))
    #expect(cedar.contains("#[#\"45.0\"]#\" minutes\""))
  }

  /// Eight children are not to be counted in public.
  @Test func `few people are said to be fewer than ten, and are not counted`() throws {
    let study = try MiniStudy().replacing(",60,", with: ",8,", in: "areas.csv").open()
    let cedar = try source(study, "cedar")
    #expect(cedar.contains("Fewer than \"#[#\"10\"]"))
    #expect(!cedar.contains("\"8\""))
  }

  @Test func `a table that ends early says that it has the largest parts`() throws {
    let study = try Study.open(Surroundings.thurrock.path)
    let note = "These are the parts where most people live."
    #expect(try source(study, "tilbury", rows: 1).contains(note))
    #expect(try !source(study, "tilbury", rows: 50).contains(note))
  }

  /// Aveley's people would go to Ockendon or Purfleet, of which nothing is known but their names.
  @Test func `what the other centres give is said, or that it is not known`() throws {
    let aveley = try source(Study.open(Surroundings.thurrock.path), "aveley")
    #expect(aveley.contains("\"Ockendon\"") && aveley.contains("\"Purfleet\""))
    #expect(aveley.contains("What you could get there"))
  }
}
