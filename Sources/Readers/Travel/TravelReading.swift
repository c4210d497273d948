/// How a travel table is to be understood.
public enum TravelReading: Hashable, Sendable {
  /// By the columns that the study names.
  case columns(TravelLayout)
  /// By its content.
  case content(TravelRequest)

  /// The layout that is known before the header.
  var layout: TravelLayout {
    switch self {
    case .columns(let layout): layout
    case .content(let request):
      TravelLayout(from: "", shape: .wide, duplicates: request.duplicates)
    }
  }
}
