import Readers
import Text

/// A CSV text as a table called `t.csv`.
func table(_ text: String) throws(DataError) -> SourceTable {
  try SourceTable(file: "t.csv", bytes: Array(text.utf8))
}

/// The sentences of the error that the body stops with; none when it does not stop.
func errors(_ body: () throws(DataError) -> some Any) -> [String] {
  do throws(DataError) {
    _ = try body()
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}

/// What has no value of interest.
func errors(_ body: () throws(DataError) -> Void) -> [String] {
  errors { () throws(DataError) -> Int in
    try body()
    return 0
  }
}
