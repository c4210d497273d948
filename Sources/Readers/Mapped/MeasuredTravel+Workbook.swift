public import Spreadsheets
public import Text

extension MeasuredTravel {
  /// Reads travel from any file: text and answers as ``init(file:bytes:reading:areas:sites:promises:)``
  /// does, XLSX, ODS, and CSV in a ZIP archive.
  ///
  /// - Parameter sheet: the sheet, or the file in an archive, where there are several.
  /// - Throws: ``DataError/refused(_:)`` as the others, and where the sheet is not there.
  public static func read(
    file: String, bytes: FileBytes, sheet: String? = nil, reading: TravelReading, areas: [String],
    sites: [String], promises: TravelPromises = .none
  ) throws(DataError) -> MeasuredTravel {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      return try MeasuredTravel(
        file: file, bytes: bytes, reading: reading, areas: areas, sites: sites, promises: promises)
    }
    let archive = try PublisherFile(name: file, bytes: bytes)
    let part = try archive.part(called: sheet)
    var scan = TravelScan(
      file: archive.label(part), reading: reading, areas: areas, sites: sites, promises: promises)
    let problems = try archive.records(of: part, delimiter: UInt8(ascii: ",")) { record in
      scan.take(record)
      return scan.wantsMore
    }
    try problems.map { $0.diagnostic(in: file) }.stopOnErrors()
    return try scan.finish()
  }
}
