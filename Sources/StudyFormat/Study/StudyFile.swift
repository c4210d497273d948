package import Studies

/// A study file as written: names of tables and columns, nothing looked up yet.
package struct StudyFile: Sendable {
  /// The file's name in messages.
  package let file: String
  package let id: String
  package let title: String
  package let council: String
  package let decision: String?
  package let version: String?
  package let contact: String?
  /// Lines that a draft has marked with `# CHANGE`: choices that only the council can make, until the mark
  /// is taken away.
  package let openChoices: [Int]
  package let words: Words
  /// Where the data package is; nothing for a study whose tables all stand in files of their own.
  package let package: String?
  /// Tables that are given by a file and a mapping, not by the package.
  package let tables: [MappedTableDefinition]
  package let areas: AreaColumns
  package let points: PointsDefinition?
  package let setAside: [SetAsideDefinition]
  package let sites: SiteColumns
  package let demands: [DemandDefinition]
  package let indicators: [IndicatorDefinition]
  package let indices: [IndexDefinition]
  package let scoring: ScoringDefinition?
  package let travels: [TravelDefinition]
  package let standards: [Standard]
  package let norm: PeopleNorm?
  package let outreachWorth: OutreachWorth?
  package let rules: RulesDefinition
  package let objectives: [ObjectiveKind]
  package let robustness: RobustnessDefinition?
  package let scenarios: [ScenarioDefinition]
  package let totals: [TotalCheckDefinition]
  package let ranks: [RankCheckDefinition]
  package let finance: FinanceColumns?
  package let money: MoneyDefinition?
  package let phases: PhasesDefinition?
  package let decisionTables: DecisionDefinition
  package let consultation: ConsultationDefinition?
  package let ambiguities: AmbiguityColumns?
  package let premises: PremisesColumns?
  package let supply: SupplyDefinition?
  package let equality: EqualityDefinition?
  package let disclosure: DisclosureDefinition?
  package let map: MapDefinition
  package var isochrones: [IsochroneDefinition]
  /// Every column that it asks for.
  package let askedColumns: [AskedColumn]
  /// The tables that it names.
  package let askedTables: Set<String>
}

extension StudyFile {
  /// The same study without its isochrones, for whoever makes them anew.
  package var withoutIsochrones: StudyFile {
    var file = self
    file.isochrones = []
    return file
  }

  /// The files that maps are drawn from and that may lie beside the package, in the study's order.
  package var drawnFiles: [String] {
    map.context.map(\.path.name) + isochrones.map(\.path.name)
  }
}
