import Places
import Studies
import StudyFormat
import Text

extension StudyLoader {
  /// The study's travels in its order, with those that are the least of others.
  func combined(_ loaded: [StudyTravel]) throws(DataError) -> [StudyTravel] {
    let known = Dictionary(loaded.map { ($0.id, $0) }) { first, _ in first }
    var travels: [StudyTravel] = []
    for definition in file.travels {
      guard case .leastOf(let names) = definition.way else {
        known[definition.id].map { travels.append($0) }
        continue
      }
      var parts: [StudyTravel] = []
      for name in names {
        guard let part = known[name.name], part.matrix.unit == definition.unit,
          !parts.contains(where: { $0.id == part.id })
        else {
          let others = loaded.filter { $0.matrix.unit == definition.unit }.map(\.id)
          throw refusal(
            line: name.line,
            "travel '\(definition.id)' is the least of '\(name.name)', which is no other measured or estimated travel in \(Phrases.name(definition.unit)), or stands twice",
            whatToDo: others.count > 1
              ? "name two or more of \(others.joined(separator: ", "))"
              : "give the study two travels in \(Phrases.name(definition.unit)) first")
        }
        parts.append(part)
      }
      travels.append(
        StudyTravel(
          id: definition.id, label: definition.label, leastOf: parts, source: definition.source,
          standard: definition.standard))
    }
    return travels
  }

  /// A travel's own standard is one of the study's, so that every table that lists those has it.
  func checkStandard(of travel: TravelDefinition) throws(DataError) {
    guard let standard = travel.standard,
      !file.standards.contains(where: {
        $0.unit == standard.unit && $0.value == standard.value
      })
    else { return }
    throw refusal(
      line: travel.line,
      "the standard of travel '\(travel.id)', \(standard), is none of the study's",
      whatToDo: "add it under standards")
  }
}
