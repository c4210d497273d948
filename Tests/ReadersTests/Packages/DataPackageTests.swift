import Foundation
import Readers
import Testing
import Text

struct DataPackageTests {
  @Test func `a package hands out checked tables and their descriptions`() throws {
    let package = try PackageInMemory().open()
    #expect(package.name == "small")
    #expect(package.resources.map(\.name) == ["wards", "sites"])
    #expect(try package.table("wards").rowCount == 2)
    #expect(Set(try package.tables().keys) == ["wards", "sites"])
  }

  @Test func `a resource without licence, source or attribution has the package's`() throws {
    let wards = try PackageInMemory().open().resource("wards")
    #expect(wards.licences.map(\.name) == ["OGL-UK-3.0"])
    #expect(wards.sources.map(\.title) == ["By hand"])
    #expect(wards.attribution == "Thanks")
    #expect(wards.edition == "2016")
  }

  @Test func `the digest is SHA-256`() {
    // FIPS 180-4, "abc".
    #expect(
      SHA256Digest.hex(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a file that was changed is refused`() {
    var package = PackageInMemory()
    package.wardHash = "sha256:" + String(repeating: "0", count: 64)
    let digest = SHA256Digest.hex(Array(package.files["wards.csv"]!.utf8))
    #expect(
      package.errors() == [
        "wards.csv: expected sha256 \(String(repeating: "0", count: 64)), found \(digest);"
          + " if the change is meant, renew the hashes with 'hubward check --renew-hashes' and the"
          + " study's file; otherwise restore the file"
      ])
  }

  @Test func `a file of another length is refused`() {
    var package = PackageInMemory()
    package.wardExtra = "\"bytes\": 7,"
    #expect(package.errors().first?.hasPrefix("wards.csv: expected 7 bytes, found 28; if") == true)
  }

  @Test func `a resource without a hash is refused`() {
    var package = PackageInMemory()
    package.wardHash = "d41d8cd98f00b204e9800998ecf8427e"
    #expect(
      package.errors().first?.hasPrefix(
        "datapackage.json: resource 'wards': has no hash of the form 'sha256:'") == true)
  }

  @Test(
    arguments: [
      (
        "/etc/passwd",
        "is not a relative path with '/'; name the file relative to the package folder"
      ),
      ("../wards.csv", "leads out of the package folder; put the file into the folder"),
      ("a/../../wards.csv", "leads out of the package folder; put the file into the folder"),
      (
        "https://example.org/wards.csv",
        "is a web address; download the file into the package folder"
      ),
      ("", "is empty; name the file"),
    ])
  func `a path that leaves the folder is refused`(path: String, sentence: String) {
    var package = PackageInMemory()
    package.wardPath = path
    package.wardHash = "sha256:" + String(repeating: "0", count: 64)
    #expect(
      package.errors().first == "datapackage.json: resource 'wards': path '\(path)' \(sentence)")
  }

  @Test func `a link that leaves the folder is refused`() throws {
    let files = FileManager.default
    let root = files.temporaryDirectory.appendingPathComponent("hubward-\(UUID().uuidString)")
    let inside = root.appendingPathComponent("package")
    try files.createDirectory(at: inside, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: root) }
    let package = PackageInMemory()
    try package.json.write(
      to: inside.appendingPathComponent("datapackage.json"), atomically: true, encoding: .utf8)
    let outside = root.appendingPathComponent("wards.csv")
    try package.files["wards.csv"]!.write(to: outside, atomically: true, encoding: .utf8)
    try files.createSymbolicLink(
      at: inside.appendingPathComponent("wards.csv"), withDestinationURL: outside)
    #expect(
      errors { () throws(DataError) in try DataPackage.open(folder: inside.path).table("wards") }
        == [
          "wards.csv: is a link that leads out of the package folder;"
            + " put the file itself in the folder"
        ])
  }

  @Test func `a folder without a package says so`() {
    #expect(
      errors { () throws(DataError) in try DataPackage.open(folder: "/nowhere") } == [
        "datapackage.json: cannot be read: there is no such file;"
          + " check that the file is there and may be read"
      ])
  }

  @Test func `an unknown encoding is refused`() {
    var package = PackageInMemory()
    package.wardExtra = "\"encoding\": \"utf-16\","
    #expect(
      package.errors() == [
        "datapackage.json: resource 'wards': encoding 'utf-16' is not supported;"
          + " save the file as UTF-8"
      ])
  }

  @Test func `a dialect that is not plain CSV is refused`() {
    var package = PackageInMemory()
    package.wardExtra = "\"dialect\": {\"header\": false},"
    #expect(
      package.errors() == [
        "datapackage.json: resource 'wards': dialect key 'header' with 'false' is not supported;"
          + " save the file as plain CSV with one header row"
      ])
  }

  @Test func `a table that is not there suggests the one that was meant`() {
    #expect(
      errors { () throws(DataError) in try PackageInMemory().open().table("ward") } == [
        "datapackage.json: there is no resource 'ward';"
          + " did you mean 'wards'? the resources are 'wards', 'sites'"
      ])
  }

  @Test func `a file that is missing is named`() {
    var package = PackageInMemory()
    package.files["wards.csv"] = nil
    #expect(
      package.errors() == [
        "wards.csv: cannot be read: there is no such file;"
          + " check that the file is there and may be read"
      ])
  }

  @Test(
    arguments: [
      ("{", "datapackage.json: is not valid JSON; look for a bracket"),
      ("{\"name\": \"x\"}", "datapackage.json: resources is missing; add it"),
      (
        "{\"name\": 1, \"resources\": []}", "datapackage.json: name is not text; correct the value"
      ),
      (
        "{\"name\": \"x\", \"resources\": [{\"name\": \"a\"}]}",
        "datapackage.json: resources[0].path is missing; add it"
      ),
    ])
  func `a package file that cannot be read says where`(manifest: String, sentence: String) {
    var package = PackageInMemory()
    package.manifest = manifest
    #expect(package.errors().first?.hasPrefix(sentence) == true)
  }

  @Test(
    arguments: [
      (
        "{\"name\": \"ward\", \"type\": \"geopoint\"}",
        "field 'ward' has type 'geopoint', which is not supported;"
          + " use one of string, integer, number, boolean, date, year, any"
      ),
      (
        "{\"name\": \"ward\", \"constraints\": {\"pattern\": \"(\"}}",
        "field 'ward' has the pattern '(', which is no regular expression of XML Schema, or too long; correct it: it may not look ahead or back"
      ),
      (
        "{\"name\": \"ward\", \"constraints\": {\"minimum\": \"low\"}}",
        "field 'ward' has the minimum 'low', which is not a number; correct it"
      ),
      (
        "{\"name\": \"ward\"}, {\"name\": \"ward\"}",
        "field 'ward' is declared twice; take one out"
      ),
      (
        "{\"name\": \"code\"}", "a key names field 'ward', which is not declared; declare it"
      ),
    ])
  func `a schema that makes no sense is refused`(fields: String, sentence: String) {
    var package = PackageInMemory()
    package.wardFields = fields
    #expect(package.errors().first == "datapackage.json: resource 'wards': \(sentence)")
  }
}
