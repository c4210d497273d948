import Foundation
import Text

/// What a report consists of and what it was made from, so that anyone can check both.
///
/// Holds no clock, no path and no machine name: the same study is the same manifest.
public struct Manifest: Hashable, Sendable, Decodable {
  /// A file of the report.
  public struct Output: Hashable, Sendable, Decodable {
    /// Relative to the report's folder.
    public let path: String
    public let bytes: Int
    /// SHA-256, in hexadecimal.
    public let sha256: String
  }

  /// A file that the report was made from.
  public struct Input: Hashable, Sendable, Decodable {
    public let file: String
    /// Which release of the data it is ("2015", "Census 2011").
    public let edition: String
    /// SHA-256, in hexadecimal.
    public let sha256: String
    public let licence: String
    /// Who published it and where.
    public let source: String

    public init(file: String, edition: String, sha256: String, licence: String, source: String) {
      self.file = file
      self.edition = edition
      self.sha256 = sha256
      self.licence = licence
      self.source = source
    }
  }

  /// The study's name.
  public let study: String
  /// By path.
  public let outputs: [Output]
  /// By file, then edition.
  public let inputs: [Input]

  /// Lists `files`; `digest` gives the SHA-256 of bytes in hexadecimal.
  public init(
    study: String, files: [RenderedFile], inputs: [Input], digest: ([UInt8]) -> String
  ) {
    self.study = study
    outputs =
      files
      .map { Output(path: $0.path, bytes: $0.bytes.count, sha256: digest($0.bytes)) }
      .sorted { $0.path < $1.path }
    self.inputs = inputs.sorted { ($0.file, $0.edition) < ($1.file, $1.edition) }
  }

  /// Where a report keeps its manifest.
  public static let path = "manifest.json"

  /// `manifest.json`, which does not list itself.
  public var file: RenderedFile {
    RenderedFile(path: Self.path, bytes: Array(json.text.utf8))
  }

  private var json: JSONValue {
    .object([
      ("study", .string(study)),
      ("outputs", .array(outputs.map(Self.json))),
      ("inputs", .array(inputs.map(Self.json))),
    ])
  }

  private static func json(_ output: Output) -> JSONValue {
    .object([
      ("path", .string(output.path)), ("bytes", .integer(output.bytes)),
      ("sha256", .string(output.sha256)),
    ])
  }

  private static func json(_ input: Input) -> JSONValue {
    .object([
      ("file", .string(input.file)), ("edition", .string(input.edition)),
      ("sha256", .string(input.sha256)), ("licence", .string(input.licence)),
      ("source", .string(input.source)),
    ])
  }

  /// What a written manifest says; nothing if the bytes are not a manifest.
  public init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else { return nil }
    self = read
  }
}
