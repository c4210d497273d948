/// The properties that each isochrone of a file has, by their names.
package enum IsochroneColumn: String, CaseIterable, Sendable {
  case site
  case siteName = "site_name"
  case minutes
  case mode
  case madeBy = "made_by"
  case travel
  case engine
  case engineVersion = "engine_version"
  case speed = "speed_kmh"
  case network
  case networkSHA256 = "network_sha256"
  case mapDay = "map_day"
}
