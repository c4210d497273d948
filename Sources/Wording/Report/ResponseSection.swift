import Assessment
import Reports
import Studies
import Text

/// Whom a reader can ask, and how a resident responds.
extension StudyResult {
  /// Nothing where the study file says neither.
  var responseSection: Section? {
    let consultation = study.consultation
    let contact = consultation.contact
    let ways = [
      contact.web.map { "on the web: \($0)" }, contact.email.map { "by email: \($0)" },
      contact.telephone.map { "by telephone: \($0)" }, contact.post.map { "by post: \($0)" },
    ].compactMap(\.self)
    let until = consultation.closes.map { " by \(Phrases.day($0))" } ?? ""
    let items =
      [study.about.contact.map { Prose("Questions about this report: \($0).") }]
      + [ways.isEmpty ? nil : Prose("Respond\(until) \(ways.joined(separator: "; ")).")]
    let said = items.compactMap(\.self)
    return said.isEmpty
      ? nil : Section(id: "respond", title: "Questions and responses", blocks: [.list(said)])
  }
}
