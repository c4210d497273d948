import Assessment
import Opening
import Places
import Reports
import StudySupport
import Testing

@testable import Consultation

/// Ash at 0 km with 100 children, Birch at 1 with 80, Cedar at 3 with 60, Dale at 6 with 40; hubs at Ash,
/// Cedar and Dale, of which the council's plan keeps Ash and Dale. On foot, a km is 15 minutes.
struct PartWaysTests {
  private func ways() throws -> PartWays {
    PartWays(view: ResidentView(try MiniStudy().open()), voice: Voice(Catalogue.shipped[0]))
  }

  /// Today (100 × 0 + 80 × 15) / 180 = 6.7 minutes; Cedar's own hub is 0 away, and then 3 km.
  @Test func `a way is the mean over a part's people, and its sites those of most people`() throws {
    let ways = try ways()
    let west = ways.way(of: [0, 1], under: 0)
    #expect(abs((west.mean ?? 0) - 80.0 * 15 / 180) < 1e-9)
    #expect(west.sites.map(\.site.id.code) == ["ash"])
    #expect(!west.isPartial)
    let east = ways.way(of: [2, 3], under: 1)
    #expect(abs((east.mean ?? 0) - 60.0 * 45 / 100) < 1e-9)
    #expect(east.sites.count == 2)
  }

  @Test func `a part with an area that has no way says so beside the mean of the others`() throws {
    let ways = PartWays(
      view: ResidentView(try MiniStudy.stranding.open()), voice: Voice(Catalogue.shipped[0]))
    let then = ways.way(of: [0, 3], under: 1)
    #expect(then.isPartial)
    #expect(then.mean == 2)
    #expect(ways.amount(then).text.contains("Some homes there have no way."))
    #expect(ways.amount(ways.way(of: [3], under: 1)).text == "No way found")
    #expect(
      ways.change(ways.way(of: [3], under: 0), ways.way(of: [3], under: 1)).text
        == "No way to get there")
  }

  @Test func `parts are those of the areas asked for, each with those alone`() throws {
    let ways = try ways()
    let all = ways.parts(of: [0, 1, 2, 3])
    #expect(all.flatMap(\.areas).sorted() == [0, 1, 2, 3])
    #expect(ways.parts(of: [2]).map(\.areas) == [[2]])
  }
}
