import Readers
import Testing
import Text

struct TSPLIBTests {
  private static func text(type: String = "EUC_2D", nodes: String, dimension: Int = 3) -> String {
    """
    NAME : three
    COMMENT : DIMENSION : 7 is said here only
    TYPE : TSP
    DIMENSION: \(dimension)
    EDGE_WEIGHT_TYPE : \(type)
    NODE_COORD_SECTION
    \(nodes)
    """
  }

  @Test(arguments: ["EUC_2D", "CEIL_2D"])
  func `travel is the floor of the Euclidean distance`(type: String) throws {
    let file = try instance(
      Self.text(type: type, nodes: "1 0 0\n2 1.0e0 1\n3 3 4\nEOF\n"), .tsplib)
    #expect(try file.distances == [[0, 1, 5], [1, 0, 3], [5, 3, 0]])
    #expect(file.hubs == nil)
  }

  @Test func `nodes keep the numbers that the file gives them`() throws {
    let file = try instance(Self.text(nodes: "7 0 0\n0 1 1\n12 3 4\n"), .tsplib)
    #expect(file.sites == [.number(7), .number(0), .number(12)])
  }

  private static let slips: [(String, String)] = [
    (
      text(type: "GEO", nodes: ""),
      """
      row 5 of t, column EDGE_WEIGHT_TYPE: expected EUC_2D or CEIL_2D, found 'GEO'; other distances \
      are not read; write the travel table as --format-of csv
      """
    ),
    (
      text(nodes: "1 0 0\n2 1 1\n1 3 4\nEOF"),
      """
      row 9 of t, column node: expected every node once, found node 1 again; check the node's line, \
      or fetch the file again
      """
    ),
    (
      text(nodes: "1 0 0\n2 1 1\n3 3 4\n4 5 5\n"),
      "row 10 of t: expected EOF after 3 nodes, found '4'; take out what follows, or correct DIMENSION"
    ),
    (
      text(nodes: "1 0 0\n2 1 nan\n3 3 4\n"),
      """
      row 8 of t, column y: expected a coordinate from -1e9 to 1e9, found 'nan'; check the node's \
      line, or fetch the file again
      """
    ),
    (
      text(nodes: "1 0 0\n", dimension: 9_999_999),
      """
      row 4 of t, column DIMENSION: expected a whole number from 1 to 22, found '9999999'; give the \
      number of nodes; the file has no room for more
      """
    ),
    (
      "NAME : x\n",
      """
      row 2 of t: expected NODE_COORD_SECTION, found the end of the file; check that it is a TSPLIB \
      file (.tsp) with coordinates
      """
    ),
    (
      "EDGE_WEIGHT_TYPE : EUC_2D\nNODE_COORD_SECTION\n1 0 0\n",
      """
      row 2 of t: expected DIMENSION before the nodes, found 'NODE_COORD_SECTION'; add the line to \
      the header
      """
    ),
  ]

  @Test(arguments: slips)
  func `a slip is named with its row and what to do`(text: String, sentence: String) {
    #expect(errors { () throws(DataError) in _ = try instance(text, .tsplib) } == [sentence])
  }
}
