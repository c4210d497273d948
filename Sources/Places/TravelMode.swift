/// How people go.
public enum TravelMode: String, CaseIterable, Hashable, Sendable {
  case walk, cycle, drive
  case publicTransport = "public-transport"
}
