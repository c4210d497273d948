/// What has been decided about a site.
enum Decision: UInt8 {
  case free
  case open
  case closed
}
