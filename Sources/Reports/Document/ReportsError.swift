public import Files

/// Why a report cannot be drawn or published: one plain sentence each.
public enum ReportsError: Error, Equatable, Sendable, CustomStringConvertible {
  case badAnchor(String)
  case repeatedAnchor(String)
  case unknownAnchor(String)
  case foreignLink(String)
  case badPath(String)
  case repeatedPath(String)
  case manifestDisagrees(path: String)
  case notAReport(folder: String, holds: String)
  case badManifest(folder: String)
  case inTheWay(path: String, folder: String)
  /// Why a form of the report could not be made.
  case notDrawn(String)
  /// The file system did not let it be written.
  case file(FileError)

  public var description: String {
    switch self {
    case .badAnchor(let id):
      "'\(id)' cannot be an anchor: expected a letter, then letters, digits, '-' or '_', and"
        + " not 'page-' at the start"
    case .repeatedAnchor(let id):
      "two parts of the report are called '\(id)': expected each anchor once"
    case .unknownAnchor(let id):
      "the report refers to '\(id)', which is none of its sections, tables or figures"
    case .foreignLink(let target):
      "the report may not link to '\(target)': expected an anchor (#maps) or a file beside it"
        + " (tables/ranking.csv)"
    case .badPath(let path):
      "'\(path)' is not a path inside the report's folder"
    case .repeatedPath(let path):
      "two files of the report are called '\(path)' (capitals do not count)"
    case .manifestDisagrees(let path):
      "manifest.json and the files to publish disagree about '\(path)'"
    case .notAReport(let folder, let holds):
      "\(folder) holds '\(holds)' and no manifest.json, so it is not an earlier report and is left"
        + " alone: name an empty or a new folder"
    case .badManifest(let folder):
      "\(folder)/manifest.json is not a manifest that this program wrote, so the folder is left alone:"
        + " name an empty or a new folder"
    case .inTheWay(let path, let folder):
      "'\(path)' in \(folder) was not written by an earlier run and would be overwritten: move it away"
    case .notDrawn(let reason): reason
    case .file(let error):
      error.description
    }
  }
}
