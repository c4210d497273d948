import Imports
import TestSupport
import Testing
import Text

private typealias Town = PublishedTown

/// What becomes of DWP's children in low-income families.
struct LowIncomeMeasuresTests {
  private static let header = [
    "Local Authority [note 2]", "Area Code", "Ward [note 2]", "Area Code",
    "Number of children FYE 2022", "Number of children FYE 2024 [p]",
    "Percentage of children FYE 2022 (%)", "Percentage of children FYE 2024 (%) [p] [note 3]",
  ]
  private static let rows = [
    ["Town", "E06777777", "North", "E05777001", "90", "100", "0.18", "0.2"],
    ["Town", "E06777777", "South", "E05777002", "20", "[low]", "0.05", "[low]"],
    ["Elsewhere", "E06999999", "Far", "E05999999", "5", "6", "0.31", "0.33"],
  ]

  private func study(_ sheets: [(String, [[String]])]) throws -> ImportedStudy {
    try Town.study(bytes: [
      "cilif.xlsx": ZipFixture.workbook(sheets.map { ($0.0, false, $0.1) })
    ])
  }

  @Test func `shares of 1 in its workbooks are per cents, and the oldest year is the trend`() throws
  {
    let study = try study([("4_AHC_Relative_Ward", [["Title"], Self.header] + Self.rows)])
    #expect(
      try study.entry("children-in-relative-low-income-ahc") == """
          children-in-relative-low-income-ahc:
            label: "Children in families of relative low income, after housing costs"
            table: indicators_ward   # the rate of its ward as it is (best fit, wards of 2024)
            key: ward_code
            areas: { column: ward_code }
            value: children_in_relative_low_income_ahc
            more-need: higher
            unit: "%"
            year: "FYE 2024"
            earlier: children_in_relative_low_income_ahc_earlier
            earlier-year: "FYE 2022"
            missing: leave-out   # 1 of 2 wards: no value published, or close to none
            source: "Children in low-income families, DWP and HMRC"
        """)
    let column = "children_in_relative_low_income_ahc"
    #expect(try study.column(column, of: "indicators_ward.csv") == ["20", ""])
    #expect(try study.column("\(column)_earlier", of: "indicators_ward.csv") == ["18", "5"])
    #expect(try study.column("\(column)_count", of: "indicators_ward.csv") == ["100", ""])
  }

  @Test func `an older year without figures of the kind is no trend`() throws {
    var rows = Self.rows
    for row in rows.indices { rows[row][6] = "[low]" }
    let study = try study([("4_AHC_Relative_Ward", [["Title"], Self.header] + rows)])
    let entry = try study.entry("children-in-relative-low-income-ahc")
    #expect(!entry.contains("earlier"))
  }

  @Test func `two rows of a ward that differ are refused, and none is taken`() throws {
    let again = ["Town", "E06777777", "North", "E05777001", "9", "10", "0.5", "0.6"]
    let study = try study([("4_AHC_Relative_Ward", [["Title"], Self.header] + Self.rows + [again])])
    #expect(study.indicators == [])
    #expect(study.says("E05777001 stands here again with other figures"))
  }

  @Test func `per cents with and without a sign stay what they are`() throws {
    let header =
      "LSOA code,LSOA name,Number of children FYE 2024,Percentage of children FYE 2024 (%)\n"
    for sign in ["", "%"] {
      let study = try Town.study([
        "relative.csv": header
          + """
          E01777001,a,10,21.3\(sign)
          E01777002,b,20,0.4\(sign)
          E01777003,c,30,5\(sign)

          """
      ])
      #expect(
        try study.column("children_in_relative_low_income", of: "indicators_lsoa.csv")
          == ["21.3", "0.4", "5"])
    }
  }

  @Test func `relative and absolute are two, and sheets of regions are missed by nobody`() throws {
    let district = [
      ["Local Authority [note 2]", "Area Code", "Number of children FYE 2024"],
      ["Town", "E06777777", "120"],
    ]
    let study = try study([
      ("1_Relative_LA", district), ("7_Relative_Ward", [Self.header] + Self.rows),
      ("8_Absolute_Ward", [Self.header] + Self.rows),
    ])
    #expect(study.indicators.count == 2)
    #expect(study.withoutIndicator == [])
  }

  @Test func `neither relative nor absolute is not guessed`() throws {
    let study = try study([("Wards", [Self.header] + Self.rows)])
    #expect(study.indicators == [])
    #expect(study.refusal(of: "cilif")?.contains("relative or absolute") == true)
  }

  @Test func `a year in shares beside a year in per cents is not a hundredth of it`() throws {
    var rows = Self.rows
    for row in rows.indices { rows[row][6] = "\(18 + row)" }
    let study = try study([("4_AHC_Relative_Ward", [["Title"], Self.header] + rows)])
    let column = "children_in_relative_low_income_ahc"
    #expect(try study.column(column, of: "indicators_ward.csv") == ["20", ""])
    #expect(try study.column("\(column)_earlier", of: "indicators_ward.csv") == ["18", "19"])
  }

  @Test func `shares and per cents in one column are refused with the first row`() throws {
    let far = (0..<6).map {
      ["Elsewhere", "E06999999", "Far", "E0599901\($0)", "5", "6", "9", "21"]
    }
    let shares = (0..<3).map {
      ["Elsewhere", "E06999999", "Far", "E0599902\($0)", "5", "6", "9", "0.21"]
    }
    let study = try study([
      ("4_AHC_Relative_Ward", [["Title"], Self.header] + Self.rows + far + shares)
    ])
    #expect(study.indicators == [])
    #expect(study.says("of the percentages of 2024, 5 of 11 are below 1, such as 0.2"))
  }
}
