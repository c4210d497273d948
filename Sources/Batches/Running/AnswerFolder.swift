public import Files

/// A folder of answers, each in a file of its own that is written whole or not at all: `<id>.json`.
public struct AnswerFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  private func file(of unit: BatchUnit) -> String { PathParts.join(path, unit.id + ".json") }

  /// The answer that is there; nothing where there is none, where it is cut short or of another unit.
  public func answer(to unit: BatchUnit) -> UnitAnswer? {
    guard let bytes = try? InputFile.bytes(of: file(of: unit), limit: 1 << 28),
      bytes.last == UInt8(ascii: "\n")
    else { return nil }
    return UnitAnswer(String(decoding: bytes.dropLast(), as: UTF8.self), to: unit)
  }

  /// Makes the folder.
  public func make() throws(FileError) {
    try WholeFile.makeFolders(above: PathParts.join(path, "answers"))
  }

  /// Puts an answer there, safe from whatever ends this process or this machine.
  public func put(_ answer: UnitAnswer, to unit: BatchUnit) throws(FileError) {
    try WholeFile.write(Array((answer.line + "\n").utf8), to: file(of: unit))
  }
}
