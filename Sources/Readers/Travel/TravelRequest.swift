/// What a study wants of a travel table whose form is found out from its content.
public struct TravelRequest: Hashable, Sendable {
  /// Whether times are wanted; otherwise distances.
  public let isTime: Bool
  /// What the study says that the numbers are in; nothing where the form says it.
  public let measure: TravelMeasure?
  /// The column wanted where a table has several, such as percentiles.
  public let value: String?
  /// The areas' codes and the sites' short names in the order in which a routing engine was asked for
  /// them, for answers that number both; empty where none is given.
  public let origins: [String]
  public let destinations: [String]
  public let duplicates: TravelLayout.Duplicates

  public init(
    isTime: Bool, measure: TravelMeasure? = nil, value: String? = nil, origins: [String] = [],
    destinations: [String] = [], duplicates: TravelLayout.Duplicates = .refuse
  ) {
    self.isTime = isTime
    self.measure = measure
    self.value = value
    self.origins = origins
    self.destinations = destinations
    self.duplicates = duplicates
  }

  /// What numbers are multiplied by; an objection where that is not known, or where the study says
  /// other than the form.
  ///
  /// - Parameter stated: what the form itself says.
  func scale(stated: TravelMeasure?) -> Result<Double, TravelObjection> {
    let wanted = TravelMeasure.choice(ofTime: isTime)
    guard let known = stated ?? measure else {
      return .failure(
        TravelObjection(
          "the table does not say what its numbers are in",
          "write 'measured-in' with \(wanted)"))
    }
    if let measure, measure != known {
      return .failure(
        TravelObjection(
          "its numbers are \(known.rawValue), and the study says \(measure.rawValue)",
          "take 'measured-in' out"))
    }
    guard known.isTime == isTime else {
      return .failure(
        TravelObjection(
          "its numbers are \(known.rawValue), and the travel's unit is \(isTime ? "minutes" : "km")",
          "name another column with 'value', or change the unit"))
    }
    return .success(known.scale)
  }
}

/// Why a travel table cannot be read, and what to do, without the place.
struct TravelObjection: Error, Hashable {
  let message: String
  let whatToDo: String

  init(_ message: String, _ whatToDo: String) {
    self.message = message
    self.whatToDo = whatToDo
  }
}

/// The form in which a program writes travel.
public enum TravelForm: String, Hashable, Sendable {
  case r5 = "a table of r5r or r5py"
  case openTripPlanner = "a table of OpenTripPlanner"
  case arcGIS = "ArcGIS's lines of origins and destinations"
  case wide = "a table with a column for each site"
  case osrm = "OSRM's answer"
  case valhalla = "Valhalla's answer"
  case openRouteService = "OpenRouteService's answer"
  case travelTime = "TravelTime's answer"
}
