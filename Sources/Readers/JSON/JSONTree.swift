/// A JSON value of any shape, for looking at keys that nothing else reads.
indirect enum JSONTree: Decodable {
  case object([String: JSONTree])
  case list([JSONTree])
  /// A string, a number or a boolean, as text.
  case scalar(String)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let members = try? container.decode([String: JSONTree].self) {
      self = .object(members)
    } else if let items = try? container.decode([JSONTree].self) {
      self = .list(items)
    } else {
      self = .scalar(try JSONScalar(from: decoder).text)
    }
  }

  /// Its members; none where it is no object.
  var members: [String: JSONTree] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// Its items; none where it is no list.
  var items: [JSONTree] {
    if case .list(let items) = self { items } else { [] }
  }

  /// Its text; nothing where it is an object, a list or null.
  var text: String? {
    if case .scalar(let text) = self { text } else { nil }
  }
}
