/// A name of something else in the study, with the line that says it.
package struct Named: Hashable, Sendable {
  package let name: String
  package let line: Int
}

extension StudyNode {
  func named(_ key: String) -> Named { Named(name: text(key), line: self[key]?.line ?? line) }

  func texts(_ key: String) -> [Named] {
    (self[key]?.items ?? []).map { Named(name: $0.scalar ?? "", line: $0.line) }
  }
}
