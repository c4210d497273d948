import Geography
import Readers
import Text

/// The outlines of a council's areas, from as many boundary files as it takes: a county's may lie in
/// one file a district.
struct OutlineDraft {
  let system: CoordinateSystem
  /// One an area, by code.
  let boundaries: [Boundary]
  let sources: [Recognition]

  /// Nothing where no files together have every area.
  init?(
    _ shelf: ImportShelf, year: Int, codes: [String], _ notes: inout [Diagnostic]
  ) {
    let wanted = Set(codes)
    // A file that has all of them counts before several that have them together.
    let sets = shelf.all(.boundaries).filter { $0.year(of: "area") == year }
      .compactMap { source -> (set: BoundarySet, kept: [Boundary], source: Recognition)? in
        let set = shelf.attempt(source, &notes) { () throws(DataError) in
          try shelf.boundaries(source)
        }
        guard let set else { return nil }
        let kept = set.boundaries.filter { wanted.contains($0.code) }
        return kept.isEmpty ? nil : (set, kept, source)
      }
    let whole = sets.first { $0.kept.count == wanted.count }
    var found: [String: Boundary] = [:]
    var sources: [Recognition] = []
    for part in whole.map({ [$0] }) ?? sets where part.set.system == (whole ?? sets[0]).set.system {
      let count = found.count
      for boundary in part.kept where found[boundary.code] == nil {
        found[boundary.code] = boundary
      }
      if found.count > count { sources.append(part.source) }
    }
    guard found.count == wanted.count, let system = (whole ?? sets.first)?.set.system else {
      if !found.isEmpty, let source = sources.first {
        notes.append(
          Diagnostic(
            .note, at: .init(file: source.file),
            "not used for the map: \(sources.count == 1 ? "it has" : "\(sources.count) files have") the outlines of \(found.count) of the \(wanted.count) areas"
          ))
      }
      return nil
    }
    self.system = system
    boundaries = found.values.sorted { $0.code < $1.code }
    self.sources = sources
  }
}
