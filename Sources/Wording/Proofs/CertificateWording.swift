import Text

/// What is said about a certificate that was asked for.
package enum CertificateWording {
  /// Where sites have limited room, not every objective has one.
  package static let notWithRoom =
    "--certificate with limited room is for p-median, coverage and equity: ask for one of those, or leave it out"

  /// There is nothing to prove.
  package static let none =
    "No certificate is written: there is neither a plan nor a complete proof that there is none."

  /// It was written.
  package static func written(to path: String, byteCount: Int) -> String {
    "Certificate: \(path), \(NumberStyle.count(byteCount, "byte")); check it with hubward verify."
  }
}
