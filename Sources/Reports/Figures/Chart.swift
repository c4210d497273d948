/// A chart: figures drawn so that a finding is seen at once, each with its table elsewhere.
///
/// A value; ``svg(_:words:)`` draws it. Every name may hold any characters: all are escaped.
public struct Chart: Hashable, Sendable {
  /// Starts the ids inside the drawing, so that several can stand in one page.
  public let id: String
  /// The finding, as a sentence.
  public let title: String
  /// What the chart shows, for those who do not see it; the numbers are in the equal table.
  public let altText: String
  /// Where the figures come from.
  public let source: String
  public let plot: ChartPlot

  public init(id: String, title: String, altText: String, source: String, plot: ChartPlot) {
    self.id = id
    self.title = title
    self.altText = altText
    self.source = source
    self.plot = plot
  }
}

public enum ChartPlot: Hashable, Sendable {
  case bars(BarPlot)
  case lines(LinePlot)
}

/// Bars that lie, one row for each thing: to both sides of a line, or to one.
public struct BarPlot: Hashable, Sendable {
  /// What lies to one side of the line, and how it is filled.
  public struct Series: Hashable, Sendable {
    public let label: String
    public let style: MapStyle
    /// Whether its bars grow to the left.
    public let isLeft: Bool

    public init(_ label: String, style: MapStyle, isLeft: Bool = false) {
      self.label = label
      self.style = style
      self.isLeft = isLeft
    }
  }

  public struct Row: Hashable, Sendable {
    public let label: String
    /// One per series, zero or more; nothing where there is no figure.
    public let values: [Double?]
    /// What is written where a value is missing ("no plan").
    public let absent: String

    public init(_ label: String, values: [Double?], absent: String = "not known") {
      self.label = label
      self.values = values
      self.absent = absent
    }
  }

  /// What the bars measure, with its unit.
  public let measure: String
  public let decimals: Int
  public let series: [Series]
  public let rows: [Row]

  public init(measure: String, decimals: Int = 0, series: [Series], rows: [Row]) {
    precondition(rows.allSatisfy { $0.values.count == series.count }, "ragged rows of a chart")
    precondition(
      rows.flatMap(\.values).allSatisfy { $0.map { $0 >= 0 && $0.isFinite } ?? true },
      "a bar is as long as a number of zero or more")
    self.measure = measure
    self.decimals = decimals
    self.series = series
    self.rows = rows
  }
}

/// Lines over two axes, and what is marked beside them.
public struct LinePlot: Hashable, Sendable {
  public struct Axis: Hashable, Sendable {
    /// What it measures, with its unit.
    public let title: String
    /// Whether values are shares from 0 to 1, written as percentages.
    public let isShare: Bool
    /// Whether values are whole things that are counted, so that a tick lies at whole numbers only.
    public let isCount: Bool
    /// Whether the axis begins at zero.
    public let fromZero: Bool

    public init(
      _ title: String, isShare: Bool = false, isCount: Bool = false, fromZero: Bool = true
    ) {
      self.title = title
      self.isShare = isShare
      self.isCount = isCount
      self.fromZero = fromZero
    }
  }

  public struct Point: Hashable, Sendable {
    public let x: Double
    public let y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  public struct Line: Hashable, Sendable {
    public let label: String
    /// From left to right.
    public let points: [Point]
    /// Whether a value holds until the next one.
    public let isStepped: Bool
    /// Whether each point is drawn.
    public let hasDots: Bool

    public init(_ label: String, points: [Point], isStepped: Bool = false, hasDots: Bool = false) {
      self.label = label
      self.points = points
      self.isStepped = isStepped
      self.hasDots = hasDots
    }
  }

  /// A point with its name written beside it.
  public struct Mark: Hashable, Sendable {
    public let name: String
    public let point: Point
    /// Whether it stands out: the plan that the reader is asked about.
    public let isMain: Bool

    public init(_ name: String, at point: Point, isMain: Bool = false) {
      self.name = name
      self.point = point
      self.isMain = isMain
    }
  }

  public let x: Axis
  public let y: Axis
  public let lines: [Line]
  public let marks: [Mark]
  /// Where upright lines are drawn, each with its name: a standard.
  public let limits: [Mark]

  public init(x: Axis, y: Axis, lines: [Line], marks: [Mark] = [], limits: [Mark] = []) {
    precondition(
      (lines.flatMap(\.points) + marks.map(\.point)).allSatisfy { $0.x.isFinite && $0.y.isFinite },
      "a point of a chart is finite")
    self.x = x
    self.y = y
    self.lines = lines
    self.marks = marks
    self.limits = limits
  }
}
