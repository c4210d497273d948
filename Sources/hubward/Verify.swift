import ArgumentParser
import Assessment
import Certificates
import Files
import Readers
import Reports
import Studies
import StudyFormat
import Text
import Wording

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the proof that place --certificate wrote.",
    discussion: """
      A certificate holds the question itself (the weight of every area, the travel, the rules), \
      the plans that are claimed best, and the search tree of the proof: for each part of it the \
      Lagrangian multipliers that bound it from below. From these alone the bound is recomputed, \
      every plan is held against every rule and costed anew, and every part of the tree is \
      accounted for, by a checker that shares no code with the solvers.

      For p-median, coverage and equity the bound is on the least cost itself. For the others it is a \
      claim that the checker puts as a question of the same kind, whatever the certificate says: for \
      p-center, that the plans leave somebody without a site nearer than the bound; for set-coverage, \
      that those of fewer sites leave too many uncovered; for least-cost, that the cheaper ones do, or \
      have too long a mean. A second proof may show that of the plans as good as the first none has \
      less travel, or leaves fewer uncovered; of several plans, that no other comes before the last of \
      them, so that they are the best in their order. Of any question the claim may be that it has no \
      plan: that no set of sites meets the rules, with the prices of rules that clash, or that those that \
      do leave somebody out, or have too little room together. Where the room of sites is limited, no site may take on \
      more than it has, and the bound is often below the best plan: the gap is said.

      Alone, the certificate proves the answer to the question that it holds, and sites are \
      numbered from 1. With the study, its weights, its travel (what is left out of it too), its site \
      costs and its rules are compared with the study's, and sites have their names. The words in which \
      a certificate says where its travel comes from are neither compared nor shown: the travel itself \
      is, number by number and with its unit, and the answer names the study's own travel. Rules and outreach \
      sites that were asked for beside the study's own are given again, by the same options as for \
      `hubward place`, --no-rules and --capacity too where they were asked for.

      The article JSON describes every key of --format json.

      Exit codes: 0 the proof holds; 65 it does not, and what is wrong.
      """)

  @Argument(help: "The certificate.") var certificate: String
  @Argument(help: "The study it belongs to, to compare with and to name sites; may be left out.")
  var study: String?
  @OptionGroup var ruling: RuleOptions
  @OptionGroup var tiers: TierOptions
  @Option(help: "text or json.") var format = TextOrJSON.text

  func validate() throws {
    if study == nil, let stray = (ruling.given + tiers.given).first(where: \.1)?.0 {
      throw ValidationError("\(stray) needs a study: name it after the certificate")
    }
  }

  func run() throws {
    try ending {
      let bytes = try self.bytes
      let read: Certificate
      let verdict: CertificateChecker.Verdict
      do throws(CertificateError) {
        read = try CertificateFile.decode(bytes)
        verdict = try CertificateChecker().verify(read)
      } catch {
        throw Failure("\(certificate): \(error)", code: .data)
      }
      let proof = VerifiedProof(read, verdict: verdict, of: try study.map { try named(read, $0) })
      switch format {
      case .text: try Terminal.show(line: proof.text)
      case .json: try StandardOutput.write(proof.json.text)
      }
    }
  }

  private var bytes: [UInt8] {
    get throws {
      let what = "name a file that 'hubward place --certificate' wrote"
      let bytes: [UInt8]
      do {
        bytes = try InputFile.bytes(of: certificate, limit: CertificateFile.sizeLimit)
      } catch {
        let reason = ReadFault.reason(error)
        throw Failure("\(certificate): cannot be read: \(reason); \(what)", code: .data)
      }
      guard !bytes.isEmpty else {
        throw Failure("\(certificate): is empty, and no certificate is; \(what)", code: .data)
      }
      return bytes
    }
  }

  /// The certificate's question as one of the study, with what was asked for beside the study's own.
  private func named(_ certificate: Certificate, _ path: String) throws -> CertifiedStudy {
    let opened = try Study.opened(path)
    let tier = try ruling.ruled { () throws(RuleFault) in try tiers.tier(of: opened) }
    let study = try ruling.adding(
      to: try ruling.ruled { () throws(StudyError) in try opened.placing(tier) })
    let more = ruling.given.contains { $0.0 != "--no-rules" && $0.1 }
    do throws(CertificateMismatch) {
      return try CertifiedStudy(certificate, of: study, isLifted: ruling.noRules, hasMore: more)
    } catch {
      throw Failure(
        "the certificate is not of study \(study.about.id): \(error.words)", code: .data)
    }
  }
}
