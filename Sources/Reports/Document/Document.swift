/// A report as a tree of meaning; renderers turn it into HTML, text and CSV.
///
/// Numbers are carried unrounded and rounded once, by the renderer.
public struct Document: Hashable, Sendable {
  public let title: String
  public let subtitle: String
  /// What the reader should know before anything else.
  public let summary: [Block]
  public let sections: [Section]
  /// Licence and attribution lines, printed last.
  public let attribution: [String]
  /// Where readers of a page try plans themselves; nothing where they cannot.
  public let workbench: Workbench?

  /// The sections in the order of reading, the appendix last.
  package var orderedSections: [Section] {
    sections.filter { !$0.isAppendix } + sections.filter(\.isAppendix)
  }

  public init(
    title: String, subtitle: String, summary: [Block], sections: [Section],
    attribution: [String], workbench: Workbench? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.summary = summary
    self.sections = sections
    self.attribution = attribution
    self.workbench = workbench
  }
}

/// A titled part of a report; `id` is its anchor.
public struct Section: Hashable, Sendable {
  public let id: String
  public let title: String
  public let blocks: [Block]
  /// Whether it is for whoever checks the report, after everything that a reader decides by. The
  /// appendix starts a page of its own.
  public private(set) var isAppendix = false

  public init(id: String, title: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }

  /// Its title, which says where it belongs to the appendix.
  package var heading: String { isAppendix ? "Appendix: \(title)" : title }

  /// The same, as a part of the appendix.
  public var inAppendix: Section {
    var section = self
    section.isAppendix = true
    return section
  }
}

/// What a section is made of.
public indirect enum Block: Hashable, Sendable {
  case paragraph(Prose)
  case list([Prose])
  /// A handful of headline numbers, each with what it counts.
  case keyFigures([KeyFigure])
  case table(Table)
  case figure(Figure)
  /// A heading one level down with its own blocks.
  case part(id: String, title: String, blocks: [Block])
  /// Blocks that a reader opens when wanted.
  case details(summary: String, blocks: [Block])
  /// Something that changes how the rest must be read ("Travel is an estimate").
  case notice(Prose)
}

/// A headline number: what is counted, and how it reads by each way of counting.
public struct KeyFigure: Hashable, Sendable {
  public struct Reading: Hashable, Sendable {
    public let value: String
    /// The way of counting, where there are several: `with outreach`.
    public let basis: String?

    public init(_ value: String, _ basis: String? = nil) {
      self.value = value
      self.basis = basis
    }
  }

  /// `Mean walk (minutes, estimated)`.
  public let label: String
  /// In the order of reading; one at least.
  public let readings: [Reading]

  public init(_ label: String, _ readings: [Reading]) {
    precondition(!readings.isEmpty, "\(label) has no reading")
    self.label = label
    self.readings = readings
  }

  public init(_ label: String, _ value: String) {
    self.init(label, [Reading(value)])
  }

  /// As one line: `Mean walk (minutes): 17.4 → 36.1 centres only; 17.4 → 19.7 with outreach`.
  public var prose: Prose {
    let runs = readings.enumerated().flatMap { index, reading -> [Run] in
      (index == 0 ? [] : [.plain("; ")]) + [.strong(reading.value)]
        + (reading.basis.map { [.plain(" \($0)")] } ?? [])
    }
    return Prose([.plain("\(label): ")] + runs)
  }
}
