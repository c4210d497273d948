import Reports
import Studies

/// How a layer is drawn, apart from the language it is said in (QGIS's or the OGC's).
struct LayerStyle {
  /// Fills by a number's class.
  struct Graduated {
    struct Class {
      let label: String
      /// Above this (from this, for the first class) and up to ``upper``; nothing where there is no
      /// limit.
      let lower: Double?
      let upper: Double?
      let fill: MapColour
    }

    let column: String
    let classes: [Class]
  }

  /// Fills by a text that names the class.
  struct Categorised {
    struct Category {
      let label: String
      let text: String
      let fill: MapColour
    }

    let column: String
    let categories: [Category]
  }

  /// Symbols by rules, of which at most one fits a site.
  struct Rule {
    enum Symbol {
      case open
      case closed
      case candidate
      case outreach
    }

    let label: String
    /// Columns and the text that each must hold.
    let conditions: [(column: String, text: String)]
    let symbol: Symbol
  }

  enum Drawing {
    case graduated(Graduated)
    case categorised(Categorised)
    case rules([Rule])
  }

  let table: String
  /// At most 30 characters, which is all that the table of styles holds.
  let name: String
  let description: String
  let drawing: Drawing
  let isDefault: Bool
}
