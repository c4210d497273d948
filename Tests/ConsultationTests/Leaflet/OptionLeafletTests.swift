import Assessment
import Foundation
import Opening
import Reports
import Studies
import StudySupport
import TestSupport
import Testing

@testable import Consultation

struct OptionLeafletTests {
  private func leaflet(of study: Study, _ language: Int = 0) throws -> OptionLeaflet {
    let view = ResidentView(study)
    return OptionLeaflet(
      view, Voice(Catalogue.shipped[language]),
      ResidentMap(view, scenario: 1, on: try StudyGround(study)))
  }

  @Test(arguments: LeafletDetail.all.indices)
  func `what closes is named however short the leaflet is`(step: Int) throws {
    let thurrock = try leaflet(of: Study.open(Surroundings.thurrock.path))
    let source = thurrock.sheet(LeafletDetail.all[step]).source
    for closing in ["Aveley", "Beacon (Chafford Hundred)", "East Tilbury", "Stanford-le-Hope"] {
      #expect(source.contains("\"\(closing)\""), "\(closing)")
    }
    #expect(source.contains("centres would close"))
  }

  /// Thurrock's study has no phases, and its proposal brings nobody nearer to a centre.
  @Test func `nobody is no number, and a day that is not in the study is not said to be open`()
    throws
  {
    let thurrock = try leaflet(of: Study.open(Surroundings.thurrock.path))
    let source = thurrock.sheet(LeafletDetail.all[0]).source
    #expect(source.contains("No one would have a shorter one."))
    #expect(source.contains("This leaflet was not told when that would be."))
  }

  /// Ten wards of twenty, those that lose most: East Tilbury is one, Chadwell St Mary, which keeps its
  /// centre, is none.
  @Test func `a table that ends early says which parts it has`() throws {
    let thurrock = try leaflet(of: Study.open(Surroundings.thurrock.path))
    let (whole, cut) = (
      thurrock.sheet(LeafletDetail(size: 12, rows: 100, mapHeight: 50, namesAll: true)).source,
      thurrock.sheet(LeafletDetail(size: 12, rows: 6, mapHeight: 50, namesAll: false)).source
    )
    let note = "These are the parts where the way would get longer by the most."
    #expect(!whole.contains(note) && cut.contains(note))
    #expect(whole.contains("\"Chadwell St Mary\"") && cut.contains("[#[#\"East Tilbury\"]]"))
    #expect(cut.contains("5\"]#\" centres would stay open.\""))
  }

  @Test func `names are strings of the source, whatever signs they have`() throws {
    let study = try MiniStudy().replacing(
      "the council's plan", with: ##"'#panic("x") $y$ <b>'"##
    ).open()
    let source = try leaflet(of: study).sheet(LeafletDetail.all[0]).source
    #expect(source.contains(##""#panic(\"x\") $y$ <b>""##), "\(source)")
  }

  @Test func `Urdu is set from right to left, and says that a machine helped`() throws {
    let source = try leaflet(of: Study.open(Surroundings.thurrock.path), 2)
      .sheet(LeafletDetail.all[0]).source
    #expect(source.contains("lang: \"ur\", dir: rtl"))
    #expect(source.contains("کمپیوٹر کی مدد"))
  }
}
