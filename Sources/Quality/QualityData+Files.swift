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

  var tableUnused: CheckOutcome {
    var used = [file.areas.table.name, file.sites.table.name]
    let groups =
      (file.areas.groups + file.sites.groups).map(\.column) + file.totals.map(\.areas)
      + file.ranks.map(\.areas)
    used += groups.compactMap { $0.through?.table.name }
    used += file.totals.map(\.table.name) + file.ranks.map(\.table.name)
    used += [file.finance?.table.name, file.ambiguities?.table.name, file.premises?.table.name]
      .compactMap(\.self)
    let decision = file.decisionTables
    used += [
      file.money?.costs?.table, decision.risks, decision.responses?.table,
      decision.milestones?.table, decision.monitoring?.table,
    ].compactMap { $0?.name }
    used += StudyLoader.streamed(file)
    if case .points(let table, _, _, _) = file.map.areas { used.append(table.name) }
    var files: [String] = []
    if case .boundaries(let named, _) = file.map.areas { files.append(named.name) }
    let findings = package.resources.filter { resource in
      !used.contains(resource.name) && !files.contains(resource.path)
    }
    return .examined(
      package.resources.count,
      findings.map { resource in
        Finding(
          .tableUnused,
          Diagnostic(
            .note, at: .init(file: resource.path), "nothing in the study file names it",
            whatToDo: "nothing, if it is kept for the record"))
      })
  }

  var standardWithoutTravel: CheckOutcome {
    let units = Set(file.travels.map(\.unit))
    return .examined(
      file.standards.count,
      file.standards.filter { !units.contains($0.unit) }.map { standard in
        Finding(
          .standardWithoutTravel,
          Diagnostic(
            .warning, at: .init(file: file.file),
            "the standard of \(standard) is in \(Phrases.name(standard.unit)), and no travel is",
            whatToDo: "add a travel in \(Phrases.name(standard.unit)), or take the standard out"))
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
