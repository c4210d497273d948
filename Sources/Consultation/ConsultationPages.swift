public import Assessment
import Geography
import Readers
public import Reports
import Studies
import Text
import Wording

/// The pages for the residents of a consultation: one file a language, English in `index.html`, and a
/// manifest.
public struct ConsultationPages: Sendable {
  public let files: [RenderedFile]

  /// - Parameters:
  ///   - languages: of which every page names the others; one at least.
  ///   - strings: files of strings that the languages were made with.
  ///   - leaflets: which the pages link to, and which lie in the same folder and its manifest.
  /// - Throws: ``ConsultationError`` where the study's map cannot be drawn.
  public init(
    _ view: ResidentView, in languages: [Catalogue], strings: [Manifest.Input] = [],
    beside leaflets: ConsultationLeaflets? = nil
  ) throws(ConsultationError) {
    precondition(!languages.isEmpty, "a page in no language")
    let study = view.study
    let ground: StudyGround
    do throws(GeographyError) {
      ground = try StudyGround(study)
    } catch {
      throw .map(error.description)
    }
    let maps = study.scenarios.indices.dropFirst().map {
      ResidentMap(view, scenario: $0, on: ground)
    }
    let named = languages.enumerated().map { index, strings in
      (strings: strings, path: index == 0 ? "index.html" : "\(strings.language).html")
    }
    let pages = named.map { strings, path in
      let page = ResidentPage(
        view: view, voice: Voice(strings), languages: named, maps: maps,
        leaflets: leaflets?.paths ?? [:])
      return RenderedFile(path: path, bytes: Array(page.text.utf8))
    }
    let printed = leaflets?.files ?? []
    let manifest = Manifest(
      study: "\(study.about.id)-consult", files: pages + printed,
      inputs: strings + study.provenance.inputs, digest: SHA256Digest.hex)
    files = pages + printed + [manifest.file]
  }
}
