import Foundation

/// What a manifest says.
public struct WrittenManifest: Sendable, Decodable {
  public struct Output: Sendable, Decodable {
    public let path: String
    public let sha256: String
  }

  public struct Input: Hashable, Sendable, Decodable {
    public let file: String
    public let edition: String
    public let sha256: String
  }

  /// The study's short name.
  public let study: String
  public let outputs: [Output]
  public let inputs: [Input]

  /// Nothing where the bytes are no manifest.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(WrittenManifest.self, from: Data(bytes)) else {
      return nil
    }
    self = read
  }
}
