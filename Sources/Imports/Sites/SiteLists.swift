internal import Places
import Readers
import Text

/// The lists of sites among the files of an import, each read once, with what their words mean.
struct SiteLists {
  /// One list, with the rows that are the council's.
  struct List {
    let source: Recognition
    let sites: [PublishedSite]
    let unread: [PublishedSites.Unread]
    let diagnostics: [Diagnostic]
    /// Whether it is a list of sites, but of the country's or another council's.
    var isElsewhere = false
  }

  /// What there is of each publication, in the order of the files' names; a list that cannot be read
  /// is the fault.
  private let lists: [Publication: [Result<List, DataError>]]
  private static let order: [Publication] = [
    .councilSites, .bestStartReturn, .childrensCentres, .familyHubs, .libraries, .schools,
    .practices,
  ]

  init(_ shelf: ImportShelf, _ locator: SiteLocator, words: SiteVocabulary) {
    var lists: [Publication: [Result<List, DataError>]] = [:]
    for publication in Self.order {
      lists[publication] = shelf.all(publication).map { source in
        do throws(DataError) {
          let list = try PublishedSites(shelf.read(source), words: words)
          let isOwn = publication == .councilSites
          if isOwn, locator.isElsewhere(list.sites) {
            return .success(
              List(source: source, sites: [], unread: [], diagnostics: [], isElsewhere: true))
          }
          let own = isOwn ? list.sites : locator.own(list.sites)
          let unread =
            isOwn ? Set(list.unread.map(\.site)) : Set(locator.own(list.unread.map(\.site)))
          return .success(
            List(
              source: source, sites: own, unread: list.unread.filter { unread.contains($0.site) },
              diagnostics: list.diagnostics))
        } catch {
          return .failure(error)
        }
      }
    }
    self.lists = lists
  }

  /// The lists of a publication.
  ///
  /// - Throws: ``DataError`` of one that cannot be read.
  func all(_ publication: Publication) throws(DataError) -> [List] {
    var all: [List] = []
    for list in lists[publication] ?? [] { all.append(try list.get()) }
    return all
  }

  /// What there is today: the council's own lists together before a return, before a register;
  /// nothing where no list has a hub.
  ///
  /// - Throws: ``DataError`` where the list that counts cannot be read, or two of the council's own
  ///   name the same sites.
  func baseline(
    _ notes: inout [Diagnostic]
  ) throws(DataError) -> (sites: [PublishedSite], sources: [Recognition])? {
    var chosen: (sites: [PublishedSite], sources: [Recognition])?
    for publication in Self.order.prefix(4) {
      if let file = chosen?.sources.first?.file {
        for case .success(let list) in lists[publication] ?? [] {
          notes.append(
            Diagnostic(
              .note, at: .init(file: list.source.file),
              "not used for the sites, as '\(file)' comes first"))
        }
        continue
      }
      var all = try all(publication)
      for list in all where list.isElsewhere {
        notes.append(
          Diagnostic(
            .note, at: .init(file: list.source.file),
            "not used for the sites, as most of those that it lists are outside the council"))
      }
      all.removeAll(where: \.isElsewhere)
      // Of several editions of a register the last by name counts.
      let used = publication == .councilSites ? all : Array(all.suffix(1))
      if publication == .councilSites { try Self.refuseRepeats(all) }
      let sites = used.flatMap(\.sites).filter { $0.isOpen && $0.kind.isService }
      guard sites.contains(where: { SiteDraft.role($0) == .hub }) else { continue }
      chosen = (sites, used.filter { !$0.sites.isEmpty }.map(\.source))
      for list in all.dropLast(used.count) {
        notes.append(
          Diagnostic(
            .note, at: .init(file: list.source.file),
            "not used for the sites, as '\(used.last?.source.file ?? "")' comes first"))
      }
      notes += used.compactMap(Self.closed)
      notes += used.flatMap(\.diagnostics).filter {
        $0.severity == .warning && $0.place?.row == nil
          || $0.message.contains("text under the table")
      }
    }
    return chosen
  }

  /// Sites of a list that it says are closed, or not open yet.
  private static func closed(_ list: List) -> Diagnostic? {
    let closed = list.sites.filter { !$0.isOpen && $0.kind.isService }
    guard !closed.isEmpty else { return nil }
    let names = closed.prefix(4).map { "'\($0.name)'" }.joined(separator: ", ")
    return Diagnostic(
      .note, at: .init(file: list.source.file),
      "\(NumberStyle.count(closed.count, "site")) left out, as the list says that they are not open: \(names)\(closed.count > 4 ? ", …" : "")"
    )
  }

  /// Two lists of the council that name one site are two editions, or two views of it.
  private static func refuseRepeats(_ lists: [List]) throws(DataError) {
    for (index, list) in lists.enumerated() {
      let names = Set(list.sites.map { SiteVocabulary.spoken($0.name) })
      for other in lists.dropFirst(index + 1) {
        guard
          let twice = other.sites.first(where: { names.contains(SiteVocabulary.spoken($0.name)) })
        else { continue }
        throw AreaFigures.question(
          [list.source, other.source], "both list '\(twice.name)'",
          "keep one of them in the folder, or take the sites that both list out of one")
      }
    }
  }

  /// Words that are not known, by column and word, with the rows that have them; of the lists that
  /// are used, and of those of buildings.
  func unread(in used: [Recognition]) -> [Diagnostic] {
    let buildings: [Publication] = [.councilSites, .libraries, .schools, .practices]
    return Self.order.flatMap { publication in
      (lists[publication] ?? []).flatMap { list -> [Diagnostic] in
        guard case .success(let list) = list,
          used.contains(list.source) || buildings.contains(publication)
        else { return [] }
        return Self.findings(list)
      }
    }
  }

  private static func findings(_ list: List) -> [Diagnostic] {
    var groups: [(unread: PublishedSites.Unread, all: [PublishedSite])] = []
    for unread in list.unread {
      let place = groups.firstIndex {
        $0.unread.column == unread.column && $0.unread.word == unread.word
      }
      if let place {
        groups[place].all.append(unread.site)
      } else {
        groups.append((unread, [unread.site]))
      }
    }
    return groups.map { unread, sites in
      let shown = sites.prefix(3).map { "'\($0.name)' on row \($0.row)" }.joined(separator: ", ")
      let more = sites.count > 3 ? " and \(sites.count - 3) more" : ""
      let word = unread.word.isEmpty ? "an empty cell" : "'\(unread.word)'"
      let isLeftOut = unread.isLeftOut
      return Diagnostic(
        .warning, at: .init(file: list.source.file, column: unread.column),
        isLeftOut
          ? "\(word) is no word that Hubward knows, so left out: \(shown)\(more)"
          : "\(word) is no date that can be read (day, month, year), so left blank: \(shown)\(more)",
        whatToDo: isLeftOut
          ? (unread.word.isEmpty
            ? "fill the cell"
            : "say what it means: --means '\(unread.word)=hub' (or outreach, library, open, closed, other …)")
          : "write it as 2016-10-12")
    }
  }
}
