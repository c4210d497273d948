import Opening
import Places
import Readers
import Studies
import StudyFormat
import Text

/// Files, what they promise, and what nothing uses.
extension QualityData {
  /// Errors of one sort, except those that a more particular check says better.
  func errors(_ check: QualityCheck, besides said: [Finding]) -> CheckOutcome {
    let all = tableErrors.filter { $0.check == check }.map(\.diagnostic)
    let left = all.filter { error in !said.contains { $0.covers(error) } }
    return .examined(package.resources.count, left.map { Finding(check, $0) })
  }

  /// Why the study cannot be opened, unless other findings say it already.
  func studyData(besides said: [Finding]) -> CheckOutcome {
    guard tableErrors.isEmpty else { return .skipped("put the files right first") }
    let left = studyErrors.filter { error in
      !said.contains { $0.covers(error) || $0.diagnostic == error }
    }
    return .examined(1, left.map { Finding(.studyData, $0) })
  }

  /// What the loader found odd, by the check that it belongs to.
  func notes(_ check: QualityCheck) -> CheckOutcome {
    guard let study else { return .skipped("the study cannot be opened yet") }
    let found = study.provenance.diagnostics.filter { QualityCheck(of: $0) == check }
    let subjects = study.sites.hubs + study.sites.outreach
    let examined = check.group == .sites ? subjects.count : study.areas.count
    return .examined(check == .reading ? tables.count : examined, found.map { Finding(check, $0) })
  }

  /// What the loader found about tables of travel, also where it refused one.
  func travel(_ check: QualityCheck) -> CheckOutcome {
    let travels = file.travels.count { $0.table != nil }
    guard travels > 0 else { return .skipped("no travel comes from a table") }
    let refused = studyErrors.filter { QualityCheck(of: $0) == check }
    guard study != nil || !refused.isEmpty else {
      return .skipped("the study cannot be opened yet")
    }
    let noted = study?.provenance.diagnostics.filter { QualityCheck(of: $0) == check } ?? []
    return .examined(travels, (refused + noted).map { Finding(check, $0) })
  }

  /// What the loader found about the points where people live, also where it refused them.
  var demandPoints: CheckOutcome {
    guard file.points != nil else { return .skipped("the study names no points where people live") }
    let refused = studyErrors.filter { QualityCheck(of: $0) == .demandPoints }
    if let study {
      return .examined(study.points?.points.count ?? 0, notes(.demandPoints).findings)
    }
    guard !refused.isEmpty else { return .skipped("the study cannot be opened yet") }
    return .examined(refused.count, refused.map { Finding(.demandPoints, $0) })
  }

  var fileSource: CheckOutcome {
    let findings = package.resources.compactMap { resource -> Finding? in
      let missing =
        (resource.licences.isEmpty ? ["licence"] : [])
        + (resource.sources.isEmpty ? ["source"] : [])
        + ((resource.edition ?? "").isEmpty ? ["edition"] : [])
      guard !missing.isEmpty else { return nil }
      return Finding(
        .fileSource,
        Diagnostic(
          .note, at: .init(file: resource.path),
          "the package gives it no \(missing.joined(separator: ", no "))",
          whatToDo: "write in datapackage.json where it comes from, its date, and how it may"
            + " be used"))
    }
    return .examined(package.resources.count, findings)
  }

  var choiceOpen: CheckOutcome {
    let lines = file.openChoices
    guard let first = lines.first else { return .examined(1, []) }
    return .examined(
      1,
      [
        Finding(
          .choiceOpen,
          Diagnostic(
            .warning, at: .init(file: file.file, row: first),
            lines.count == 1
              ? "a choice is marked CHANGE: it is the draft's, not the council's"
              : "\(lines.count) choices are marked CHANGE (lines \(Phrases.list(lines.map(String.init), limit: 12))): they are the draft's, not the council's",
            whatToDo:
              "decide each, and take its mark away; until then reports say that they are drafts"
          ))
      ])
  }

  var tableUnused: CheckOutcome {
    // An indicator's own file is a table under its name.
    let used = file.askedTables.union(file.indicators.compactMap { $0.ownTable?.name })
    var paths = Set(file.tables.map(\.path.name)).union(file.map.context.map(\.path.name))
    if case .boundaries(let named, _) = file.map.areas { paths.insert(named.name) }
    paths.formUnion(TravelRecordBeside.all(file, package).map(\.path))
    let resources = package.resources.filter { resource in
      !used.contains(resource.name) && !paths.contains(resource.path)
    }
    let mapped = file.tables.filter { !used.contains($0.name) }
    return .examined(
      package.resources.count + file.tables.count,
      resources.map { resource in
        Finding(
          .tableUnused,
          Diagnostic(
            .note, at: .init(file: resource.path), "nothing in the study file names it",
            whatToDo: "nothing, if it is kept for the record"))
      }
        + mapped.map { table in
          Finding(
            .tableUnused,
            Diagnostic(
              .note, at: .init(file: file.file, row: table.line),
              "nothing in the study file asks for the table '\(table.name)'",
              whatToDo: "nothing, if it is kept for the record"))
        })
  }

  /// Standards, and what counts as further or as making up for a place that closes, in a unit that no
  /// travel is in: nothing is measured by them.
  var standardWithoutTravel: CheckOutcome {
    let units = Set(file.travels.map(\.unit))
    let asked =
      file.standards.map { ("the standard", $0, "take the standard out") }
      + [
        ("equality.further", file.equality?.further), ("supply.within", file.supply?.within),
      ].compactMap { name, standard in
        standard.map { (name, $0, "write it in the unit of a travel") }
      }
    return .examined(
      asked.count,
      asked.filter { !units.contains($0.1.unit) }.map { name, standard, remedy in
        Finding(
          .standardWithoutTravel,
          Diagnostic(
            .warning, at: .init(file: file.file),
            "\(name) of \(standard) is in \(Phrases.name(standard.unit)), and no travel is",
            whatToDo: "add a travel in \(Phrases.name(standard.unit)), or \(remedy)"))
      })
  }

  /// Standards that everyone or nobody meets, whichever of the sites are open.
  var standardWithoutDifference: CheckOutcome {
    guard let study else { return .skipped("the study cannot be opened yet") }
    var findings: [Finding] = []
    var examined = 0
    for travel in study.travels {
      for standard in study.standards(in: travel.matrix.unit) {
        examined += 1
        let all = study.sites.hubs.indices.map { hub in
          study.areas.indices.map { travel.matrix[area: $0, site: hub] <= standard.value }
        }
        let isMetByAll = all.allSatisfy { $0.allSatisfy(\.self) }
        let isMetByNone = all.allSatisfy { !$0.contains(true) }
        guard isMetByAll || isMetByNone else { continue }
        findings.append(
          Finding(
            .standardWithoutDifference,
            Diagnostic(
              .note, at: .init(file: file.file),
              "\(isMetByAll ? "every" : "no") area is within \(standard) (\(travel.label)) of"
                + " \(isMetByAll ? "every" : "any") hub, so coverage is the same for every plan",
              whatToDo: "take the standard out, or choose one that tells plans apart")))
      }
    }
    return .examined(examined, findings)
  }
}

extension QualityCheck {
  /// The check that a loader's finding belongs to.
  init(of diagnostic: Diagnostic) {
    self = diagnostic.code.flatMap { QualityCheck(rawValue: $0) } ?? .reading
  }
}

extension Diagnostic {
  /// The same, known to belong to a check.
  func of(_ check: QualityCheck) -> Diagnostic { coded(check.rawValue) }
}
