import Certificates
import Files
import Foundation
import Reports
import Text

/// Writes a certificate and says so.
struct CertificateNote {
  let sentence: String

  static let notWithRoom =
    "--certificate with limited room is for p-median, coverage and equity: ask for one of those, or leave it out"

  /// - Throws: ``Failure`` with exit code 73 where it cannot be written.
  init(_ certificate: Certificate?, to path: String) throws {
    guard let certificate else {
      sentence =
        "No certificate is written: there is neither a plan nor a complete proof that there is none."
      return
    }
    let bytes = CertificateFile.encode(certificate)
    try WholeFile.write(bytes, to: path)
    sentence =
      "Certificate: \(path), \(NumberStyle.count(bytes.count, "byte")); check it with hubward verify."
  }

  /// On stdout among words; elsewhere on stderr, so that data stay data.
  func show(_ format: Format) {
    if format == .text { print(sentence) } else { Terminal.writeError("hubward: \(sentence)\n") }
  }

  static let discussion = """
    With --certificate FILE, the proof of the answer is written down: the question itself (weights, \
    travel, rules, site costs, room), the plans, and the search tree with the multipliers that bound \
    every part of it. `hubward verify FILE` recomputes the bound from these alone, by a checker that \
    shares no code with the solvers. The file is written whole or not at all, and is larger the more \
    branches the proof has. Of several plans it proves that they are the best in their order, where the \
    search did. Of a question without a plan it proves that there is none: the rules that clash, areas out \
    of reach, or too little room in all. A search that was stopped is certified as far as it came. For p-center, \
    set-coverage, least-cost, --capacity and where there is no plan the proof is searched for anew, for as long again as \
    --time-limit at the most; with --capacity without HiGHS, so that the bound may stay a little below \
    the best plan, and only for p-median, coverage and equity.
    """
}
