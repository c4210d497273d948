package import Assessment
package import Readers

extension BareInstance {
  /// The instance in a file, without the file's names for things.
  package init(_ file: InstanceFile) {
    let travel: Travel =
      switch file.travel {
      case .table(let table): .table(table)
      case .plane(let nodes): .plane(nodes)
      }
    self.init(
      demand: file.demand, travel: travel, siteCount: file.sites.count, hubs: file.hubs,
      limits: file.capacity.map { Limits(people: $0.demand, places: $0.limit) })
  }
}
