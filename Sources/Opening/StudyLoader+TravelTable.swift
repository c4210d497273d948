import Places
import Readers
import Spreadsheets
import StudyFormat
import Text

extension StudyLoader {
  /// Reads a travel's table for the study's areas and sites, from wherever it lies.
  ///
  /// - Returns: the file's name as messages have it, and what it holds.
  func travelTable(
    _ definition: TravelTableDefinition, areas: [Area], sites: [Site]
  ) throws(DataError) -> (file: String, travel: MeasuredTravel) {
    let (codes, names) = (areas.map(\.id.code), sites.map(\.id.code))
    let reading = try reading(definition.form)
    if let resource = package.resources.first(where: { $0.name == definition.table.name }) {
      let travel = try MeasuredTravel.read(
        file: resource.path, bytes: package.mapped(resource.name), reading: reading, areas: codes,
        sites: names, promises: TravelPromises(resource.schema))
      return (resource.path, travel)
    }
    let mapped = file.tables.first { $0.name == definition.table.name }
    if let mapped, mapped.cells.columns.isEmpty {
      let travel = try MeasuredTravel.read(
        file: mapped.path.name, bytes: FileBytes(package.neighbour(mapped.path.name)),
        sheet: mapped.cells.sheet, reading: reading, areas: codes, sites: names,
        promises: TravelPromises(missing: mapped.cells.missing))
      return (mapped.path.name, travel)
    }
    let table = try shelf.table(definition.table)
    guard case .columns(let layout) = reading else {
      throw refusal(
        line: definition.table.line,
        "table '\(definition.table.name)' has the names of columns that the study gives, and the travel has none of them",
        whatToDo:
          "name them with 'from', 'to' and 'value'; or take 'columns' out of the table, to have its form recognised"
      )
    }
    return (
      table.file,
      try MeasuredTravel(table: table, layout: layout, areas: codes, sites: names)
    )
  }

  private func reading(_ form: TravelTableDefinition.Form) throws(DataError) -> TravelReading {
    switch form {
    case .columns(let layout): .columns(layout)
    case .content(let request, let origins, let destinations):
      .content(
        TravelRequest(
          isTime: request.isTime, measure: request.measure, value: request.value,
          origins: try points(origins), destinations: try points(destinations),
          duplicates: request.duplicates))
    }
  }

  private func points(_ list: TravelTableDefinition.PointList?) throws(DataError) -> [String] {
    switch list {
    case nil: []
    case .listed(let names): names.map(\.name)
    case .column(let table, let column):
      try shelf.table(table).read { $0.text(column.name) }
    }
  }
}
