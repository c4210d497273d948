/// What a figure shows, as data with its own words; every renderer draws it in its own form.
public enum Picture: Hashable, Sendable {
  case map(ReachMap)
  case chart(Chart)
}
