import Assessment
import Foundation
import Opening
import Placement
import Reports
import Scores
import Studies
import TestSupport
import Testing
import Text

@testable import Wording

/// The charts of trade-offs, weights and changed inputs, on Thurrock.
struct StudyChartsSurenessTests {
  private static let charts = Result {
    StudyCharts(result: try StudyResult(Study.open(Surroundings.thurrock.path)))
  }

  private func plot(_ figure: Figure?) throws -> ChartPlot {
    guard case .chart(let chart) = try #require(figure).picture else {
      return try #require(nil as ChartPlot?)
    }
    return chart.plot
  }

  private func lines(_ figure: Figure?) throws -> LinePlot {
    guard case .lines(let lines) = try plot(figure) else { return try #require(nil as LinePlot?) }
    return lines
  }

  private func bars(_ figure: Figure?) throws -> BarPlot {
    guard case .bars(let bars) = try plot(figure) else { return try #require(nil as BarPlot?) }
    return bars
  }

  @Test func `the line of the front rises from dot to dot, and no dot beats another`() throws {
    let charts = try Self.charts.get()
    let lines = try lines(charts.front)
    let points = try #require(lines.lines.first).points
    // Mean walk against the share within 15 minutes: more minutes, more reached.
    #expect(points.count >= 3)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.x < $1.x && $0.y < $1.y })
    let front = try #require(charts.result.frontier).frontier.points.map {
      Array($0.values.prefix(2))
    }
    #expect(points.allSatisfy { front.contains([$0.x, $0.y]) })
    #expect(lines.marks.map(\.isMain) == [false, true])
  }

  @Test
  func `bars of weights are the shares of the table, the largest first, the proposal among them`()
    throws
  {
    let charts = try Self.charts.get()
    let bars = try bars(charts.firsts)
    let values = bars.rows.compactMap { $0.values[0] }
    #expect(values == values.sorted(by: >) && values.reduce(0, +) <= 100 + 1e-9)
    let stated = try #require(charts.result.robustness?.weights).stated.entries.map {
      100 * $0.first
    }
    #expect(values.allSatisfy(stated.contains))
    #expect(bars.rows.contains { $0.label == "The council's proposal" })
  }

  @Test func `a bar is nothing exactly where the same plan stays first`() throws {
    let charts = try Self.charts.get()
    let bars = try bars(charts.swings)
    let robust = try #require(charts.result.robustness)
    for swing in robust.swings {
      let label = Phrases.sentence(robust.words(swing.change))
      guard let row = bars.rows.first(where: { $0.label == label }) else { continue }
      #expect((row.values[0] == 0) == swing.keepsFirst, "\(label)")
    }
    #expect(bars.rows.count >= 5)
  }
}
