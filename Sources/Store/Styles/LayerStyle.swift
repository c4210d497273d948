import Reports
import Studies

/// How a layer is drawn and what its columns are called, apart from the language it is said in (QGIS's
/// or the OGC's).
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
    /// What is said of areas in none of the classes; nothing where there are none.
    let missing: String?
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
    /// What is said of areas in none of the categories; nothing where there are none.
    let missing: String?
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

  /// Round dots whose ground grows with a number.
  struct Dots {
    let column: String
    /// The greatest number, which has the largest dot.
    let most: Double
  }

  enum Drawing {
    case graduated(Graduated)
    case categorised(Categorised)
    case rules([Rule])
    case dots(Dots)
    /// A table without a map: only its columns have names.
    case none
  }

  let table: String
  /// At most 30 characters, which is all that the table of styles holds.
  let name: String
  /// What a list of layers calls a layer in this style.
  let title: String
  let description: String
  let drawing: Drawing
  let isDefault: Bool
  /// The table's columns, which a GIS is to call by their titles.
  let columns: [StoreTable.Column]

  /// What the layer's shapes are.
  var shape: StoreTable.Shape? {
    switch drawing {
    case .graduated, .categorised: .multiPolygon
    case .rules, .dots: .point
    case .none: nil
    }
  }
}
