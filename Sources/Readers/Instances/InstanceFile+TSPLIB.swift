import Places
import Text

extension InstanceFile {
  /// Reads ``InstanceFormat/tsplib``.
  static func tsplib(file: String, bytes: [UInt8]) throws(DataError) -> InstanceFile {
    var reader = TokenReader(file: file, bytes: bytes)
    let header = try TSPLIBHeader(&reader)
    var nodes: [PlaneNodes.Point] = []
    var numbers: [Label] = []
    var seen: Set<Int> = []
    let whatToDo = "check the node's line, or fetch the file again"
    for _ in 0..<header.nodeCount {
      let number = try reader.whole("node", in: 0...Int.max, whatToDo: whatToDo)
      guard seen.insert(number).inserted else {
        throw .refused([
          Diagnostic(
            .error, at: .init(file: file, row: reader.line, column: "node"),
            expected: "every node once", found: "node \(number) again", whatToDo: whatToDo)
        ])
      }
      nodes.append(try reader.point(whatToDo: whatToDo))
      numbers.append(.number(number))
    }
    if let more = reader.next(), !more.text.elementsEqual("EOF".utf8) {
      throw reader.refusal(
        more, nil, expected: "EOF after \(header.nodeCount) nodes",
        whatToDo: "take out what follows, or correct DIMENSION")
    }
    return try InstanceFile(
      file: file, format: .tsplib, areas: numbers, sites: numbers,
      weights: [Double](repeating: 1, count: nodes.count), travel: .plane(PlaneNodes(nodes)))
  }
}

/// What stands before the nodes.
private struct TSPLIBHeader {
  let nodeCount: Int

  /// Reads up to and with `NODE_COORD_SECTION`.
  init(_ reader: inout TokenReader) throws(DataError) {
    var dimension: Int?
    var hasWeights = false
    while let token = reader.next() {
      let rest = reader.restOfLine()
      let (key, value) = Self.entry(token, rest)
      switch key {
      case "NODE_COORD_SECTION":
        guard let dimension, hasWeights else {
          throw reader.refusal(
            token, nil,
            expected: "\(dimension == nil ? "DIMENSION" : "EDGE_WEIGHT_TYPE") before the nodes",
            whatToDo: "add the line to the header")
        }
        nodeCount = dimension
        return
      case "DIMENSION":
        // A node takes six bytes at the least.
        let most = max(1, reader.bytes.count / 6)
        guard let value, let count = NumberText.integer(value.text), (1...most).contains(count)
        else {
          throw reader.refusal(
            value ?? token, key, expected: "a whole number from 1 to \(most)",
            whatToDo: "give the number of nodes; the file has no room for more")
        }
        dimension = count
      case "EDGE_WEIGHT_TYPE":
        let type = value.map { String(decoding: $0.text, as: UTF8.self) }
        guard type == "EUC_2D" || type == "CEIL_2D" else {
          throw reader.refusal(
            value ?? token, key, expected: "EUC_2D or CEIL_2D",
            whatToDo: "other distances are not read; write the travel table as --format-of csv")
        }
        hasWeights = true
      default: continue
      }
    }
    throw .refused([
      Diagnostic(
        .error, at: .init(file: reader.file, row: reader.line), expected: "NODE_COORD_SECTION",
        found: "the end of the file",
        whatToDo: "check that it is a TSPLIB file (.tsp) with coordinates")
    ])
  }

  /// A header line `KEY : VALUE`, however the colon is spaced, without what follows the value.
  private static func entry(
    _ token: TokenReader.Token, _ rest: [TokenReader.Token]
  ) -> (key: String, value: TokenReader.Token?) {
    let colon = UInt8(ascii: ":")
    let parts = token.text.split(separator: colon, maxSplits: 1, omittingEmptySubsequences: true)
    let key = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    if parts.count > 1 { return (key, TokenReader.Token(text: parts[1], line: token.line)) }
    for word in rest {
      let text = word.text.first == colon ? word.text.dropFirst() : word.text
      if !text.isEmpty { return (key, TokenReader.Token(text: text, line: word.line)) }
    }
    return (key, nil)
  }
}
