import Readers
import Studies
import Text

/// The services that a study speaks of: the programme guide's list, then the council's own in the
/// order in which its tables name them.
struct ServiceList {
  private(set) var services: [StudyProvision.Service]
  /// What the council calls one of them, in small letters.
  private var places: [String: Int] = [:]

  /// The programme guide's list, as it comes with the program.
  ///
  /// - Throws: ``DataError`` only if the list itself is damaged.
  init() throws(DataError) {
    let table = try SourceTable(file: "services.csv", bytes: PackageResources.services_csv)
    let (ids, labels) = try table.read { ($0.text("id", unique: true), $0.text("label")) }
    services = zip(ids, labels).map { .init(id: $0, label: $1, isGuides: true) }
    for (index, service) in services.enumerated() {
      places[Phrases.slug(service.id)] = index
      places[Phrases.slug(service.label)] = index
    }
  }

  /// Another name for one of the list; whether the list has it.
  mutating func call(_ guide: String, _ own: String) -> Bool {
    guard let index = services.firstIndex(where: { $0.id == guide }) else { return false }
    places[Phrases.slug(own)] = index
    return true
  }

  /// The place of a service by any of its names; a new one is the council's own.
  mutating func place(of name: String) -> Int {
    let slug = Phrases.slug(name)
    if let known = places[slug] { return known }
    services.append(.init(id: slug, label: name))
    places[slug] = services.count - 1
    return services.count - 1
  }
}
