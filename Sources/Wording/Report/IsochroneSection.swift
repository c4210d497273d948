import Assessment
import Geography
import Reports
import Studies
import Text

extension StudyResult {
  /// Maps of the ground within so many minutes, where the study names isochrones, and how far they and
  /// the travel times agree.
  func isochroneSection(_ maps: StudyMaps) throws(GeographyError) -> Section? {
    var blocks: [Block] = []
    for (index, isochrones) in study.isochrones.enumerated() {
      let findings = try study.isochroneFindings(isochrones)
      blocks.append(.list(study.isochroneSentences(findings).map { Prose($0) }))
      for finding in findings {
        blocks.append(.figure(try maps.isochrones(finding, number: index + 1)))
      }
      blocks.append(.table(study.isochroneTable(findings, number: index + 1)))
    }
    return blocks.isEmpty
      ? nil
      : Section(
        id: "isochrones", title: "The ground within so many minutes of a \(study.words.hub)",
        blocks: blocks)
  }
}
