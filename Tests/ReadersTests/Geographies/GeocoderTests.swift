import Places
import Readers
import Spreadsheets
import Testing
import Text

struct GeocoderTests {
  private func geocoder() throws -> Geocoder {
    let text = """
      pcds,doterm,oseast1m,osnrth1m,osgrdind
      RM17 6EF,,562368,177669,1
      RM16 6WE,201006,560100,179300,1
      RM16 6RS,,560054,179305,4
      RM99 9ZZ,,,,9

      """
    let file = try PublisherFile(name: "d.csv", bytes: FileBytes(Array(text.utf8)))
    let found = try #require(try file.recognise().first?.recognition)
    return Geocoder([try PostcodeTable(file.read(found))])
  }

  @Test(arguments: [
    ("rm176ef", LocationQuality.postcode, "Point of its postcode, RM17 6EF."),
    (
      "RM16 6WE", .approximate,
      "Last known point of RM16 6WE, which was retired (201006)."
    ),
    (
      "RM16 6RS", .approximate,
      "Rough point of its postcode, RM16 6RS: a mean or an estimate of the publisher's."
    ),
    (
      "RM99 9ZZ", .unknown,
      "Not located: RM99 9ZZ has no point. Give its coordinates by hand."
    ),
    (
      "RM1 1AA", .unknown,
      "Not located: RM1 1AA is in none of the postcode tables: retired, new or wrong."
        + " Give its coordinates by hand."
    ),
  ])
  func `each grade says how the site was located`(
    postcode: String, quality: LocationQuality, method: String
  ) throws {
    let location = try geocoder().locate(Postcode(postcode))
    #expect(location.quality == quality)
    #expect(location.method == method)
    #expect((location.point == nil) == (quality == .unknown))
  }

  @Test(
    arguments: [
      ("rm176ef", "RM17 6EF"), ("M1 1AE", "M1 1AE"), ("W1A0AX", "W1A 0AX"),
      ("EC1A 1BB", "EC1A 1BB"), (" B33  8TH ", "B33 8TH"),
    ])
  func `postcodes are taken in any case and spacing`(written: String, text: String) {
    #expect(Postcode(written)?.text == text)
  }

  @Test(arguments: ["", "RM17", "RM17 6E", "RM17 66F", "not known", "R17 6EFX", "Café 1AA"])
  func `what is no postcode is not taken for one`(written: String) {
    #expect(Postcode(written) == nil)
  }

  @Test func `one place under two names is found, two places under one name are not`() throws {
    let here = try GridPoint(easting: 560_000, northing: 178_000)
    let near = try GridPoint(easting: 560_300, northing: 178_000)
    let far = try GridPoint(easting: 570_000, northing: 178_000)
    let pairs = SiteDuplicates.pairs(
      names: ["Tilbury Children's Centre", "The Tilbury Family Hub", "Tilbury", "Aveley Centre"],
      points: [here, near, far, here])
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1]])
  }

  @Test(
    arguments: [
      ("18-12-2009", "2009-12-18"), ("2009-12-18", "2009-12-18"), ("19740401", "1974-04-01"),
      ("01/09/1920", "1920-09-01"),
    ])
  func `dates are read in the publishers' forms`(written: String, iso: String) {
    #expect(CalendarDay(written)?.description == iso)
  }

  @Test(arguments: ["", "31-02-2010", "12-18-2009", "2009", "today"])
  func `what is no day is not taken for one`(written: String) {
    #expect(CalendarDay(written) == nil)
  }
}
