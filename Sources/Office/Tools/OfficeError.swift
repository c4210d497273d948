/// Why a document for office programs cannot be written: one plain sentence each.
public enum OfficeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Why a file is no template.
  case template(String)
  /// Why PDF cannot be written here, and what to do.
  case noPDF(String)
  /// Which of several papers has more text than its pages hold.
  case tooLong(paper: Int)

  public var description: String {
    switch self {
    case .template(let reason): "the template cannot be used: \(reason)"
    case .noPDF(let reason): "PDF cannot be written: \(reason)"
    case .tooLong(let paper): "paper \(paper + 1) has more text than its pages hold"
    }
  }
}
