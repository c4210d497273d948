public import ArgumentParser
import Challenge
import Foundation
import Reports
import Studies
import Wording

extension ReportPieces.Form: ExpressibleByArgument {}

/// A report that lies in a folder, or that a study makes now.
struct PieceSource: ParsableArguments {
  @Argument(help: "The folder of a report, such as reports/thurrock-2016, or a study.")
  var source: String

  /// Reads the folder, or makes the study's report without writing it.
  ///
  /// - Throws: ``Failure`` with exit code 65.
  func pieces() throws -> ReportPieces {
    do throws(ChallengeError) {
      return try ReportPieces(try report())
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  private func report() throws(ChallengeError) -> WrittenReport {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), isFolder.boolValue {
      return try WrittenReport(folder: source)
    }
    let report: StudyReport
    do {
      Terminal.progress("reading \(source) and ranking every plan")
      report = try StudyReport(try Study.opened(source).assessed(SolveOptions.parse([])))
    } catch let failure as Failure {
      throw .unreadable(file: source, reason: failure.message)
    } catch {
      throw .unreadable(file: source, reason: "\(error)")
    }
    return try WrittenReport(report.files, name: source)
  }
}

/// Lists pieces, their ids in one column.
enum PieceList {
  static func text(_ pieces: [(id: String, words: String)]) -> String {
    let width = (pieces.map(\.id.count).max() ?? 0) + 2
    return pieces.map { piece in
      piece.id + String(repeating: " ", count: width - piece.id.count) + piece.words + "\n"
    }
    .joined()
  }
}
