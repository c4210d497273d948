import Geography
import Places
import Readers
import Spreadsheets
import Studies
import StudyFormat
import Text

extension StudyLoader {
  func map(areas: [Area], notes: inout [Diagnostic]) throws(DataError) -> StudyMap {
    if let outline = file.map.outline,
      !file.areas.groups.contains(where: { $0.name == outline.name })
    {
      throw refusal(
        line: outline.line, "the areas have no grouping '\(outline.name)'",
        whatToDo: "name one of areas.groups, or remove the key")
    }
    let codes = areas.map(\.id.code)
    switch file.map.areas {
    case .points(let named, let easting, let northing, let area):
      return .points(
        try points(
          in: named, easting: easting, northing: northing, area: area, codes: codes, notes: &notes),
        outline: file.map.outline?.name)
    case .centroids:
      return .points(
        areas.map { KeyedPoint($0.centroid, key: $0.id.code) }, outline: file.map.outline?.name)
    case .boundaries(let named, let code):
      return .boundaries(
        try boundaries(named, code: code, codes: Set(codes)), outline: file.map.outline?.name)
    }
  }

  /// What maps show around the areas, file by file.
  func mapContext() throws(DataError) -> MapContext {
    var context = MapContext.none
    var errors: [Diagnostic] = []
    for definition in file.map.context {
      do throws(DataError) {
        let path = definition.path.name
        let bytes = try drawn(path)
        context.add(try MapContext(file: path, bytes: bytes, as: definition.request))
      } catch {
        errors += error.diagnostics
      }
    }
    guard errors.isEmpty else { throw .refused(errors) }
    return context
  }

  /// A file that maps show: a resource of the package, or one beside it.
  func drawn(_ path: String) throws(DataError) -> FileBytes {
    if let resource = package.resources.first(where: { $0.path == path }) {
      return try package.mapped(resource.name)
    }
    return FileBytes(contextFiles[path] ?? [])
  }

  private func points(
    in named: Named, easting: String, northing: String, area: String, codes: [String],
    notes: inout [Diagnostic]
  ) throws(DataError) -> [KeyedPoint] {
    let table = try shelf.table(named)
    let (eastings, northings, keys) = try table.read { reader in
      (reader.number(easting), reader.number(northing), reader.text(area))
    }
    let known = Set(codes)
    var points: [KeyedPoint] = []
    let aside = setAsideCodes
    for row in keys.indices where !aside.contains(keys[row]) {
      guard known.contains(keys[row]) else {
        throw .refused([
          Diagnostic(
            .error, at: table.place(row: row, column: area),
            expected: "the code of an area of the study", found: "'\(keys[row])'",
            whatToDo: "correct the cell or remove the row")
        ])
      }
      points.append(
        KeyedPoint(
          try gridPoint(eastings[row], northings[row], in: table, row: row, column: easting),
          key: keys[row]))
    }
    let without = known.subtracting(keys)
    if let first = codes.first(where: without.contains) {
      notes.append(
        Diagnostic(
          .warning, at: .init(file: table.file, column: area),
          "\(Phrases.part(without.count, of: codes.count, "area", "has", "have")) no point, such as \(first), and \(without.count == 1 ? "is" : "are") on no map",
          whatToDo: "add their points"
        ).of(.areaNotOnMap))
    }
    return points
  }

  /// The outlines of a boundary file that is a resource of the package, so that its hash is known.
  private func boundaries(
    _ named: Named, code: String, codes: Set<String>
  ) throws(DataError) -> BoundarySet {
    guard let resource = package.resources.first(where: { $0.path == named.name }) else {
      throw refusal(
        line: named.line, "the package has no resource with the path '\(named.name)'",
        whatToDo: "describe the file in the data package, with its source, licence and hash")
    }
    // The other files of a shapefile that is not zipped are resources as well.
    let stem = resource.path.lowercased().hasSuffix(".shp") ? resource.path.dropLast(3) : ""
    let siblings = package.resources.filter { !stem.isEmpty && $0.path.hasPrefix(stem) }
    var parts: [String: FileBytes] = [:]
    for sibling in siblings {
      parts[sibling.path.dropFirst(stem.count).lowercased()] = try package.mapped(sibling.name)
    }
    let set = try BoundarySet(
      file: resource.path, bytes: package.mapped(resource.name), code: code
    ) { [parts] in parts[$0] }
    if let missing = codes.subtracting(set.boundaries.map(\.code)).min() {
      throw refusal(
        line: named.line, "\(named.name) has no outline of area \(missing)",
        whatToDo: "use a boundary file of the same areas and the same year")
    }
    return set
  }
}
