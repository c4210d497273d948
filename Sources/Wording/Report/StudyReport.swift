public import Assessment
import Geography
import Readers
public import Reports
import Studies

/// The report of a study: every file of it, ready to be published.
public struct StudyReport: Sendable {
  public let files: [RenderedFile]

  /// - Parameters:
  ///   - forms: what it is written as.
  ///   - others: files that it is made from beside the study's own.
  /// - Throws: ``WordingError`` when the study's map cannot be drawn, its words make no report, or a form
  ///   cannot be made.
  public init(
    _ result: StudyResult, as forms: [any Renderer] = Document.usualForms,
    others: [Manifest.Input] = []
  ) throws(WordingError) {
    let document: Document
    do throws(GeographyError) {
      document = try result.document()
    } catch {
      throw .map(error.description)
    }
    do throws(ReportsError) {
      let drawn = try document.files(as: forms)
      let manifest = Manifest(
        study: result.study.about.id, files: drawn,
        inputs: others + result.study.provenance.inputs, digest: SHA256Digest.hex)
      files = drawn + [manifest.file]
    } catch {
      if case .notDrawn(let reason) = error { throw .notDrawn(reason) }
      throw .report(error.description)
    }
  }
}

extension Provenance {
  /// The files that a study was made from, as a manifest lists them.
  package var inputs: [Manifest.Input] {
    sources.map {
      Manifest.Input(
        file: $0.file, edition: $0.edition ?? "", sha256: $0.sha256,
        licence: $0.licences.joined(separator: "; "),
        source: $0.origins.joined(separator: "; "))
    }
  }
}
