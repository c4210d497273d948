import Foundation
import Reports
import Text

/// Where a report is to be written, and whose report is there.
struct ReportPlace {
  let folder: String
  /// The study file, or an export of it.
  let studyPath: String
  /// The study's short name.
  let id: String
  /// Whether the folder was named, not derived from the study's short name.
  let isNamed: Bool

  /// Refuses a folder with the report of another study: one of another name; or, where the folder
  /// was not named, one that was made from other files while it is not certain that this is the study
  /// that they were of, as a copied study keeps its short name.
  ///
  /// - Throws: ``Failure`` with exit code 73.
  func refuseAnother(_ files: [RenderedFile]) throws {
    guard let earlier = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + Manifest.path)),
      let there = Manifest([UInt8](earlier)),
      let own = files.first(where: { $0.path == Manifest.path })
        .flatMap({ Manifest($0.bytes) })
    else { return }
    if there.study != own.study {
      throw Failure(
        "\(folder) holds the report of another study, '\(there.study)': write to another folder with --to, or add --replace",
        code: .cannotWrite)
    }
    guard !isNamed, Set(there.inputs.map(\.sha256)) != Set(own.inputs.map(\.sha256)) else { return }
    let url = URL(fileURLWithPath: studyPath)
    let isInItsFolder = url.deletingLastPathComponent().lastPathComponent == id
    let other = namesake(of: url)
    guard !isInItsFolder || other != nil else { return }
    let whose =
      other.map { "\($0) has the short name '\(id)' as well" }
      ?? "it was made from other files than \(studyPath) names"
    throw Failure(
      "\(folder) holds a report already, and \(whose): give a copied study an 'id' of its own, write to another folder with --to, or add --replace if the report is this study's",
      code: .cannotWrite)
  }

  /// Another study file with the same short name, beside this one's folder or under `data`.
  private func namesake(of study: URL) -> String? {
    let home = study.deletingLastPathComponent().standardizedFileURL
    let parents = [home.deletingLastPathComponent(), URL(fileURLWithPath: "data")]
    for parent in parents {
      let folders =
        (try? FileManager.default.contentsOfDirectory(atPath: parent.path))?.sorted() ?? []
      for folder in folders.prefix(1_000) {
        let other = parent.appendingPathComponent(folder).standardizedFileURL
        guard other.path != home.path else { continue }
        let file = other.appendingPathComponent("study.yaml")
        guard let text = try? String(contentsOf: file, encoding: .utf8),
          text.split(separator: "\n").contains(where: { line in
            let parts = line.split(separator: "#", maxSplits: 1).first?.split(separator: ":") ?? []
            return parts.count == 2 && parts[0] == "id"
              && parts[1].trimmingCharacters(in: .whitespaces) == id
          })
        else { continue }
        return "\(folder)/study.yaml"
      }
    }
    return nil
  }
}
