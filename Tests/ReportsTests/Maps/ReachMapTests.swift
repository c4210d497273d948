import Foundation
import Geography
import Places
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ReachMapTests {
  private func square(_ east: Double, _ north: Double) throws -> Region {
    let corners = try [(0, 0), (900, 0), (900, 900), (0, 900)].map {
      try Vertex(easting: 560_000 + east + $0.0, northing: 180_000 + north + $0.1)
    }
    return Region(polygons: [Polygon(outer: try Ring(corners))])
  }

  private func map(title: String = "Most walk far", name: String = "Hub") throws -> ReachMap {
    let point = try GridPoint(easting: 560_400, northing: 180_400)
    let far = try GridPoint(easting: 562_400, northing: 180_400)
    return ReachMap(
      id: "to day", title: title, altText: "Three squares: \(name)", source: "OS data: \(name)",
      legendTitle: "Minutes, \(name)",
      classes: [
        MapClass(label: "Near \(name)", style: .same),
        MapClass(label: "Further \(name)", style: .further),
      ],
      areas: [
        MapArea(name: name, region: try square(0, 0), classIndex: 0),
        MapArea(region: try square(1_000, 0), classIndex: 1),
        MapArea(region: try square(2_000, 0), classIndex: nil),
      ],
      sites: [
        MapSite(name: name, point: point, kind: .open),
        MapSite(name: name + " 2", point: far, kind: .closed),
        MapSite(name: name + " 3", point: far, kind: .outreach, isLabelled: false),
      ],
      outlines: [try square(0, 0)],
      context: MapContext(
        outline: [try square(0, 0)], water: [try square(1_500, 500)],
        ways: [.mainRoad: [try Line([Vertex(point), Vertex(far)])]],
        settlements: [.init(name: name + " Town", point: far, rank: 1)]))
  }

  @Test(
    arguments: [MapLayout.wide, .narrow],
    ["Hub", "<script>alert('1')</script>", "A & B \"C\" ]]> <!-- \u{8}\u{FFFF} 学校 👍"])
  func `every map is well-formed, whatever the names`(layout: MapLayout, name: String) throws {
    let svg = try map(title: name, name: name).svg(layout)
    let parser = XMLParser(data: Data(svg.utf8))
    let words = Collector()
    parser.delegate = words
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!words.elements.contains("script"))
    #expect(!words.elements.contains("style"))
    #expect(Set(words.ids).count == words.ids.count)
    #expect(words.ids.allSatisfy { $0.hasPrefix("map-to_20_day-") })
    #expect(words.references.allSatisfy(words.ids.contains))
  }

  @Test func `the title, the description and every part are in the drawing`() throws {
    let svg = try map().svg(.wide)
    for text in [
      "<title id=\"map-to_20_day-wide-title\">Most walk far</title>", "Three squares: Hub",
      "role=\"img\"", ">Most walk far</text>", ">OS data: Hub</text>", ">Minutes, Hub</text>",
      ">Near Hub</text>", ">Further Hub</text>", ">No data</text>", ">Few or no homes</text>",
      ">Open centre</text>", ">Closed centre</text>", ">Outreach site</text>", ">North</text>",
      " km</text>", ">Hub 2</tspan>", "<title>Hub</title>",
    ] {
      #expect(svg.contains(text), "\(text)")
    }
    #expect(!svg.contains(">Hub 3</tspan>"), "an outreach site that is not labelled")
  }

  @Test func `on a page the title and source are left to the page`() throws {
    let svg = try map().svg(.wide, words: .beside)
    #expect(!svg.contains(">Most walk far</text>"))
    #expect(!svg.contains(">OS data: Hub</text>"))
    #expect(svg.contains(">Most walk far</title>"))
  }

  @Test func `the two layouts share no id`() throws {
    let map = try map()
    let ids = try [MapLayout.wide, .narrow].map { layout in
      let parser = XMLParser(data: Data(map.svg(layout).utf8))
      let words = Collector()
      parser.delegate = words
      try #require(parser.parse())
      return Set(words.ids)
    }
    #expect(ids[0].isDisjoint(with: ids[1]))
  }

  @Test func `the same map is the same bytes`() throws {
    #expect(try map().svg(.wide) == map().svg(.wide))
    #expect(try map().svg(.narrow) == map().svg(.narrow))
  }

  @Test func `ground, water, ways and places of the context are drawn and explained`() throws {
    let svg = try map().svg(.wide)
    for text in [
      ">Edge of the council</text>", ">Water</text>", ">Main road</text>", ">Hub Town</tspan>",
      "<clipPath id=\"map-to_20_day-wide-pane\">", "fill=\"\(MapColour.elsewhere.css)\"",
    ] {
      #expect(svg.contains(text), "\(text)")
    }
    let plain = try ReachMap(
      id: "plain", title: "Plain", altText: "Plain", source: "None", legendTitle: "Minutes",
      classes: [], areas: [], sites: map().sites
    ).svg(.wide)
    for text in ["Edge of", ">Water", "clipPath", MapColour.elsewhere.css] {
      #expect(!plain.contains(text), "\(text)")
    }
  }

  /// Where each name is written.
  private func names(_ svg: String) -> [String: String] {
    let spans = svg.matches(of: /<tspan x="([^"]*)" y="([^"]*)">([^<]*)<\/tspan>/)
    return Dictionary(
      spans.map { (String($0.output.3), "\($0.output.1) \($0.output.2)") }
    ) { first, _ in first }
  }

  private func sites(_ count: Int, apart metres: Double, closed: Set<Int> = []) throws -> [MapSite]
  {
    try (0..<count).map { number in
      MapSite(
        name: "Community Hub \(number)",
        point: try GridPoint(
          easting: 560_000 + Double(number % 6) * metres,
          northing: 180_000 + Double(number / 6) * metres),
        kind: closed.contains(number) ? .closed : .open)
    }
  }

  @Test func `a site's name stands in the same place whatever is open, and beside whatever else`()
    throws
  {
    func drawn(_ sites: [MapSite], sisters: [GridPoint]) -> [String: String] {
      names(
        ReachMap(
          id: "m", title: "M", altText: "M", source: "None", legendTitle: "Minutes", classes: [],
          areas: [], sites: sites, sisterSites: sisters
        ).svg(.wide))
    }
    let today = try sites(8, apart: 900)
    let then = try sites(8, apart: 900, closed: [1, 2, 5]).reversed() as [MapSite]
    let outreach = try MapSite(
      name: "Library", point: GridPoint(easting: 560_400, northing: 180_300), kind: .outreach,
      isLabelled: false)
    let sisters = today.map(\.point) + [outreach.point]
    let before = drawn(today, sisters: sisters)
    #expect(before.count >= 8)
    let after = drawn(then + [outreach], sisters: sisters)
    #expect(after == before)
  }

  @Test func `where names have no room, each site has its number, and the number its name`() throws
  {
    let crowd = try sites(60, apart: 20)
    let map = ReachMap(
      id: "m", title: "M", altText: "M", source: "None", legendTitle: "Minutes", classes: [],
      areas: [], sites: crowd, sisterSites: [try GridPoint(easting: 575_000, northing: 195_000)])
    let svg = map.svg(.narrow)
    let written = names(svg)
    let text = svg.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    let list = try #require(text.firstMatch(of: /Numbered on the map for want of room: (.*)/))
      .output.1
    let numbered = list.matches(of: /([0-9]+) (Community Hub [0-9]+)/)
    #expect(!numbered.isEmpty)
    for match in numbered { #expect(written[String(match.output.1)] != nil) }
    let listed = Set(numbered.map { String($0.output.2) })
    // A name in two lines is two pieces of text, so that names are counted, not compared.
    let named = svg.matches(of: /font-weight="bold" font-style="normal"/).count - numbered.count
    #expect(listed.count == numbered.count && listed.count + named == crowd.count)
  }

  @Test func `a map with one site and no area can be drawn`() throws {
    let site = MapSite(
      name: "Hub", point: try GridPoint(easting: 560_000, northing: 180_000), kind: .open)
    let map = ReachMap(
      id: "one", title: "One", altText: "One", source: "None", legendTitle: "Minutes", classes: [],
      areas: [], sites: [site], emptyLabel: nil)
    #expect(XMLParser(data: Data(map.svg(.wide).utf8)).parse())
  }
}

/// Gathers what a test asks about a drawing.
private final class Collector: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var ids: [String] = []
  var references: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(element)
    if let id = attributes["id"] { ids.append(id) }
    if let href = attributes["href"] { references.append(String(href.dropFirst())) }
    if let fill = attributes["fill"], fill.hasPrefix("url(#") {
      references.append(String(fill.dropFirst(5).dropLast()))
    }
  }
}
