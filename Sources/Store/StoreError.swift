public import Files

/// Why a study store cannot be written: one plain sentence each.
public enum StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  case map(String)
  /// A layer of isochrones is asked for, of a study that names none.
  case noIsochrones
  case notOurs(path: String)
  case holdsOthers(path: String, what: String)
  case inUse(path: String, beside: String)
  /// The file system, or the database, did not let it be written.
  case file(FileError)

  public var description: String {
    switch self {
    case .map(let reason):
      "the areas cannot be drawn: \(reason); check the table of points or the boundary file"
    case .noIsochrones:
      "the study names no isochrones: make some with `hubward isochrones`, and name the file in the study"
    case .notOurs(let path):
      "\(path) is there and is not a study that hubward exported, so it is left alone: name another"
        + " file, or move it away"
    case .holdsOthers(let path, let what):
      "\(path) holds \(what), which hubward did not write and would lose: name another file, or move"
        + " it away"
    case .inUse(let path, let beside):
      "\(path) is open in another program (\(beside) lies beside it): close it there first"
    case .file(let error):
      error.description
    }
  }
}
