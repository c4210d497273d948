import Places
import Readers
import Testing
import Text

struct InstanceCSVTests {
  @Test func `rows are areas, columns sites, and an empty cell is no route`() throws {
    let file = try instance(
      "\u{FEFF}Area,Weight,north,\"south, old\"\r\na,2,1.5,\r\nb,0,,4\r\n,,,\r\n", .csv)
    #expect(file.areas == [.name("a"), .name("b")])
    #expect(file.sites == [.name("north"), .name("south, old")])
    #expect(file.demand.weights == [2, 0])
    #expect(try file.distances == [[1.5, .infinity], [.infinity, 4]])
  }

  @Test func `a large table with few routes keeps the routes alone`() throws {
    let names = (0..<2000).map { "s\($0)" }.joined(separator: ",")
    let rows = (0..<600).map { "a\($0),1,\($0 + 1)" + String(repeating: ",", count: 1999) }
    let file = try instance("area,weight,\(names)\n" + rows.joined(separator: "\n"), .csv)
    guard case .table(.sparse(let travel)) = file.travel else {
      Issue.record("every pair is stored")
      return
    }
    #expect(travel.absent == .noRoute)
    #expect(travel.impedances == (1...600).map(Double.init))
  }

  private static let slips: [(String, String)] = [
    (
      "area,weight,x\na,1,-2\n",
      """
      row 2 of t, column x: expected a number, zero or more, or an empty cell for no route, found \
      '-2'; correct the cell or leave it empty
      """
    ),
    (
      "area,weight,x\na,,2\n",
      """
      row 2 of t, column weight: expected a number, zero or more, found an empty cell; write how much \
      the area counts, such as its people
      """
    ),
    (
      "area,weight,x\na,1,2,3\n",
      """
      row 2 of t: expected 3 cells as in the header, found 4; put quotes round a cell that holds a \
      comma
      """
    ),
    (
      "area,weight,x\na,1,2\na,1,2\n",
      """
      row 3 of t, column area: expected one row an area, found 'a' again; take one of the rows out, \
      or rename its area
      """
    ),
    (
      "area,weight,x,x\na,1,2,3\n",
      "row 1 of t, column x: expected each site once, found it in columns 3 and 4; rename one of them"
    ),
    (
      "area,weight,x\n",
      "t: expected the header area,weight,SITE… and a row an area, found no row; add the rows"
    ),
    (
      "area,weight,x\na,0,1\n",
      """
      t: no area has any demand: expected at least one area with demand above zero; give an area a \
      weight above zero
      """
    ),
  ]

  @Test(arguments: slips)
  func `a slip is named with its row and column`(text: String, sentence: String) {
    #expect(errors { () throws(DataError) in _ = try instance(text, .csv) } == [sentence])
  }

  @Test func `every bad cell is named, not only the first`() {
    let found = errors { () throws(DataError) in
      _ = try instance("area,weight,x,y\na,1,n/a,2\nb,-1,inf,2\n", .csv)
    }
    #expect(found.count == 3)
  }

  @Test func `without the header of an instance nothing else is said`() {
    let found = errors { () throws(DataError) in _ = try instance("id,people,x\na,1,2\n", .csv) }
    #expect(
      found == [
        """
        row 1 of t: expected the header area,weight,SITE…, found 'id,people,x'; make the first row \
        area,weight and one column a site
        """
      ])
  }
}
