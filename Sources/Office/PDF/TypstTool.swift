import Foundation
import Text

/// Typst, which sets PDF, as a package of Python; it is looked for when PDF is first wanted.
public struct TypstTool: Sendable {
  private let python: Tool
  private let folder: String?

  /// The command that installs it where it is looked for.
  public static let install =
    "python3 -m pip install --no-deps --target ~/.local/share/hubward/typst typst==0.15.2"

  /// Looks in the folder that `HUBWARD_TYPST` names, in the one that pip fills (``install``), and among
  /// Python's own packages.
  ///
  /// - Throws: ``OfficeError/noPDF(_:)`` with what to install.
  public static func find() throws(OfficeError) -> TypstTool {
    guard let python = Tool.find("python3") else {
      throw .noPDF("python3 is not on the path; install it, then: \(install)")
    }
    let environment = ProcessInfo.processInfo.environment
    let usual = environment["HOME"].map { $0 + "/.local/share/hubward/typst" }
    let folders = [environment["HUBWARD_TYPST"], usual].compactMap(\.self).filter { !$0.isEmpty }
    if let named = folders.first(where: {
      FileManager.default.fileExists(atPath: $0 + "/typst/__init__.py")
    }) {
      return TypstTool(python: python, folder: named)
    }
    let tool = TypstTool(python: python, folder: nil)
    let found = try? Tool.withFolder { try tool.run("import typst", in: $0).code == 0 }
    guard found == true else {
      throw .noPDF("Typst is not installed: \(install)")
    }
    return tool
  }

  /// The PDF of a source, with the files beside it.
  ///
  /// Letters that no font here has would end it, as PDF/UA-1 demands: they become their numbers.
  ///
  /// - Throws: ``OfficeError/noPDF(_:)`` with what Typst says.
  func pdf(_ source: String, beside files: [(name: String, text: String)]) throws(OfficeError)
    -> [UInt8]
  {
    do {
      return try Tool.withFolder { folder in
        for file in files {
          try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
        }
        var source = source
        for _ in 0..<Self.mostLetters {
          try Data(source.utf8).write(to: folder.appendingPathComponent("report.typ"))
          let ended = try run(Self.script, in: folder)
          if ended.code == 0 {
            return [UInt8](try Data(contentsOf: folder.appendingPathComponent("report.pdf")))
          }
          guard let missing = Self.missing(in: ended.errors) else {
            throw OfficeError.noPDF(
              "Typst says: \(ended.errors.split(separator: "\n").last ?? "nothing")")
          }
          let next = Self.replacing(missing, in: source)
          guard next != source else {
            throw OfficeError.noPDF(
              "Typst cannot show '\(SafeText.shown(missing))'; install fonts-dejavu-core")
          }
          source = next
        }
        throw OfficeError.noPDF("the fonts here lack too many letters; install fonts-dejavu-core")
      }
    } catch let error as OfficeError {
      throw error
    } catch {
      throw .noPDF("Typst could not be run: \(error.localizedDescription)")
    }
  }

  func run(_ code: String, in folder: URL) throws -> Tool.Ended {
    try python.run(
      ["-W", "ignore", "-c", code], in: folder,
      environment: self.folder.map { ["PYTHONPATH": $0] } ?? [:])
  }

  private static let script = """
    import sys, typst
    try:
        typst.compile("report.typ", output="report.pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        sys.exit(str(error).replace("\\n", " "))
    """

  /// How many kinds of letters that no font has are replaced, as each costs a run.
  static let mostLetters = 40

  /// The letters that Typst says it cannot show.
  static func missing(in errors: String) -> String? {
    guard let found = errors.firstMatch(of: /the text `"(.+?)"` could not be displayed/) else {
      return nil
    }
    // Typst names what cannot be seen by its number.
    guard let number = found.1.wholeMatch(of: /\\u\{([0-9a-fA-F]+)\}/),
      let scalar = UInt32(number.1, radix: 16).flatMap(Unicode.Scalar.init)
    else { return String(found.1) }
    return String(scalar)
  }

  /// U+5B66 for a letter that no font has.
  static func replacing(_ letters: String, in source: String) -> String {
    var result = source
    for scalar in Set(letters.unicodeScalars) where !scalar.isASCII {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let name = "[U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "]"
      result = String(
        result.unicodeScalars.reduce(into: String.UnicodeScalarView()) { view, letter in
          if letter == scalar {
            view.append(contentsOf: name.unicodeScalars)
          } else {
            view.append(letter)
          }
        })
    }
    return result
  }
}
