public import ArgumentParser
import Readers
import Studies

extension InstanceFormat: ExpressibleByArgument {}

/// A bare instance instead of a study, and the options that only it has.
struct InstanceOptions: ParsableArguments {
  @Option(help: "Solve a bare instance instead of a study; needs --format-of.")
  var instance: String?
  @Option(help: "How the instance is written: orlib-pmed, orlib-pmedcap, tsplib or csv.")
  var formatOf: InstanceFormat?
  @Option(
    help: ArgumentHelp(
      "For set-coverage and least-cost: the share of demand to be covered, such as 0.8 or 80%; by default all of it.",
      valueName: "share"), transform: ShareOption.read)
  var share: Double?
  @Option(
    help: "For equity: how much more long journeys count, above 0; by default 1.",
    transform: NumberOption.read)
  var aversion: Double?
  @Option(
    help:
      "For equity: what makes the aversion independent of the unit; by default Σ a d / Σ a d² over all pairs.",
    transform: NumberOption.read)
  var alpha: Double?

  static let discussion = """
    With --instance, a bare instance is solved instead of a study, so that anyone can check the \
    solver against published optima:

      hubward place --instance pmed1.txt --format-of orlib-pmed --format json

    Formats: orlib-pmed (undirected edges, the last of several between two nodes counts, travel is \
    the shortest path; p from the file unless --hubs); tsplib (EUC_2D or CEIL_2D; every node is an \
    area and a site; travel is the floor of the Euclidean distance for both, as the p-median \
    literature takes it; above 6,000 nodes only pairs that can matter are stored, and a proof never \
    rests on a pair that is not); csv (header area,weight,SITE…, one row an area, an empty cell for \
    no route); orlib-pmedcap (p sites with a capacity each; every node goes to one site as a whole and its \
    travel, the floor of the Euclidean distance, counts once; needs the solver HiGHS, see README).

    For an instance --within is a bare number in the file's own unit, 0 or more (0 is at the door), \
    and --hubs of set-coverage is the most sites that may open, by default all of them. The cells of \
    csv may stand between commas, semicolons, tabs or bars, as UTF-8; its numbers have a decimal point.

    With --format csv the names of a plan's open sites are in one cell with a semicolon between them, \
    as in every table that lists sites (in a spreadsheet: Text to Columns, by semicolon); a name that \
    has a semicolon in it stands in double quotes.

    The value of an instance is Σ weight × travel for p-median, the covered weight for coverage, the \
    largest travel for p-center, the number of sites for set-coverage and the equally-distributed \
    equivalent for equity, which also gives its aversion and alpha (1 where nobody travels: the \
    equivalent is then 0 in any case). An instance names no unit, so none is printed. With capacities everyone is \
    assigned so that the whole is best, past the nearest site where that is full. Where the data are \
    whole numbers, so are values and bounds. Sites and areas are called by their node numbers as they \
    stand in the file, or by the names of a csv.

    A search shows its best plan, bound and gap on stderr where that is a terminal. Ctrl-C ends it \
    with the best plan so far and its bound, as --time-limit does (exit code 0); a second Ctrl-C \
    ends the program.
    """
}
