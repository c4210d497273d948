/// A subject of the English indices of deprivation: the index itself, a domain, a supplementary
/// index or a sub-domain.
public enum DeprivationSubject: String, CaseIterable, Hashable, Sendable {
  case imd, income, employment, education, health, crime, barriers, environment
  case idaci, idaopi
  case childrenAndYoungPeople, adultSkills, geographicalBarriers, widerBarriers, indoors, outdoors

  /// How the header begins, in the words that 2015, 2019 and 2025 share.
  fileprivate var stem: String {
    switch self {
    case .imd: "index of multiple deprivation (imd)"
    case .income: "income"
    case .employment: "employment"
    case .education: "education skills and training"
    case .health: "health deprivation and disability"
    case .crime: "crime"
    case .barriers: "barriers to housing and services"
    case .environment: "living environment"
    case .idaci: "income deprivation affecting children index (idaci)"
    case .idaopi: "income deprivation affecting older people (idaopi)"
    case .childrenAndYoungPeople: "children and young people sub-domain"
    case .adultSkills: "adult skills sub-domain"
    case .geographicalBarriers: "geographical barriers sub-domain"
    case .widerBarriers: "wider barriers sub-domain"
    case .indoors: "indoors sub-domain"
    case .outdoors: "outdoors sub-domain"
    }
  }
}

/// A population that the indices are reckoned on.
public enum DenominatorGroup: String, CaseIterable, Hashable, Sendable {
  case total, children, aged16To59, older, workingAge

  fileprivate var stems: [String] {
    switch self {
    case .total: ["total population: mid {yyyy}*"]
    case .children: ["dependent children aged 0-15: mid {yyyy}*"]
    case .aged16To59: ["population aged 16-59: mid {yyyy}*"]
    case .older: ["older population aged 60 and over: mid {yyyy}*"]
    case .workingAge: ["working age population 18*"]
    }
  }
}

/// One column of figures in the English indices of deprivation.
public enum DeprivationMeasure: Hashable, Sendable, CaseIterable {
  /// A higher score is more deprived.
  case score(DeprivationSubject)
  /// As published: 1 is the most deprived area in England.
  case rank(DeprivationSubject)
  /// As published: 1 is the most deprived tenth of areas in England.
  case decile(DeprivationSubject)
  /// People, not always a whole number (2015).
  case population(DenominatorGroup)

  public static let allCases: [DeprivationMeasure] =
    DeprivationSubject.allCases.flatMap { [.score($0), .rank($0), .decile($0)] }
    + DenominatorGroup.allCases.map { .population($0) }

  /// What its column is called in code.
  public var key: String {
    switch self {
    case .score(let subject): "\(subject.rawValue).score"
    case .rank(let subject): "\(subject.rawValue).rank"
    case .decile(let subject): "\(subject.rawValue).decile"
    case .population(let group): "population.\(group.rawValue)"
    }
  }

  /// What follows the stem varies and is cut off by some spreadsheets.
  var patterns: [String] {
    switch self {
    case .score(let subject): [subject.stem + " score*"]
    case .rank(let subject): [subject.stem + " rank*"]
    case .decile(let subject): [subject.stem + " decile*"]
    case .population(let group): group.stems
    }
  }
}
