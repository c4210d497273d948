import Foundation
import Reports
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Charts as they are drawn: what is long is drawn long, and every word is a word.
struct ChartTests {
  private func bars(_ rows: [BarPlot.Row]) -> Chart {
    Chart(
      id: "gains", title: "Who & where", altText: "Bars", source: "made up",
      plot: .bars(
        BarPlot(
          measure: "People",
          series: [
            .init("Further", style: .muchFurther, isLeft: true),
            .init("Nearer", style: .muchNearer),
          ], rows: rows)))
  }

  private func lines(_ points: [LinePlot.Point], marks: [LinePlot.Mark] = []) -> Chart {
    Chart(
      id: "curve", title: "One more helps", altText: "A line", source: "made up",
      plot: .lines(
        LinePlot(
          x: .init("Hubs", isCount: true, fromZero: false), y: .init("Minutes"),
          lines: [.init("Best", points: points, hasDots: true)], marks: marks)))
  }

  /// Numbers of an attribute of every element of a name.
  private func numbers(_ attribute: String, of name: String, in svg: String) throws -> [Double] {
    try svg.matches(of: Regex("<\(name) [^>]*>")).compactMap { element in
      try element.0.firstMatch(of: Regex("\\b\(attribute)=\"(-?[0-9.]+)\"")).flatMap {
        $0.output[1].substring.flatMap { Double($0) }
      }
    }
  }

  @Test(arguments: [MapLayout.wide, .narrow])
  func `a bar is as long as its number, to the side of its series`(layout: MapLayout) throws {
    let svg = bars([
      .init("North", values: [300, 100]), .init("South", values: [150, 0]),
    ]).svg(layout)
    // The sheet, two keys of the legend, then the bars: 0 has none.
    let widths = try Array(numbers("width", of: "rect", in: svg).suffix(3))
    try #require(widths.count == 3)
    let starts = try Array(numbers("x", of: "rect", in: svg).suffix(3))
    #expect(abs(widths[0] / widths[1] - 3) < 0.02 && abs(widths[0] / widths[2] - 2) < 0.02)
    // Both that grow to the left end where the one to the right begins.
    #expect(abs(starts[0] + widths[0] - starts[1]) < 0.2)
    #expect(abs(starts[2] + widths[2] - starts[1]) < 0.2)
    #expect(zip(starts, widths).allSatisfy { $0 >= 0 && $0 + $1 < 800 })
  }

  @Test func `what is not known is written, not drawn`() throws {
    let svg = bars([.init("North", values: [nil, 100], absent: "no plan")]).svg(.wide)
    #expect(svg.contains(">no plan<"))
    // The sheet, the hatch, two keys of the legend and one bar.
    #expect(try numbers("width", of: "rect", in: svg).count == 5)
  }

  @Test func `a line goes through its points in the measure of its axes`() throws {
    let svg = lines([.init(3, 30), .init(4, 20), .init(5, 0)]).svg(.wide)
    let (x, y) = (
      try numbers("cx", of: "circle", in: svg), try numbers("cy", of: "circle", in: svg)
    )
    try #require(x.count == 3 && y.count == 3)
    #expect(abs((x[1] - x[0]) - (x[2] - x[1])) < 0.2)
    // 30 to 20 is half of 20 to 0.
    #expect(abs((y[2] - y[1]) - 2 * (y[1] - y[0])) < 0.3)
  }

  @Test func `an axis of counts has whole numbers only`() {
    let svg = lines([.init(1, 20), .init(2, 10)]).svg(.wide)
    #expect(!svg.contains(">1.5<") && svg.contains(">1<") && svg.contains(">2<"))
  }

  @Test func `a mark's name lies neither on the line nor on another name`() throws {
    let points = (1...9).map { LinePlot.Point(Double($0), 40 - 3 * Double($0)) }
    let svg = lines(
      points,
      marks: [.init("Today's nine", at: .init(9, 13)), .init("The proposal", at: .init(9, 13.5))]
    ).svg(.wide)
    // The names alone have an edge of paper around their letters.
    let heights = svg.matches(of: /<text x="[\d.]+" y="([\d.]+)"[^>]*paint-order/)
      .compactMap { Double($0.1) }
    try #require(heights.count == 2)
    #expect(abs(heights[0] - heights[1]) >= 14)
  }

  @Test(arguments: ["<script>alert(1)</script>", "a & b", "\u{202E}desrever", "\u{0}nul"])
  func `names are words, whatever they hold`(name: String) throws {
    let charts = [
      bars([.init(name, values: [1, 2])]),
      lines([.init(1, 1), .init(2, 2)], marks: [.init(name, at: .init(1, 1))]),
    ]
    for chart in charts {
      let svg = chart.svg(.narrow)
      #expect(!svg.contains("<script"))
      #expect(throws: Never.self) { try XMLDocument(xmlString: svg) }
    }
  }

  @Test func `both layouts have a title and words for those who do not see it`() throws {
    for layout in [MapLayout.wide, .narrow] {
      let svg = bars([.init("North", values: [1, 0])]).svg(layout, words: .beside)
      #expect(
        svg.contains("role=\"img\"") && svg.contains("<desc") && svg.contains("Who &amp; where"))
    }
  }
}
