import Assessment
import Opening
import Places
import Readers
import Spreadsheets
import Studies
import StudyFormat
import Text
import Wording

extension Travel {
  /// Prints straight lines fitted to a measured travel, and the study's lines for them.
  func runCalibration(of id: String) throws {
    let files = try input.files()
    let study = try files.opened()
    let measured = study.travels.filter {
      if case .supplied = $0.matrix.source { true } else { false }
    }.map(\.id)
    guard let travel = study.travels.first(where: { $0.id == id && measured.contains(id) }) else {
      throw Failure(
        measured.isEmpty
          ? "no travel of the study comes from a table, so there is nothing to fit straight lines to"
          : "the study has no measured travel '\(id)'; \(Spelling.suggestion(for: id, among: measured))it has \(measured.joined(separator: ", "))",
        code: .usage)
    }
    var stated: Double?
    if let speed {
      guard let value = PlainNumber.value(speed), value > 0 else {
        throw Failure(
          "--speed is '\(speed)': expected km/h in decimal digits, such as 4.8", code: .usage)
      }
      stated = value
    } else if case .engine(let engine)? = travel.making.record?.maker {
      stated = engine.speed
    }
    let lengths: [Double]?
    do {
      lengths = try Self.lengths(of: travel, in: study, files)
    } catch {
      throw Failure("\(error)", code: .data)
    }
    let calibration: TravelCalibration
    do throws(CalibrationFault) {
      calibration = try study.calibration(
        of: travel, lengths: lengths,
        assuming: stated.map { .speed($0) } ?? .detour(TravelDefinition.defaultDetour),
        longest: self.calibration.longest ?? .infinity)
    } catch {
      throw Failure("travel '\(id)': \(error.words)", code: .data)
    }
    try Terminal.show([calibration.table(in: study)], of: study.about.id, .text)
    try Terminal.show(line: "\nFor the study file, under travel:\n")
    for line in calibration.lines { try Terminal.show(line: line) }
  }

  /// Kilometres along the ways of a table that an engine wrote for `hubward travel`; nothing for any
  /// other.
  private static func lengths(
    of travel: StudyTravel, in study: Study, _ files: StudyFiles
  ) throws(DataError) -> [Double]? {
    guard case .engine? = travel.making.record?.maker, let table = travel.making.table,
      let file = files.package.first(where: { $0.path == table.file })
    else { return nil }
    return try MeasuredTravel(
      file: file.path, bytes: FileBytes(file.bytes),
      layout: TravelLayout(from: "area", shape: .long(to: "site", value: "km")),
      areas: study.areas.map(\.id.code),
      sites: (study.sites.hubs + study.sites.outreach).map(\.id.code)
    ).values
  }
}
