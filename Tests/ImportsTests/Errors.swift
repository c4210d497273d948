import Text

/// The sentences of the error that the body stops with; none when it does not stop.
func errors(_ body: () throws(DataError) -> some Any) -> [String] {
  do throws(DataError) {
    _ = try body()
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}
