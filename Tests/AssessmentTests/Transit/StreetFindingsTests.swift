import Foundation
import Opening
import Places
import Routing
import Studies
import TestSupport
import Testing

@testable import Assessment

/// The made-up town on streets that run from south to north and from west to east.
struct StreetFindingsTests {
  private let study: Study
  private let travel: StreetTravel

  init() throws {
    let study = try Study.open(Surroundings.fixture("made-up-town/study.yaml").path)
    let points = try study.streetPoints()
    var kilometres: [Double] = []
    for area in study.areas {
      for site in study.travelSites.compactMap(\.location) {
        let east = abs(area.centroid.easting - site.easting)
        let north = abs(area.centroid.northing - site.northing)
        kilometres.append((east + north) / 1000)
      }
    }
    self.study = study
    travel = StreetTravel(
      areas: points.areas, sites: points.sites, minutes: kilometres.map { $0 / 4.8 * 60 },
      kilometres: kilometres, snaps: [], batches: 1)
  }

  @Test func `Far Fields has another nearest hub along streets`() {
    // From (605000, 303400): Fieldside School (603500, 303100) is 1.53 km away in a straight line and
    // 1.8 km along streets; Abbey Centre (606300, 303900) 1.39 km and 1.8 km, after Fieldside's in the
    // order of sites.
    let findings = StreetFindings(travel, of: study)
    #expect(findings.otherNearest == ["T10"])
    #expect(findings.reaching == 12 && findings.cutOff.isEmpty)
    // Between 1, along one street, and √2.
    #expect((1.2...1.4).contains(findings.detour ?? 0))
  }

  @Test func `an area without a route to any site is named, and one that lacks some is not`() {
    let sites = travel.sites.count
    var minutes = travel.minutes
    for pair in (2 * sites)..<(3 * sites) { minutes[pair] = .infinity }
    minutes[4 * sites] = .infinity
    let cut = StreetTravel(
      areas: travel.areas, sites: travel.sites, minutes: minutes, kilometres: travel.kilometres,
      snaps: [], batches: 1)
    let findings = StreetFindings(cut, of: study)
    #expect(findings.cutOff == ["T03"])
    #expect(findings.reaching == 11)
  }

  @Test func `two tables differ by their middle and their worst pair`() throws {
    var other = travel.minutes
    other[5] += 7.5
    other[6] = .infinity
    let difference = try #require(
      StreetFindings.difference(travel, from: other, of: study))
    #expect(difference.pairs == travel.minutes.count - 1)
    #expect(difference.middle == 0)
    #expect(abs(difference.largest - 7.5) < 1e-9)
    #expect(difference.ninth == 0)
    #expect(difference.worst == 5)
    #expect(difference.onlyOne == 1)
    #expect(
      StreetFindings.difference(
        travel, from: other.map { _ in .infinity }, of: study) == nil)
  }
}
