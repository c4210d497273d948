import Places
import Readers
import Studies
import StudyFormat
import Text

/// How residents are asked, and which area each postcode lies in.
extension StudyLoader {
  func consultation(areas: [Area]) throws(DataError) -> StudyConsultation {
    let groupings = file.areas.groups.map(\.name)
    guard let asked = file.consultation else {
      return StudyConsultation(grouping: groupings.first)
    }
    if let wanted = asked.findBy, !groupings.contains(wanted.name) {
      throw refusal(
        line: wanted.line, "areas have no grouping '\(wanted.name)'",
        whatToDo: Spelling.suggestion(for: wanted.name, among: groupings)
          + (groupings.isEmpty
            ? "add it under areas.groups"
            : "the groupings are \(groupings.joined(separator: ", "))"))
    }
    return StudyConsultation(
      question: asked.question, closes: asked.closes,
      contact: StudyConsultation.Contact(
        web: asked.web, email: asked.email, post: asked.post, telephone: asked.telephone),
      grouping: asked.findBy?.name ?? groupings.first,
      postcodes: try asked.postcodes.map { (asked) throws(DataError) in
        try postcodes(asked, areas: areas)
      })
  }

  /// Per area its postcodes, in order.
  private func postcodes(
    _ asked: ConsultationDefinition.Postcodes, areas: [Area]
  ) throws(DataError) -> [[String]] {
    let table = try shelf.table(asked.table)
    let places = Dictionary(areas.enumerated().map { ($1.id.code, $0) }) { first, _ in first }
    let aside = setAsideCodes
    return try table.read { reader in
      let written = reader.text(asked.postcode)
      let codes = reader.text(asked.area)
      var homes: [Postcode: Int] = [:]
      for row in written.indices {
        guard let postcode = Postcode(written[row]) else {
          reader.report(
            row: row, column: asked.postcode, expected: "a postcode such as RM16 6RS",
            found: "'\(written[row])'", whatToDo: "correct the cell or remove the row")
          continue
        }
        if aside.contains(codes[row]) { continue }
        guard let place = places[codes[row]] else {
          reader.report(
            row: row, column: asked.area, expected: "the code of an area of the study",
            found: "'\(codes[row])'", whatToDo: "correct the cell or remove the row")
          continue
        }
        if let other = homes[postcode], other != place {
          reader.report(
            row: row, column: asked.postcode, expected: "each postcode in one area",
            found: "'\(postcode)' in \(areas[other].id.code) as well", whatToDo: "remove one row")
        }
        homes[postcode] = place
      }
      var lists = [[String]](repeating: [], count: areas.count)
      for (postcode, place) in homes.sorted(by: { $0.key < $1.key }) {
        lists[place].append(postcode.text)
      }
      return lists
    }
  }
}
