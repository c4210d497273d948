internal import CExpat

/// What takes the events of an XML document as they come.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end(_ name: XMLName)
  /// Whether it has seen enough.
  var isDone: Bool { get }
  /// Why the document holds more than is read, where it does.
  var refusal: String? { get }
}

extension XMLHandler {
  var isDone: Bool { false }
  var refusal: String? { nil }
}

/// An element's or attribute's name without its prefix; valid only during the event.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var byte = name
    while byte.pointee != 0 {
      if byte.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = byte + 1 }
      byte += 1
    }
    self.start = start
  }

  var string: String { String(cString: start) }

  static func == (name: XMLName, literal: StaticString) -> Bool {
    let bytes = literal.utf8Start
    var index = 0
    while index < literal.utf8CodeUnitCount {
      guard UInt8(bitPattern: name.start[index]) == bytes[index] else { return false }
      index += 1
    }
    return name.start[index] == 0
  }

  static func ~= (literal: StaticString, name: XMLName) -> Bool { name == literal }
}

/// The attributes of an element; valid only during the event.
struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The bytes of a value, as a C string.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = list else { return nil }
    while let key = pair[0] {
      if XMLName(key) == name { return pair[1] }
      pair += 2
    }
    return nil
  }

  /// All of them, by name without prefix.
  var all: [String: String] {
    var all: [String: String] = [:]
    guard var pair = list else { return all }
    while let key = pair[0], let value = pair[1] {
      all[XMLName(key).string] = String(cString: value)
      pair += 2
    }
    return all
  }

  func string(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  func integer(_ name: StaticString) -> Int? { string(name).flatMap { Int($0) } }
}

/// An XML parser (expat) fed in chunks.
///
/// Expat refuses documents whose entities expand beyond reason; what it holds is limited by
/// ``SheetLimits``.
final class XMLEvents {
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var failure: String?
  private var fed = 0

  init(_ handler: any XMLHandler) {
    parser = XMLMemory.parser()
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in
        guard let events = XMLEvents.of(user), let name else { return }
        events.handler.start(XMLName(name), XMLAttributes(list: attributes))
        events.stopWhenDone()
      },
      { user, name in
        guard let events = XMLEvents.of(user), let name else { return }
        events.handler.end(XMLName(name))
        events.stopWhenDone()
      })
    XML_SetCharacterDataHandler(parser) { user, text, length in
      guard let events = XMLEvents.of(user), let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
        events.handler.text(UnsafeBufferPointer(start: $0, count: Int(length)))
      }
      events.stopWhenDone()
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next bytes; says whether it wants more.
  func parse(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = chunk.baseAddress else { return true }
    let status = start.withMemoryRebound(to: CChar.self, capacity: chunk.count) {
      XML_Parse(parser, $0, Int32(chunk.count), 0)
    }
    fed += chunk.count
    // Where the document goes on without an end of what was begun, the parser begins there each time.
    if status != XML_STATUS_ERROR, fed - Int(XML_GetCurrentByteIndex(parser)) > SheetLimits.token {
      failure = "more than 16 MB stand between two angle brackets"
      return false
    }
    return check(status)
  }

  /// Ends the document; what is wrong with it, or nothing.
  func finish() -> String? {
    if failure == nil, handler.refusal == nil, !handler.isDone {
      _ = check(XML_Parse(parser, nil, 0, 1))
    }
    return failure
  }

  private func check(_ status: XML_Status) -> Bool {
    guard status == XML_STATUS_ERROR else { return true }
    let code = XML_GetErrorCode(parser)
    if code != XML_ERROR_ABORTED {
      let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "bad XML"
      failure = "line \(XML_GetCurrentLineNumber(parser)): \(reason)"
    }
    return false
  }

  private func stopWhenDone() {
    if handler.isDone || handler.refusal != nil { XML_StopParser(parser, XML_Bool(0)) }
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLEvents? {
    user.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension ZipArchive {
  /// Parses an entry as XML until its end or until the handler has seen enough.
  func parse(_ entry: Entry, with handler: any XMLHandler) throws(SpreadsheetError) {
    guard entry.size <= SheetLimits.document else {
      throw .unreasonable(entry: entry.name, reason: "has more than 1 GB of XML")
    }
    let events = XMLEvents(handler)
    try read(entry) { events.parse($0) }
    if let reason = handler.refusal { throw .unreasonable(entry: entry.name, reason: reason) }
    if let reason = events.finish() { throw .damaged(entry: entry.name, reason: reason) }
  }
}
