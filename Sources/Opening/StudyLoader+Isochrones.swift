import Geography
import Places
import Readers
import Spreadsheets
import Studies
import StudyFormat
import Text

/// From where sites are reached within so many minutes, as files draw it.
extension StudyLoader {
  /// How far a site may be from the ground from which it is reached, in metres: beyond that the outlines
  /// are another place's.
  private static let farthest = 5_000.0

  func isochrones(
    _ sites: StudySites, _ travels: [StudyTravel], notes: inout [Diagnostic]
  ) throws(DataError) -> [StudyIsochrones] {
    var all: [StudyIsochrones] = []
    for definition in file.isochrones {
      let named = definition.travel.name
      guard let travel = travels.firstIndex(where: { $0.id == named }) else {
        throw refusal(
          line: definition.travel.line, "there is no travel '\(named)'",
          whatToDo: Spelling.suggestion(for: named, among: travels.map(\.id))
            + "the travels are \(Phrases.list(travels.map(\.id)))")
      }
      guard travels[travel].matrix.unit == .minutes else {
        throw refusal(
          line: definition.travel.line, "travel '\(named)' is in kilometres",
          whatToDo: "name a travel in minutes")
      }
      let path = definition.path.name
      guard !all.contains(where: { $0.file == path }) else {
        throw refusal(
          line: definition.line, "'\(path)' stands twice in the list", whatToDo: "keep one")
      }
      let set = try IsochroneSet(file: path, bytes: try drawn(path))
      try check(set, path, of: sites, notes: &notes)
      let mode = travels[travel].making.mode?.rawValue
      if let mode, mode != set.making.mode, set.making.maker == .engine {
        notes.append(
          Diagnostic(
            .warning, at: .init(file: path),
            "its outlines are of the mode '\(set.making.mode)', and travel '\(named)' is of the mode '\(mode)'",
            whatToDo: "name a travel of the same mode, or make them again"))
      }
      all.append(StudyIsochrones(file: path, set: set, travel: travel))
    }
    return all
  }

  /// Whether they are this study's: every hub that has a place has its outlines, and lies near them.
  private func check(
    _ set: IsochroneSet, _ path: String, of sites: StudySites, notes: inout [Diagnostic]
  ) throws(DataError) {
    func refuse(_ message: String) -> DataError {
      .refused([
        Diagnostic(
          .error, at: .init(file: path), message,
          whatToDo:
            "run `hubward isochrones` again, or take the file out of the study's 'isochrones'")
      ])
    }
    let all = sites.hubs + sites.outreach + sites.border
    let drawn = Set(set.sites)
    guard all.contains(where: { drawn.contains($0.id) }) else {
      throw refuse(
        "is another study's: none of its sites, such as '\(set.sites[0])', is this one's")
    }
    if let missing = (sites.hubs + sites.border).first(where: {
      $0.location != nil && !drawn.contains($0.id)
    }) {
      throw refuse("has no isochrones of '\(missing.id)'")
    }
    for (index, id) in set.sites.enumerated() {
      let widest = set.isochrones[(index + 1) * set.minutes.count - 1].region
      guard let place = all.first(where: { $0.id == id })?.location, !widest.isEmpty,
        !widest.isWithin(Self.farthest, of: place)
      else { continue }
      throw refuse(
        "site '\(id)' is more than 5 km from the ground that it is said to be reached from")
    }
    let strangers = set.sites.filter { id in !all.contains { $0.id == id } }
    if let first = strangers.first {
      notes.append(
        Diagnostic(
          .note, at: .init(file: path),
          "\(NumberStyle.count(strangers.count, "site")), such as '\(first)', \(strangers.count == 1 ? "is" : "are") none of the study's, and left out"
        ))
    }
  }

  /// The files of isochrones that the package does not describe, as sources of the report.
  var isochroneSources: [DataSource] {
    file.isochrones.compactMap { definition in
      let path = definition.path.name
      guard let bytes = contextFiles[path] else { return nil }
      let making = (try? IsochroneSet(file: path, bytes: FileBytes(bytes)))?.making
      let isOpenStreetMap = making?.maker == .engine
      return DataSource(
        file: path, title: "Isochrones", edition: definition.edition ?? making?.mapDay,
        sha256: SHA256Digest.hex(bytes),
        licences: [
          definition.licence ?? (isOpenStreetMap ? "ODbL 1.0" : "that of the areas' outlines")
        ],
        origins: [
          definition.source
            ?? (isOpenStreetMap
              ? "\(making?.engine ?? "a routing engine") on OpenStreetMap"
              : "the study's own areas")
        ], attribution: isOpenStreetMap ? "© OpenStreetMap contributors." : nil)
    }
  }
}
