import Foundation
import TestSupport
import Testing

/// Files from somebody who means harm: each is refused in a sentence, in bounded time, or read right.
struct HostileStudyTests {
  /// The made-up town, in a folder of its own.
  private func withTown(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let town = folder.appendingPathComponent("town")
      try FileManager.default.copyItem(at: Surroundings.fixture("made-up-town"), to: town)
      try body(town)
    }
  }

  private func edit(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: file)
  }

  private func renew(_ town: URL) throws {
    _ = try Program.run("check", town.path + "/study.yaml", "--renew-hashes")
  }

  @Test func `a travel table of two gzip members says what one member says`() throws {
    try withTown { town in
      let rows = try String(
        contentsOf: town.appendingPathComponent("areas.csv"), encoding: .utf8
      ).split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",")[0] }
      let sites = try String(
        contentsOf: town.appendingPathComponent("sites.csv"), encoding: .utf8
      ).split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",")[0] }
      let lines = rows.enumerated().flatMap { a, area in
        sites.enumerated().map { b, site in "\(area),\(site),\(5 + (a * 7 + b * 11) % 40)\n" }
      }
      let header = "area,site,min\n"
      let half = lines.count / 2
      let texts = [
        [header + lines.joined()],
        [header + lines[..<half].joined(), lines[half...].joined()],
      ]
      let study = town.appendingPathComponent("study.yaml")
      try edit(
        study, "\ntravel:\n",
        """

        tables:
          bus: { file: bus.csv.gz, columns: { area: area, site: site, min: min }, licence: made up }
        travel:
          bus: { label: bus, unit: minutes, table: bus, from: area, to: site, value: min, absent: no-route }

        """)
      var answers: [String] = []
      for members in texts {
        let script =
          "import gzip, sys\nopen(sys.argv[1], 'wb').write(b''.join(gzip.compress(t.encode()) for t in sys.argv[2:]))"
        let packed = try Run(
          try #require(Python.program), ["-c", script, town.path + "/bus.csv.gz"] + members)
        #expect(packed.code == 0, "\(packed.errors)")
        let run = try Program.run("compare", study.path, "--format", "csv")
        #expect(run.code == 0, "\(run.errors)")
        answers.append(run.text)
      }
      #expect(answers[0] == answers[1])
      #expect(answers[0].contains("Mean bus (minutes)"))
    }
  }

  @Test func `a pattern that backtracks for ever is matched in no time`() throws {
    try withTown { town in
      let package = town.appendingPathComponent("datapackage.json")
      try edit(
        package, #""name": "ward""#,
        #""name": "ward", "constraints": {"pattern": "^(a+)+$"}"#)
      let areas = town.appendingPathComponent("areas.csv")
      let ward = try String(contentsOf: areas, encoding: .utf8)
        .split(whereSeparator: \.isNewline)[1].split(separator: ",")[4]
      try edit(areas, ",\(ward),", ",\(String(repeating: "a", count: 40))!,")
      try renew(town)
      let run = try Program.run("need", town.path + "/study.yaml")
      #expect(run.code == 65)
      #expect(run.errors.contains("text that matches ^(a+)+$"))
    }
  }

  @Test func `a name turns no number round and moves no cursor`() throws {
    try withTown { town in
      let study = town.appendingPathComponent("study.yaml")
      let name = "Plan\\u202e\\e]0;x\\a \\x9b2J"
      let text = try String(contentsOf: study, encoding: .utf8)
      let title = try #require(text.split(separator: "\n").first { $0.hasPrefix("title:") })
      try edit(study, String(title), "title: \"\(name)\"")
      let out = town.appendingPathComponent("out")
      let report = try Program.run("report", study.path, "--to", out.path)
      #expect(report.code == 0, "\(report.errors)")
      var shown = try contents(of: out).filter { !$0.key.hasSuffix("json") }
        .map { String(decoding: $0.value, as: UTF8.self) }
      for arguments in [["need"], ["compare"], ["place"], ["check"]] {
        for format in ["text", "csv", "json"] {
          let run = try Program.run(arguments + [study.path, "--format", format])
          #expect(run.code == 0, "\(run.errors)")
          shown += [run.text, run.errors]
        }
      }
      for text in shown {
        #expect(!text.unicodeScalars.contains { steers($0) })
      }
    }
  }

  @Test(arguments: [
    ("title:", "\"ti\\e[31mtle\":"), ("title:", "\"ti\\u202etle\":"),
    ("hubs:", "\"\\x9bhubs\":"),
  ])
  func `a message steers no terminal`(old: String, new: String) throws {
    try withTown { town in
      let study = town.appendingPathComponent("study.yaml")
      try edit(study, old, new)
      for command in ["need", "check", "place", "report", "export"] {
        let run = try Program.run(command, study.path)
        #expect(run.code == 65)
        #expect(!(run.errors + run.text).unicodeScalars.contains { steers($0) })
      }
    }
  }

  @Test func `a cell with an escape is refused without it`() throws {
    try withTown { town in
      let areas = town.appendingPathComponent("areas.csv")
      let text = try String(contentsOf: areas, encoding: .utf8)
      var lines = text.split(whereSeparator: \.isNewline).map(String.init)
      let header = lines[0].split(separator: ",").map(String.init)
      let column = try #require(header.firstIndex(of: "under5"))
      var cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[column] = "2\u{1B}]0;x\u{7}1\u{202E}"
      lines[1] = cells.joined(separator: ",")
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: areas)
      try renew(town)
      let run = try Program.run("need", town.path + "/study.yaml")
      #expect(run.code == 65)
      #expect(run.errors.contains("row 2 of areas.csv, column under5"))
      #expect(!run.errors.unicodeScalars.contains { steers($0) })
    }
  }

  @Test func `outlines that cross themselves are checked in no time`() throws {
    try withTown { town in
      let areas = try String(
        contentsOf: town.appendingPathComponent("areas.csv"), encoding: .utf8
      ).split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
      let (code, east, north) = try (
        #require(areas[0].firstIndex(of: "code")), #require(areas[0].firstIndex(of: "easting")),
        #require(areas[0].firstIndex(of: "northing"))
      )
      let features = areas.dropFirst().map { row in
        let (x, y) = (Int(row[east])!, Int(row[north])!)
        let ring =
          (0..<300).map { "[\(x + $0 * 7919 % 997),\(y + $0 * 104_729 % 991)]" } + [
            "[\(x),\(y)]"
          ]
        return """
          {"type":"Feature","properties":{"code":"\(row[code])"},"geometry":{"type":"Polygon",\
          "coordinates":[[\(ring.joined(separator: ","))]]}}
          """
      }
      let text = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},\
        "features":[\(features.joined(separator: ","))]}
        """
      try Data(text.utf8).write(to: town.appendingPathComponent("outlines.geojson"))
      let study = town.appendingPathComponent("study.yaml")
      let whole = try String(contentsOf: study, encoding: .utf8)
      let map = try #require(whole.range(of: "\nmap:"))
      let script = """
        import hashlib, json, sys
        folder = sys.argv[1]
        with open(folder + '/outlines.geojson', 'rb') as f: data = f.read()
        with open(folder + '/datapackage.json') as f: package = json.load(f)
        package['resources'].append({'name': 'outlines', 'path': 'outlines.geojson',
          'hash': 'sha256:' + hashlib.sha256(data).hexdigest(), 'bytes': len(data),
          'licenses': [{'name': 'made up'}], 'sources': [{'title': 'made up'}]})
        with open(folder + '/datapackage.json', 'w') as f: json.dump(package, f)
        """
      let added = try Run(try #require(Python.program), ["-c", script, town.path])
      #expect(added.code == 0, "\(added.errors)")
      let outline = try #require(
        whole[map.upperBound...].firstRange(of: /outline: *[a-z]+/).map { whole[$0] })
      try Data(
        (whole[..<map.lowerBound] + """

          map:
            boundaries: { file: outlines.geojson, code: code }
            \(outline)

          """).utf8
      ).write(to: study)
      let run = try Program.run("check", study.path)
      #expect([0, 65].contains(run.code), "\(run.errors)")
      #expect(!run.text.contains("study-file"), "\(run.text)")
    }
  }
}

/// What no output may hold, by the standard's own names: controls but line breaks and tabs, and what
/// turns or encloses text.
func steers(_ scalar: Unicode.Scalar) -> Bool {
  if ["\n", "\r", "\t"].contains(scalar) { return false }
  return scalar.properties.generalCategory == .control
    || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2067).contains(scalar.value)
}
