import Imports
import Testing
import Text

/// Editions of the indices of deprivation, and the files that they come in.
struct DeprivationTests {
  private static let imd = """
    LSOA code (2021),LSOA name (2021),Local Authority District code (2024),\
    Local Authority District name (2024),Index of Multiple Deprivation (IMD) Rank,\
    Index of Multiple Deprivation (IMD) Decile
    E01888001,Marsh 001A,E06888888,Marsh,400,1
    E01888002,Marsh 001B,E06888888,Marsh,20000,6

    """
  private static let idaci = """
    LSOA code (2021),Local Authority District code (2024),\
    Income Deprivation Affecting Children Index (IDACI) Rank
    E01888001,E06888888,300
    E01888002,E06888888,21000

    """

  @Test func `the index alone is used, and weighs need`() throws {
    let study = try Council.study(["index.csv": Self.imd])
    #expect(try study.column("imd25_rank", of: "areas.csv") == ["400", "20000"])
    #expect(try study.column("imd25_decile", of: "areas.csv") == ["1", "6"])
    #expect(try study.text("study.yaml").contains("under5-imd:"))
  }

  @Test func `files of one edition are put together`() throws {
    let study = try Council.study(["index.csv": Self.imd, "file3.csv": Self.idaci])
    #expect(try study.column("imd25_rank", of: "areas.csv") == ["400", "20000"])
    #expect(try study.column("idaci25_rank", of: "areas.csv") == ["300", "21000"])
  }

  @Test func `other figures of one edition are a question`() throws {
    let study = try Council.study([
      "index.csv": Self.imd, "other.csv": Self.imd.replacing(",400,", with: ",401,"),
    ])
    #expect(study.errors.first?.message.contains("give other figures of IoD 2025") == true)
  }

  @Test func `the file's name says the edition where the header does not`() throws {
    let text = """
      LSOA code (2011),Local Authority District code (2013),Index of Multiple Deprivation (IMD) Rank
      E01888001,E06888888,400
      E01888002,E06888888,20000

      """
    let centroids = Council.files["centroids.csv"]!.replacing("LSOA21CD", with: "LSOA11CD")
    for (name, header) in [("IMD2019 file 1.csv", "other column"), ("File 1.csv", "code (2013)")] {
      let edited =
        header == "other column"
        ? text.replacing("Local Authority District code (2013)", with: "lad19cd") : text
      let wards =
        "LSOA11CD,WD19CD,WD19NM,LAD19CD\nE01888001,E05888001,North,E06888888\nE01888002,E05888001,North,E06888888\n"
      let study = try Council.study([
        "index.csv": "", name: edited, "centroids.csv": centroids, "wards.csv": wards,
      ])
      let column = header == "other column" ? "imd19_rank" : "imd15_rank"
      #expect(try study.column(column, of: "areas.csv") == ["400", "20000"])
    }
  }
}
