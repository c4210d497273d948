import ArgumentParser
import Geography
import Text

/// Which isochrones are wanted, and by which travel of the study.
struct IsochroneOptions: ParsableArguments {
  @Option(help: "Minutes, such as 10,20,30: up to 6, above 0 to 120. (default: 10,20,30)")
  var minutes: String?
  @Option(
    help:
      "A travel of the study in minutes: without --engine the areas within its minutes are joined; with it, what the outlines are held against. (default: the first in minutes, with --engine the first of its mode)"
  )
  var travel: String?
  @Option(
    help:
      "The file to write, .geojson; by default such as isochrones-walk.geojson, beside the study.")
  var out: String?

  func validate() throws {
    if let out, !out.lowercased().hasSuffix(".geojson") {
      throw ValidationError("--out is '\(out)': expected a name that ends in .geojson.")
    }
    _ = try limits()
  }

  /// The minutes, ascending.
  func limits() throws -> [Double] {
    let written = minutes ?? "10,20,30"
    let parts = written.split(separator: ",", omittingEmptySubsequences: false)
    let values = parts.compactMap { PlainNumber.value($0) }
    guard values.count == parts.count, values.allSatisfy({ $0 > 0 && $0 <= IsochroneSet.longest }),
      Set(values).count == values.count, values.count <= IsochroneSet.mostMinutes
    else {
      throw ValidationError(
        "--minutes is '\(written)': expected up to \(IsochroneSet.mostMinutes) different numbers of minutes, above 0 to 120, with commas between them, such as 10,20,30."
      )
    }
    return values.sorted()
  }
}
