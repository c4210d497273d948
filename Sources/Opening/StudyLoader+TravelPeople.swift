import Readers
import Studies
import StudyFormat
import Text

extension StudyLoader {
  /// Travels with the people whom each carries.
  func carrying(
    _ travels: [StudyTravel], _ table: SourceTable
  ) throws(DataError) -> [StudyTravel] {
    var result: [StudyTravel] = []
    for (travel, definition) in zip(travels, file.travels) {
      guard let people = definition.carries else {
        result.append(travel)
        continue
      }
      result.append(
        travel.carrying(
          TravelPeople(who: people.who, shares: try shares(of: definition, people, table))))
    }
    return result
  }

  private func shares(
    of travel: TravelDefinition, _ people: TravelPeopleDefinition, _ table: SourceTable
  ) throws(DataError) -> [Double] {
    switch people.share {
    case .everywhere(let share):
      return [Double](repeating: share, count: table.rowCount)
    case .column(let column):
      return try table.read { $0.number(column, from: 0, to: 1) }
    case .restOf(let name):
      let other = file.travels.first { $0.id == name.name && $0.id != travel.id }
      guard let other, let named = other.carries else {
        let known = file.travels.filter { $0.carries != nil && $0.id != travel.id }.map(\.id)
        throw refusal(
          line: name.line, "there is no other travel '\(name.name)' that says whom it is for",
          whatToDo: known.isEmpty
            ? "give one of them a share or a column" : "there are \(known.joined(separator: ", "))")
      }
      guard case .restOf = named.share else {
        return try shares(of: other, named, table).map { 1 - $0 }
      }
      throw refusal(
        line: name.line, "travel '\(name.name)' is itself for the rest of another",
        whatToDo: "give one of them a share or a column")
    }
  }
}
