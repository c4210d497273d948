import Reports
import Testing

@testable import Office

struct ColumnFitTests {
  private func measures(_ cells: [[String]]) -> [ColumnMeasure] {
    let table = Table(
      id: "t", caption: "",
      columns: cells[0].indices.map { Column("C\($0)", id: "c\($0)", .text) },
      rows: cells.map { $0.map(Cell.text) }, source: "")
    return table.columns.indices.map {
      ColumnMeasure(table, column: $0, rows: Array(cells.indices))
    }
  }

  private let sentence = Array(repeating: "Under-fives in the most deprived areas", count: 4)
    .joined(separator: " and ")

  @Test func `every cell has one line where there is room`() {
    let fit = ColumnFit(measures([["Aveley", "Purfleet"]]), to: 400)
    #expect(fit.lines == [1, 1])
    #expect(fit.widths.reduce(0, +) < 400)
  }

  @Test func `two columns of equal words are equally wide`() {
    let fit = ColumnFit(measures([[sentence, sentence]]), to: 300)
    #expect(abs(fit.widths[0] - fit.widths[1]) < 9 && fit.widths.reduce(0, +) <= 300)
  }

  @Test func `room goes where it saves lines, and not to short words`() {
    let fit = ColumnFit(measures(Array(repeating: ["not known", sentence], count: 5)), to: 240)
    // "not known" in Arial at 9 points is 38.5 points wide, and 9 stand round it.
    #expect(fit.widths[0] <= 49 && fit.widths[1] >= 190)
  }

  @Test func `one cell of many words leaves the names of the other rows on one line`() {
    let names = Array(repeating: ["Change of the mean walk (minutes)", "36.1", "25.5"], count: 12)
    let fit = ColumnFit(measures(names + [["Open", sentence, sentence]]), to: 420)
    #expect(fit.lines.dropFirst().dropLast().allSatisfy { $0 == 1 })
  }

  @Test func `no other widths on a grid of 8 points take fewer lines`() {
    let cells = [
      ["Early education and childcare", "not known", sentence], ["A", "yes", "One two"],
    ]
    let measures = measures(cells)
    for available in stride(from: 180.0, through: 420, by: 40) {
      let fit = ColumnFit(measures, to: available)
      var best = Int.max
      for first in measures[0].candidates {
        for second in measures[1].candidates {
          for third in measures[2].candidates where first + second + third <= available {
            let columns = zip(measures, [first, second, third]).map { $0.lines(at: $1) }
            best = min(
              best,
              columns[0].indices.reduce(0) { sum, row in sum + columns.map { $0[row] }.max()! })
          }
        }
      }
      #expect(fit.lines.reduce(0, +) <= best + 1, "\(available)")
    }
  }

  @Test func `what cannot fit is made narrower by one factor`() {
    let fit = ColumnFit(measures([["Llanfairpwll", "Aveley"]]), to: 60)
    #expect(abs(fit.widths.reduce(0, +) - 60) < 0.01)
  }
}
