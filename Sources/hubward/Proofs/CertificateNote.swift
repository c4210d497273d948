import Certificates
import Foundation
import Reports

/// Writes a certificate and says so.
struct CertificateNote {
  let sentence: String

  /// - Throws: ``Failure`` with exit code 73 where it cannot be written.
  init(_ certificate: Certificate?, to path: String) throws {
    guard let certificate else {
      sentence = "No certificate is written: there is no plan to prove."
      return
    }
    let bytes = CertificateFile.encode(certificate)
    try WholeFile.write(bytes, to: path)
    sentence =
      "Certificate: \(path), \(NumberStyle.count(bytes.count)) bytes; check it with hubward verify."
  }

  /// On stdout among words; elsewhere on stderr, so that data stay data.
  func show(_ format: Format) {
    if format == .text { print(sentence) } else { Terminal.writeError("hubward: \(sentence)\n") }
  }

  static let discussion = """
    With --certificate FILE, the proof of p-median, coverage or equity is written down: the \
    question itself (weights, travel, rules), the plans, and the search tree with the multipliers \
    that bound every part of it. `hubward verify FILE` recomputes the bound from these alone, by a \
    checker that shares no code with the solvers. The file is written whole or not at all, and is \
    larger the more branches the proof has. A search that was stopped is certified as far as it came.
    """
}
