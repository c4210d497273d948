import Foundation
import Opening
import Readers
import Studies
import StudySupport
import TestSupport
import Testing
import Text

/// Tables and study files that contradict one another or themselves: what is said, word for word.
struct StudyLoaderTests {
  @Test(arguments: StudyFault.all)
  func `what is spoilt is named with its place, what was expected and what to do`(
    fault: StudyFault
  ) throws {
    let found = try fault.study.errors().joined(separator: "\n")
    #expect(found == fault.says, "if the new words are better: HUBWARD_RENEW=1 swift test")
  }

  @Test(arguments: StudyFault.all)
  func `every message says where, and ends with what to do`(fault: StudyFault) {
    #expect(
      fault.says.contains(
        /^((row|line) [0-9]+ of )?[a-z]+\.(csv|yaml)(, (column|key) [^:]+)?: .+; .+/))
  }

  @Test(.enabled(if: Surroundings.renews, "rewrites Tests/Fixtures/study-faults.csv on request"))
  func `the words are renewed`() throws {
    try StudyFault.renew()
  }

  static let tables = [
    "areas.csv", "sites.csv", "points.csv", "wards.csv", "finance.csv", "ambiguities.csv",
  ]

  @Test(arguments: tables)
  func `a table with a byte order mark is read`(file: String) throws {
    var study = MiniStudy()
    study.bytes[file] = [0xEF, 0xBB, 0xBF] + Array(study.files[file]!.utf8)
    #expect(try study.errors() == [])
  }

  @Test(arguments: tables)
  func `a table with the line ends of Windows is read`(file: String) throws {
    var study = MiniStudy()
    study.files[file] = study.files[file]!.replacingOccurrences(of: "\n", with: "\r\n")
    study.declared[file] = study.declared(file)
    #expect(try study.errors() == [])
  }

  @Test(arguments: tables)
  func `a table that is not UTF-8 is refused with its row and how to save it`(file: String) throws {
    var study = MiniStudy()
    let lines = study.files[file]!.split(separator: "\n", maxSplits: 1)
    // The CP1252 apostrophe at the start of the second row.
    study.bytes[file] = Array(lines[0].utf8) + [0x0A, 0x92] + Array(lines[1].utf8)
    study.declared[file] = study.declared(file)
    let found = try study.errors()
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("row 2 of \(file)") == true, "\(found)")
    #expect(found.first?.contains("UTF-8") == true, "\(found)")
  }

  @Test func `a table whose schema is missing is not called missing itself`() throws {
    var study = MiniStudy()
    study.plainFiles = ["areas.csv"]
    let line = study.line("table: areas")
    #expect(
      try study.errors() == [
        """
        line \(line) of study.yaml: 'areas' is in datapackage.json without a schema, so its columns are \
        not known; add to it a schema with the name and type of each column, in order
        """
      ])
  }

  @Test(arguments: tables)
  func `an empty table is refused`(file: String) throws {
    var study = MiniStudy()
    study.declared[file] = study.declared(file)
    study.files[file] = ""
    let found = try study.errors()
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix(file) }, "\(found)")
    #expect(found.allSatisfy { $0.contains("; ") }, "\(found)")
  }

  @Test(arguments: tables)
  func `a table with nothing but its header is refused`(file: String) throws {
    var study = MiniStudy()
    study.files[file] = study.files[file]!.split(separator: "\n")[0] + "\n"
    let found = try study.errors()
    #expect(found == ["\(file): there is a header but no rows; add the rows"])
  }

  @Test(arguments: tables)
  func `a table that is not the one described is refused with both hashes`(file: String) throws {
    var study = MiniStudy()
    study.hashes[file] = String(repeating: "0", count: 64)
    let truth = SHA256Digest.hex(Array(study.files[file]!.utf8))
    #expect(
      try study.errors() == [
        """
        \(file): expected sha256 \(study.hashes[file]!), found \(truth); if the change is meant, \
        renew the hashes with 'hubward check --renew-hashes' and the study's file; otherwise \
        restore the file
        """
      ])
  }

  @Test(arguments: tables)
  func `a column that the package does not declare is refused`(file: String) throws {
    var study = MiniStudy()
    study.declared[file] = study.declared(file)
    var lines = study.files[file]!.split(separator: "\n").map(String.init)
    for index in lines.indices { lines[index] += index == 0 ? ",extra" : ",1" }
    study.files[file] = lines.joined(separator: "\n") + "\n"
    #expect(
      try study.errors() == [
        """
        \(file): column 'extra' is not declared in the package; declare it in datapackage.json or \
        take it out
        """
      ])
  }

  @Test(arguments: tables)
  func `a column more that is declared does no harm`(file: String) throws {
    var study = MiniStudy()
    var lines = study.files[file]!.split(separator: "\n").map(String.init)
    for index in lines.indices { lines[index] += index == 0 ? ",extra" : ",1" }
    study.files[file] = lines.joined(separator: "\n") + "\n"
    #expect(try study.errors() == [])
  }

  @Test(arguments: tables)
  func `a table that is not there is named`(file: String) throws {
    let study = MiniStudy()
    let found = try withTemporaryFolder { folder in
      try study.write(to: folder)
      try FileManager.default.removeItem(at: folder.appendingPathComponent(file))
      let error = #expect(throws: DataError.self) {
        try Study.open(folder.appendingPathComponent("study.yaml").path)
      }
      return error?.description
    }
    #expect(
      found
        == """
        \(file): cannot be read: there is no such file; check that the file is there and may be read
        """)
  }

  @Test func `areas that are in no group are said`() throws {
    let study = MiniStudy().replacing("North,West", with: "Nord,West", in: "wards.csv")
    #expect(
      try study.open().provenance.diagnostics.map(\.description).contains(
        """
        areas.csv: 2 of 4 areas are in no locality, such as A1; fill the cell, or add its key to \
        the table that groups are looked up in
        """))
  }

  @Test func `areas that have no point are said to be on no map`() throws {
    var study = MiniStudy()
    study.files["points.csv"] = study.files["points.csv"]!
      .split(separator: "\n").filter { !$0.hasPrefix("A4") }.joined(separator: "\n")
    #expect(
      try study.open().provenance.diagnostics.map(\.description).contains(
        """
        points.csv, column area: 1 of 4 areas has no point, such as A4, and is on no map; \
        add their points
        """))
  }
}

extension MiniStudy {
  /// The columns of a file as they stand, for the package to declare before they are spoilt.
  func declared(_ file: String) -> String {
    files[file]!.split(whereSeparator: \.isNewline)[0].split(separator: ",")
      .map { "{\"name\": \"\($0)\", \"type\": \"any\"}" }.joined(separator: ", ")
  }
}
