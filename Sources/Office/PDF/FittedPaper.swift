import Foundation

/// A paper that must fit on its pages, such as a leaflet on one sheet.
public struct FittedPaper: Sendable {
  /// Its text as sources of Typst, the fullest first: the first that fits is taken.
  let sources: [String]
  let pictures: [(name: String, text: String)]
  let script: Script?

  /// The letters of a language, none of which may be left out.
  public struct Script: Sendable {
    let language: String
    let letters: Set<Unicode.Scalar>

    /// - Parameter words: some that have all its letters.
    public init(_ language: String, words: [String]) {
      self.language = language
      letters = Set(words.flatMap(\.unicodeScalars))
    }
  }

  /// - Parameters:
  ///   - bodies: what stands on the pages, the fullest first.
  ///   - pages: how many pages it may have.
  ///   - pictures: SVG that the bodies name.
  ///   - script: of its language; a letter of any other that no font has becomes its number.
  public init(
    _ bodies: [String], pages: Int, pictures: [(name: String, text: String)],
    script: Script? = nil
  ) {
    precondition(!bodies.isEmpty, "a paper without a word")
    sources = bodies.map { body in
      "#context if counter(page).final().first() > \(pages) { panic(\"\(Self.tooLong)\") }\n" + body
    }
    self.pictures = pictures
    self.script = script
  }

  static let tooLong = "longer than its pages"
}

extension TypstTool {
  /// Sets papers that must fit, all in one run.
  ///
  /// - Throws: ``OfficeError/tooLong(paper:)`` where even the shortest does not fit;
  ///   ``OfficeError/noPDF(_:)`` with what Typst says.
  public func pdfs(_ papers: [FittedPaper]) throws(OfficeError) -> [[UInt8]] {
    do {
      return try Tool.withFolder { folder in
        func path(_ name: String) -> URL { folder.appendingPathComponent(name) }
        for (number, paper) in papers.enumerated() {
          let own = path("\(number)")
          try FileManager.default.createDirectory(at: own, withIntermediateDirectories: false)
          for picture in paper.pictures {
            try Data(picture.text.utf8).write(to: own.appendingPathComponent(picture.name))
          }
          for (step, source) in paper.sources.enumerated() {
            try Data(source.utf8).write(to: own.appendingPathComponent("\(step).typ"))
          }
        }
        try set(in: folder, papers.compactMap(\.script))
        return try papers.indices.map { [UInt8](try Data(contentsOf: path("\($0).pdf"))) }
      }
    } catch let error as OfficeError {
      throw error
    } catch {
      throw .noPDF("Typst could not be run: \(error.localizedDescription)")
    }
  }

  /// Until every paper is set: a letter that no font has becomes its number, and the rest is set then.
  private func set(in folder: URL, _ scripts: [FittedPaper.Script]) throws {
    for _ in 0..<Self.mostLetters {
      let ended = try run(Self.fitting, in: folder)
      if ended.code == 0 { return }
      let said = ended.errors.split(separator: "\n").last.map(String.init) ?? "nothing"
      if let number = said.firstMatch(of: /^too long (\d+)$/).flatMap({ Int($0.1) }) {
        throw OfficeError.tooLong(paper: number)
      }
      guard let missing = Self.missing(in: ended.errors) else {
        throw OfficeError.noPDF("Typst says: \(said)")
      }
      if let script = scripts.first(where: { !$0.letters.isDisjoint(with: missing.unicodeScalars) })
      {
        throw OfficeError.noPDF(
          "no font here has the letters of \(script.language); install one, such as fonts-sil-scheherazade for Urdu, or leave the language out"
        )
      }
      var isReplaced = false
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "typ" else { continue }
        let source = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let next = Self.replacing(missing, in: source)
        if next != source {
          try Data(next.utf8).write(to: file)
          isReplaced = true
        }
      }
      guard isReplaced else {
        throw OfficeError.noPDF("Typst cannot show a letter here; install fonts-dejavu-core")
      }
    }
    throw OfficeError.noPDF("the fonts here lack too many letters; install fonts-dejavu-core")
  }

  private static let fitting = """
    import pathlib, sys, typst
    folders = sorted((path for path in pathlib.Path(".").iterdir() if path.is_dir()), key=lambda path: int(path.name))
    for folder in folders:
        output = pathlib.Path(folder.name + ".pdf")
        for source in sorted(folder.glob("*.typ"), key=lambda path: int(path.stem)):
            if output.exists():
                break
            try:
                typst.compile(str(source), output=str(output), pdf_standards=["ua-1"])
            except typst.TypstError as error:
                if "\(FittedPaper.tooLong)" not in str(error):
                    sys.exit(str(error).replace("\\n", " "))
        if not output.exists():
            sys.exit("too long " + folder.name)
    """
}
