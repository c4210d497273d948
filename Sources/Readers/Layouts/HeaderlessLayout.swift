/// How a publication without a header looks: by the shape of its first row.
struct HeaderlessLayout: Sendable {
  let publication: Publication
  let columns: [(key: String, position: Int, description: String)]
  let matches: @Sendable ([String]) -> Bool

  static let all: [HeaderlessLayout] = [.codePointOpen, .practices]

  /// Code-Point Open: postcode, quality, easting, northing, country, two NHS codes, county,
  /// district, ward.
  static let codePointOpen = HeaderlessLayout(
    publication: .codePointOpen,
    columns: [
      ("postcode", 0, "postcode"), ("quality", 1, "positional quality"), ("easting", 2, "easting"),
      ("northing", 3, "northing"), ("country", 4, "country code"), ("district", 8, "district code"),
      ("ward", 9, "ward code"),
    ]
  ) { cells in
    cells.count >= 10 && Postcode(cells[0]) != nil
      && ["10", "20", "30", "40", "50", "60", "90"].contains(cells[1])
      && Int(cells[2]) != nil && Int(cells[3]) != nil && cells[4].count == 9
  }

  /// NHS ODS `epraccur`: code, name, two NHS codes, five address lines, postcode, dates, status and
  /// more; the telephone number (column 18) is not kept.
  static let practices = HeaderlessLayout(
    publication: .practices,
    columns: [
      ("code", 0, "organisation code"), ("name", 1, "name"), ("street", 4, "address line 1"),
      ("locality", 5, "address line 2"), ("town", 7, "address line 4"), ("postcode", 9, "postcode"),
      ("opened", 10, "open date"), ("closed", 11, "close date"), ("status", 12, "status"),
      ("setting", 25, "prescribing setting"),
    ]
  ) { cells in
    cells.count >= 26 && cells[0].count == 6 && Postcode(cells[9]) != nil && cells[10].count == 8
      && Int(cells[10]) != nil && cells[12].count == 1
  }
}
