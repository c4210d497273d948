package import Text

/// What `JSONDecoder` says, as a sentence.
package enum JSONProblem {
  package static func diagnostic(_ error: any Error, file: String) -> Diagnostic {
    let place = Diagnostic.Place(file: file)
    switch error as? DecodingError {
    case .keyNotFound(let key, let context)?:
      return Diagnostic(
        .error, at: place, "\(path(context.codingPath + [key])) is missing",
        whatToDo: "add it")
    case .typeMismatch(let type, let context)?, .valueNotFound(let type, let context)?:
      return Diagnostic(
        .error, at: place, "\(path(context.codingPath)) is not \(kind(type))",
        whatToDo: "correct the value")
    case .dataCorrupted(let context)?:
      let there = context.codingPath.isEmpty ? "" : " at \(path(context.codingPath))"
      return Diagnostic(
        .error, at: place, "is not valid JSON\(there)",
        whatToDo: "look for a bracket, comma or quotation mark that is missing or too many; an"
          + " editor for JSON shows the line")
    default:
      return Diagnostic(
        .error, at: place, "cannot be read as JSON", whatToDo: "export it again, or correct it")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    var text = ""
    for key in keys {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return text.isEmpty ? "the document" : text
  }

  private static func kind(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: "\(type)".hasPrefix("Array") ? "a list" : "an object"
    }
  }
}
