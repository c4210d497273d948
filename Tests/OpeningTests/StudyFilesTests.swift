import Assessment
import Foundation
import Opening
import Placement
import Places
import Readers
import Studies
import StudyFormat
import StudySupport
import TestSupport
import Testing
import Text

struct StudyFilesTests {
  private func thurrock() throws -> Study { try Study.open(Surroundings.thurrock.path) }

  @Test func `the Thurrock study opens`() throws {
    let study = try thurrock()
    #expect(study.about.id == "thurrock-2016")
    #expect(study.areas.count == 98)
    #expect(
      study.sites.hubs.map(\.id.code) == [
        "thameside", "beacon", "chadwell", "east_tilbury", "tilbury", "stanford", "ockendon",
        "purfleet", "aveley",
      ])
    #expect(
      study.demands.map(\.id) == [
        "under5", "under5-idaci", "under5-idaci-1-3", "under5-2019", "under5-idaci19-1-3",
      ])
    #expect(study.travels.map(\.id) == ["walk", "straight-line"])
    #expect(study.scenarios.map(\.id) == ["status-quo", "council"])
    #expect(study.rules.hubs == 5...5)
  }

  @Test func `a site of unknown location is carried and not invented`() throws {
    let brisbane = try #require(
      thurrock().sites.outreach.first { $0.id.code == "brisbane_house" })
    #expect(brisbane.location == nil)
    #expect(brisbane.quality == .unknown)
  }

  @Test func `the small study opens with what its tables say`() throws {
    let study = try MiniStudy().open()
    #expect(study.areas.map(\.name) == ["Ash", "Birch", "Cedar", "Dale"])
    #expect(study.areas[0].groups == ["ward": "North", "locality": "West", "decile": "1"])
    #expect(study.sites.hubs.map(\.id.code) == ["ash", "cedar", "dale"])
    #expect(study.sites.outreach.map(\.name) == ["The Barn"])
    #expect(study.people == [100, 80, 60, 40])
    // 1 − (rank − 1) / 4 for ranks 1, 2, 3, 5.
    #expect(study.demands[1].demand.weights == [100, 60, 30, 0])
    #expect(study.demands[2].demand.weights == [100, 80, 60, 0])
    #expect(study.demands[3].demand.weights == [50, 20, 7.5, 0])
    // Birch to Ash: 1 km × 1.2 / 4.8 km/h × 60 = 15 minutes.
    #expect(study.travels[0].matrix[area: 1, site: 0] == 15)
    #expect(study.travels[1].matrix[area: 1, site: 0] == 1)
  }

  @Test func `what is odd about the data is said and does not stop it`() throws {
    #expect(
      try MiniStudy().open().provenance.diagnostics.map(\.description) == [
        "row 3 of sites.csv, column quality: 'Cedar School' stands at an approximate location"
          + " (The school next door); give its own coordinates if they are known",
        "row 5 of sites.csv, column quality: the location of 'The Barn' is not known;"
          + " it is on no map (No address)",
      ])
  }

  @Test func `printed figures are held against the data`() throws {
    let study = try MiniStudy().open()
    // North: 100 + 80 = 180, as printed. South: 60 + 40 = 100, printed 101.
    #expect(study.printed.totals[0].rows.map(\.agrees) == [true, false])
    #expect(study.printed.totals[0].rows.map(\.computed) == [180, 100])
    // North: (100 × 1 + 80 × 2) / 180; South: (60 × 3 + 40 × 5) / 100 = 3.8, less deprived.
    #expect(study.printed.ranks[0].rows.map(\.computed) == [1, 2])
    #expect(study.printed.ranks[0].agreeing == 2)
  }

  @Test func `a study file that is not there says so`() throws {
    let error = #expect(throws: DataError.self) { try Study.open("/nowhere/study.yaml") }
    #expect(
      error?.description
        == "/nowhere/study.yaml: cannot be read: there is no such file;"
        + " check that the file is there and may be read")
  }
}
