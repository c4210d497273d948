import Batches
import Geography
import Readers
public import Reports
import Text

/// The report of a region: every file of it, ready to be published.
public struct RegionReport: Sendable {
  public let files: [RenderedFile]

  /// - Throws: ``RegionReportError``.
  public init(
    _ finding: RegionFinding, id: String, as forms: [any Renderer] = Document.usualForms
  ) throws(RegionReportError) {
    let document: Document
    do throws(GeographyError) {
      document = try finding.document()
    } catch {
      throw .map(error.description)
    }
    do throws(ReportsError) {
      let drawn = try document.files(as: forms)
      let manifest = Manifest(
        study: id, files: drawn, inputs: finding.region.inputs, digest: SHA256Digest.hex)
      files = drawn + [manifest.file]
    } catch {
      throw .report(error.description)
    }
  }
}

/// Why there is no report of a region.
public enum RegionReportError: Error, Sendable, CustomStringConvertible {
  case map(String)
  case report(String)

  public var description: String {
    switch self {
    case .map(let reason): "the map cannot be drawn: \(reason)"
    case .report(let reason): reason
    }
  }
}

extension CouncilRegion {
  /// The files that it was read from, as a manifest lists them.
  fileprivate var inputs: [Manifest.Input] {
    package.resources.map { resource in
      Manifest.Input(
        file: resource.path, edition: resource.edition ?? "", sha256: resource.sha256,
        licence: resource.licences.map { $0.title ?? $0.name ?? "" }.joined(separator: "; "),
        source: resource.sources.map(\.title).joined(separator: "; "))
    }
  }
}
