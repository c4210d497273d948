/// How a table of measured travel is laid out.
public struct TravelLayout: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    /// A row a pair: the columns with the site and with the value.
    case long(to: String, value: String)
    /// A row an area and a column a site, called by the site's own short name.
    case wide
    /// A row a pair, both named in the column of areas as `area - site`, as ArcGIS does; and the
    /// column with the value.
    case joined(value: String)
  }

  /// What several rows for one pair mean.
  public enum Duplicates: String, CaseIterable, Hashable, Sendable {
    case refuse
    /// The smallest of their values counts: several departures, or several entrances.
    case least
  }

  /// The column with the area's code.
  public let from: String
  public let shape: Shape
  /// What a value is multiplied by to be in the travel's unit: 1/60 for seconds to minutes.
  public let scale: Double
  public let duplicates: Duplicates

  public init(from: String, shape: Shape, scale: Double = 1, duplicates: Duplicates = .refuse) {
    self.from = from
    self.shape = shape
    self.scale = scale
    self.duplicates = duplicates
  }
}

extension TravelLayout {
  /// The columns in which areas and sites are named, where there are such columns.
  var columns: (area: String?, site: String?) {
    let area = from.isEmpty ? nil : from
    return switch shape {
    case .long(let to, _): (area, to)
    case .joined: (area, area)
    case .wide: (area, nil)
    }
  }

  /// The column of the values, where there is one for all.
  var valueColumn: String? {
    switch shape {
    case .long(_, let value), .joined(let value): value
    case .wide: nil
    }
  }
}
