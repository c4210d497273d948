import ArgumentParser
import Certificates
import Foundation
import Reports
import Studies

struct Verify: ParsableCommand {
  enum Output: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Check the proof that place --certificate wrote.",
    discussion: """
      A certificate holds the question itself (the weight of every area, the travel, the rules), \
      the plans that are claimed best, and the search tree of the proof: for each part of it the \
      Lagrangian multipliers that bound it from below. From these alone the bound is recomputed, \
      every plan is held against every rule and costed anew, and every part of the tree is \
      accounted for, by a checker that shares no code with the solvers.

      Alone, the certificate proves the answer to the question that it holds, and sites are \
      numbered from 1. With the study, its weights and travel are compared with the study's, and \
      sites have their names.

      With --format json: {status, objective, hubs, areas, sites, unit, value, total, bound, gap, \
      plans: [{open, value, total}], nodes, leaves, study, rules}. status is optimal, or bounded \
      where the bound leaves a gap. A value is the mean for p-median, the share (0 to 1) for \
      coverage, the equivalent for equity; total is Σ weight × travel or the covered weight.

      Exit codes: 0 the proof holds; 65 it does not, and what is wrong.
      """)

  @Argument(help: "The certificate.") var certificate: String
  @Argument(help: "The study that it is of, to compare and to name sites; may be left out.")
  var study: String?
  @Option(help: "text or json.") var format = Output.text

  func run() throws {
    try ending {
      let bytes: [UInt8]
      do {
        bytes = Array(try Data(contentsOf: URL(fileURLWithPath: certificate)))
      } catch {
        throw Failure("\(certificate): cannot be read; name a file that is there", code: .data)
      }
      let proof: VerifiedProof
      do throws(CertificateError) {
        let read = try CertificateFile.decode(bytes)
        let verdict = try CertificateChecker().verify(read)
        proof = VerifiedProof(certificate: read, verdict: verdict, study: nil)
      } catch {
        throw Failure("\(certificate): \(error)", code: .data)
      }
      let named = try study.map {
        try CertifiedStudy(proof.certificate.question, of: Study.opened($0))
      }
      let answer = VerifiedProof(
        certificate: proof.certificate, verdict: proof.verdict, study: named)
      switch format {
      case .text: print(answer.text)
      case .json: print(answer.json.text, terminator: "")
      }
    }
  }
}
