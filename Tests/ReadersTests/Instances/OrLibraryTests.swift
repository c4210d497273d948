import Places
import Readers
import Testing
import Text

struct OrLibraryTests {
  @Test func `edges go both ways and travel is the shortest path`() throws {
    let file = try instance("4 3 2\n1 2 5\n2 3 1\n1 3 9\n", .orlibPmed)
    #expect(file.hubs == 2)
    #expect(file.sites == [.number(1), .number(2), .number(3), .number(4)])
    #expect(file.areas == file.sites)
    #expect(file.demand.weights == [1, 1, 1, 1])
    #expect(
      try file.distances == [
        [0, 5, 6, .infinity], [5, 0, 1, .infinity], [6, 1, 0, .infinity],
        [.infinity, .infinity, .infinity, 0],
      ])
  }

  @Test func `of several edges between two nodes the last counts, even a longer one`() throws {
    let file = try instance("2 3 1 1 2 5 2 1 3 1 2 8", .orlibPmed)
    #expect(try file.distances == [[0, 8], [8, 0]])
  }

  @Test func `an edge from a node to itself changes nothing`() throws {
    #expect(try instance("2 2 1 1 1 7 1 2 4", .orlibPmed).distances == [[0, 4], [4, 0]])
  }

  @Test func `capacities are read, and distances rounded down`() throws {
    let file = try instance("1 713\n2 1 120\n1 0 0 3\n2 2 2 14\n", .orlibPmedcap)
    #expect(file.hubs == 1)
    #expect(file.capacity?.demand == [3, 14])
    #expect(file.capacity?.limit == 120)
    #expect(try file.distances == [[0, 2], [2, 0]])
    #expect(file.demand.weights == [1, 1])
  }

  private static let slips: [(String, String)] = [
    (
      "2 1 1\n1 2 x\n",
      """
      row 2 of t, column length: expected a length from 0 to 1e12, found 'x'; check that the file \
      is OR-Library's of this format, and fetch it again
      """
    ),
    (
      "2 1 1\n1 3 4\n",
      """
      row 2 of t, column node: expected a whole number from 1 to 2, found '3'; check that the file \
      is OR-Library's of this format, and fetch it again
      """
    ),
    (
      "2 1 1\n1 2",
      """
      row 2 of t, column length: expected a length from 0 to 1e12, found the end of the file; the \
      file is cut short, or the counts in its header are too large: fetch it again
      """
    ),
    (
      "2 1 1\n1 2 3\n9",
      """
      row 3 of t: expected the end of the file after 1 edges, found '9'; take out what follows, or \
      correct the counts in the header
      """
    ),
  ]

  @Test(arguments: slips)
  func `a slip is named with its row and column`(text: String, sentence: String) {
    #expect(errors { () throws(DataError) in _ = try instance(text, .orlibPmed) } == [sentence])
  }

  @Test(arguments: [
    "999999999 1 1\n1 2 3\n", "2 999999999 1\n1 2 3\n", "2 1 3\n1 2 3\n", "", "\u{1B}[2J",
    "-5 1 1", "1e400 1 1", "2.5 1 1",
  ])
  func `a header that cannot be is refused before anything is made of it`(text: String) {
    #expect(throws: DataError.self) { try instance(text, .orlibPmed) }
  }

  @Test func `a file of several capacitated problems says to cut it up`() {
    let found = errors { () throws(DataError) in
      _ = try instance("20\n1 713\n2 1 120\n", .orlibPmedcap)
    }
    #expect(
      found == [
        """
        row 1 of t: expected the problem's number and its best known total, found 1 words; \
        OR-Library's file of 20 problems has to be cut into one file a problem
        """
      ])
  }

  @Test func `a node that needs more than a hub's capacity is refused`() {
    #expect(throws: DataError.self) {
      try instance("1 713\n2 1 120\n1 0 0 121\n2 2 2 14\n", .orlibPmedcap)
    }
  }
}
