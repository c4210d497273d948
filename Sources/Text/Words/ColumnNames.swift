/// Hands out column names made from names for people: small letters, digits and `_`, each once.
///
/// They are keys of JSON and columns of a database: SQLite does not tell capitals apart in names, and a
/// GIS trips over spaces and signs in them. What people called the column stays as its title.
package struct ColumnNames {
  private var taken: Set<String>

  package init(taken: [String] = []) {
    self.taken = Set(taken)
  }

  /// A name for `title`: `IDACI 2015 decile` becomes `idaci_2015_decile`, a second one
  /// `idaci_2015_decile_2`.
  package mutating func name(for title: String) -> String {
    let letters = title.lowercased().unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "0"..."9": Character(scalar)
      default: "_"
      }
    }
    var slug = String(letters).split(separator: "_").joined(separator: "_").prefix(48)
    if slug.isEmpty { slug = "column" }
    if !slug[slug.startIndex].isLetter { slug = "column_" + slug }
    // In JSON a row says under "why" what its empty cells mean.
    if slug == "why" { slug = "reason" }
    var name = String(slug)
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(slug)_\(number)"
      number += 1
    }
    return name
  }
}
