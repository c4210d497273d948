internal import Foundation

/// An address that somebody named.
enum Address {
  /// Without the slash at its end.
  ///
  /// - Throws: ``RoutingError/badURL(_:)`` for anything but a plain address of HTTP.
  static func base(_ written: String) throws(RoutingError) -> String {
    guard let parts = URLComponents(string: written), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), parts.host?.isEmpty == false, parts.query == nil,
      parts.fragment == nil
    else { throw .badURL(written) }
    return written.hasSuffix("/") ? String(written.dropLast()) : written
  }
}
