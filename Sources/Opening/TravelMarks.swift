import Places
import Readers
import Text

/// Numbers that stand for no route and would be read as travel: 9999, 2147483647 and their like.
///
/// One of them may be a true number of seconds or metres, so it is taken for a mark only where some
/// pair that has it cannot have it, at four times the table's own pace and half an hour, or where it is
/// the largest number of the table and stands three times. Then it is one wherever it stands.
struct TravelMarks {
  let refusals: [Diagnostic]

  init(_ context: TravelContext) {
    let suspects = Set(context.found.marks.flatMap(\.pairs))
    let pace = ImplausibleTravel.pace(context, besides: suspects)
    let largest = context.pairs.lazy.map { context.found.values[$0] }.max() ?? 0
    let slack = context.unit == .minutes ? 30.0 : 3
    refusals = context.found.marks.compactMap { mark in
      let value = context.found.values[mark.pairs[0]]
      let isMark =
        mark.isBeyondAll || value == largest && mark.pairs.count >= 3
        || mark.pairs.contains { pair in
          context.straights[pair].map { value > slack + 4 * pace * $0 } ?? false
        }
      guard isMark else { return nil }
      let written = PlainNumber.text(mark.number)
      let number = mark.number < 1e15 ? NumberStyle.measure(mark.number, decimals: 0) : written
      let pairs = NumberStyle.count(mark.pairs.count, "pair")
      return Diagnostic(
        .error, at: .init(file: context.file, row: context.row(mark.pairs)),
        "\(number) is no travel but a mark for none: it stands for \(pairs), \(context.names(mark.pairs))",
        whatToDo:
          "write \"missing: ['\(written)']\" at the table under 'tables', or 'missingValues' in its schema of datapackage.json; or empty the cells"
      ).coded("travel-marks")
    }
  }
}
