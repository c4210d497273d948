public import Text

/// How residents are asked what they think, and how each of them finds the area that is theirs.
public struct StudyConsultation: Hashable, Sendable {
  /// Where an answer may be sent.
  public struct Contact: Hashable, Sendable {
    /// An address on the web, `https://…`.
    public let web: String?
    public let email: String?
    public let post: String?
    public let telephone: String?

    public init(
      web: String? = nil, email: String? = nil, post: String? = nil, telephone: String? = nil
    ) {
      self.web = web
      self.email = email
      self.post = post
      self.telephone = telephone
    }

    public var isEmpty: Bool { web == nil && email == nil && post == nil && telephone == nil }
  }

  /// What is asked; nothing where it is what the study is called.
  public let question: String?
  /// The last day on which people can respond.
  public let closes: CalendarDay?
  public let contact: Contact
  /// The grouping of areas that people look for their own by; nothing where areas are in no groups.
  public let grouping: String?
  /// Per area its postcodes in their order; nothing where the study names no table of them.
  public let postcodes: [[String]]?

  public init(
    question: String? = nil, closes: CalendarDay? = nil, contact: Contact = Contact(),
    grouping: String? = nil, postcodes: [[String]]? = nil
  ) {
    self.question = question
    self.closes = closes
    self.contact = contact
    self.grouping = grouping
    self.postcodes = postcodes
  }
}
