import Readers
import Testing

/// Keys of a package that would change what its tables mean.
struct UnreadKeysTests {
  private func refusals(field: String = "", resource: String = "") -> [String] {
    var package = PackageInMemory()
    package.wardFields = package.wardFields.replacing(
      "\"type\": \"integer\"", with: "\"type\": \"integer\"\(field)")
    package.wardExtra = resource
    return package.errors()
  }

  @Test(arguments: [
    "\"decimalChar\": \",\"", "\"groupChar\": \".\"", "\"bareNumber\": false",
    "\"trueValues\": [\"ja\"]",
    "\"missingValues\": [\"99\"]", "\"format\": \"%d/%m/%Y\"",
  ])
  func `of a field are refused`(key: String) {
    let found = refusals(field: ", \(key)")
    #expect(found.count == 1)
    #expect(found.first?.contains("would change what") == true, "\(found)")
  }

  @Test(arguments: [
    "\"compression\": \"gz\",", "\"data\": [[1]],", "\"missingValues\": [\"-\"],",
    "\"skipRows\": 3,",
  ])
  func `of a resource are refused`(key: String) {
    #expect(refusals(resource: key).first?.contains("would change what the table means") == true)
  }

  @Test(arguments: [
    ", \"decimalChar\": \".\"", ", \"groupChar\": \",\"", ", \"bareNumber\": true",
    ", \"trueValues\": [\"true\"], \"falseValues\": [\"false\", \"0\"]",
    ", \"format\": \"default\"", ", \"rdfType\": \"x\"", ", \"x-own\": 1", ", \"example\": 3",
  ])
  func `those that change nothing are passed over`(key: String) {
    #expect(refusals(field: key) == [])
  }

  @Test func `a known key that is written otherwise is named`() {
    #expect(
      refusals(resource: "\"Encoding\": \"utf-16\",") == [
        "datapackage.json: resource 'wards': unknown key 'Encoding'; did you mean 'encoding'? A key of your own needs another name"
      ])
  }

  @Test func `limits of length are refused, as no cell is held to them`() {
    var package = PackageInMemory()
    package.siteFields = package.siteFields.replacing(
      "{\"unique\": true}", with: "{\"unique\": true, \"minLength\": 2}")
    #expect(package.errors().first?.contains("the key 'minLength' would change") == true)
  }

  @Test func `marks of missing values hold for numbers as well`() throws {
    var package = PackageInMemory()
    package.files["wards.csv"] = "ward,population\nW1,10\nW2,99\n"
    package.wardFields += "], \"missingValues\": [\"\", \"99\"], \"x\": ["
    let table = try package.open().table("wards")
    #expect(try table.read { $0.optionalInteger("population") } == [10, nil])
  }
}
