/// How a bare placement instance is written: demand, travel and a number of hubs, and no study.
public enum InstanceFormat: String, CaseIterable, Hashable, Sendable {
  /// OR-Library's uncapacitated p-median files: `n m p`, then m lines `node node length`.
  ///
  /// Every node is an area of weight 1 and a site. Edges go both ways; of several between two nodes the
  /// last counts, whatever their lengths, as in the published optima; travel is the shortest path.
  /// Beasley (1985), doi:10.1016/0377-2217(85)90228-2.
  case orlibPmed = "orlib-pmed"
  /// OR-Library's capacitated p-median files: `number best`, `n p capacity`, then n lines
  /// `node x y demand`.
  ///
  /// Travel is the floor of the Euclidean distance and every node's travel counts once; demand takes
  /// up capacity only. Osman and Christofides (1994), doi:10.1111/j.1475-3995.1994.tb00010.x.
  case orlibPmedcap = "orlib-pmedcap"
  /// TSPLIB's node lists, `EUC_2D` or `CEIL_2D`.
  ///
  /// Every node is an area of weight 1 and a site. Travel is the floor of the Euclidean distance for
  /// both, as the p-median literature takes it, where TSPLIB itself rounds to the nearest or up.
  /// Reinelt (1991), doi:10.1287/ijoc.3.4.376.
  case tsplib
  /// A table `area,weight,SITE…`: one row an area, one column a site, an empty cell where there is no
  /// route.
  case csv
}
