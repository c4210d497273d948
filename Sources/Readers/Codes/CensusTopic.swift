/// A share of people or households that the census counts and that says something about need.
public enum CensusTopic: String, CaseIterable, Hashable, Sendable {
  case noCar = "no-car"
  case loneParents = "lone-parents"
  case disabled = "disabled"
  case badHealth = "bad-health"
  case littleEnglish = "little-english"
  case otherEthnicGroups = "ethnic-groups-other-than-white-british"
  case overcrowded = "overcrowded"
  case socialRented = "social-rented"
  case noCentralHeating = "no-central-heating"
  case noQualifications = "no-qualifications"
  case unemployed = "unemployed"
  case deprivedHouseholds = "deprived-households"

  /// Whether it is a share of households; else it is one of people.
  var isOfHouseholds: Bool {
    switch self {
    case .noCar, .loneParents, .overcrowded, .socialRented, .noCentralHeating, .deprivedHouseholds:
      true
    case .disabled, .badHealth, .littleEnglish, .otherEthnicGroups, .noQualifications, .unemployed:
      false
    }
  }

  public var label: String {
    switch self {
    case .noCar: "Households without a car or van"
    case .loneParents: "Lone-parent households with dependent children"
    case .disabled: "Disabled people, or whose activities are limited"
    case .badHealth: "People in bad or very bad health"
    case .littleEnglish: "People who speak English not well or not at all"
    case .otherEthnicGroups: "People of other ethnic groups than White British"
    case .overcrowded: "Households with too few bedrooms"
    case .socialRented: "Households that rent from a council or housing association"
    case .noCentralHeating: "Households without central heating"
    case .noQualifications: "People aged 16 and over without qualifications"
    case .unemployed: "Unemployed people, of all aged 16 and over"
    case .deprivedHouseholds: "Households deprived in at least one dimension"
    }
  }

  /// Whether a higher share is more need beyond doubt; of the others a council may think otherwise.
  public var isNeed: Bool { self != .otherEthnicGroups && self != .socialRented }

  /// Whether it is what remains of everybody without its parts.
  var isRest: Bool { self == .otherEthnicGroups || self == .deprivedHouseholds }

  /// Categories that add up to it, in small letters and without commas; of several ways, the first
  /// that a table has counts.
  var parts: [[String]] {
    switch self {
    case .noCar: [["no cars or vans in household"]]
    case .loneParents:
      [
        ["single family household: lone parent family: with dependent children"],
        ["one family only: lone parent: dependent children"],
        ["one family household: lone parent: dependent children"],
        ["one family only: lone parent family: dependent children"],
        ["one family: lone parent: dependent children"],
        ["lone parent family: with dependent children"],
      ]
    case .disabled:
      [
        ["disabled under the equality act"],
        [
          "disabled under the equality act: day-to-day activities limited a lot",
          "disabled under the equality act: day-to-day activities limited a little",
        ],
        ["day-to-day activities limited a lot", "day-to-day activities limited a little"],
      ]
    case .badHealth: [["bad health", "very bad health"]]
    case .littleEnglish:
      ["main language is not english (english or welsh in wales): ", ""].map {
        ["\($0)cannot speak english well", "\($0)cannot speak english"]
      }
    case .otherEthnicGroups:
      [
        ["white: english welsh scottish northern irish or british"],
        ["white: english/welsh/scottish/northern irish/british"],
      ]
    case .overcrowded:
      [
        ["occupancy rating of bedrooms: -1", "occupancy rating of bedrooms: -2 or less"],
        ["-1", "-2 or less"], ["occupancy rating (bedrooms) of -1 or less"],
      ]
    case .socialRented:
      [
        ["social rented"],
        [
          "social rented: rents from council or local authority",
          "social rented: other social rented",
        ],
      ]
    case .noCentralHeating:
      [["no central heating"], ["does not have central heating"]]
    case .noQualifications: [["no qualifications"]]
    case .unemployed:
      [
        ["economically active (excluding full-time students): unemployed"],
        ["economically active: unemployed"],
      ]
    case .deprivedHouseholds:
      [["household is not deprived in any dimension"]]
    }
  }

  /// How tables call everybody, or every household.
  static let totals: Set<String> = [
    "total", "all households", "all usual residents", "total: all households",
    "total: all usual residents", "total: all usual residents aged 3 years and over",
    "total: all usual residents aged 16 years and over", "all usual residents aged 3 and over",
    "all usual residents aged 16 and over", "all usual residents aged 16 to 74",
    "all categories: car or van availability", "all categories: household composition",
    "all categories: ethnic group", "all categories: proficiency in english",
    "all categories: general health", "all categories: long-term health problem or disability",
    "all categories: tenure", "all categories: type of central heating in household",
    "all categories: highest level of qualification", "all categories: economic activity",
    "all categories: occupancy rating bedrooms",
    "all categories: classification of household deprivation",
  ]
}
