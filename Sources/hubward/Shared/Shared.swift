import ArgumentParser
import Assessment
import Files
import Foundation
import Opening
import Placement
import Readers
import Reports
import Store
import Studies
import Text
import Wording

extension AnswerFormat: ExpressibleByArgument {}

/// The study, which every command takes: a study file, or a GeoPackage that carries one.
struct StudyArgument: ParsableArguments {
  @Argument(
    help: "The study file, such as data/thurrock-2016/study.yaml, or an export of it (.gpkg).")
  var study: String

  /// Opens the study; ends with exit code 65 and every error when it cannot be used.
  func open(withoutIsochrones: Bool = false) throws -> Study {
    try Study.opened(study, withoutIsochrones: withoutIsochrones)
  }

  /// The files that the study is made from.
  func files() throws -> StudyFiles {
    do {
      return StudyStore.isStore(study)
        ? try StudyStore(path: study).files() : try StudyFiles.read(study)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

}

extension StudyFiles {
  /// The study that they make; ends with exit code 65 and every error when it cannot be used.
  func opened() throws -> Study {
    do {
      return try open()
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }
}

extension Study {
  /// The study of a study file or an export; ends with exit code 65 and every error when it cannot
  /// be used.
  static func opened(_ path: String, withoutIsochrones: Bool = false) throws -> Study {
    do {
      return StudyStore.isStore(path)
        ? try StudyStore(path: path).files().open(withoutIsochrones: withoutIsochrones)
        : try Study.open(path, withoutIsochrones: withoutIsochrones)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }
}

/// An end that is not success: a sentence for stderr and an exit code.
struct Failure: Error {
  enum Code: Int32 {
    case usage = 64
    case data = 65
    case internalFault = 70
    case cannotWrite = 73
    /// Stopped by Ctrl-C, and by another signal, with nothing to show.
    case interrupted = 130
    case terminated = 143
  }

  let message: String
  let code: Code

  init(_ message: String, code: Code) {
    self.message = message
    self.code = code
  }
}

extension ParsableCommand {
  /// Runs a command's body; a failure is printed to stderr and becomes its exit code.
  func ending(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch FileError.noReader {
      // As for `| head`: whoever has read enough need not be told.
      throw ExitCode(Failure.Code.cannotWrite.rawValue)
    } catch let error as FileError {
      Terminal.writeError("hubward: \(error)\n")
      throw ExitCode(Failure.Code.cannotWrite.rawValue)
    } catch let name as UnknownName {
      Terminal.writeError("hubward: \(name.words)\n")
      throw ExitCode(Failure.Code.usage.rawValue)
    } catch let failure as Failure {
      Terminal.writeError("hubward: \(failure.message)\n")
      throw ExitCode(failure.code.rawValue)
    }
  }
}

/// What the terminal can show.
enum Terminal {
  private static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How wide tables may be: as `COLUMNS` says, else as wide as the terminal; where the output is not
  /// one, wide enough for most tables.
  static var width: Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    guard isTerminal(STDOUT_FILENO) else { return 160 }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 100
  }

  /// How wide help is: as `COLUMNS` says, else as wide as the terminal, and 80 where there is none.
  static var helpWidth: Int {
    environment["COLUMNS"] == nil && !isTerminal(STDOUT_FILENO) ? 80 : max(40, width)
  }

  /// Whether somebody reads what is printed as it comes.
  static var isRead: Bool { isTerminal(STDOUT_FILENO) }

  /// Bold headings on a terminal, unless `NO_COLOR` asks for none (https://no-color.org).
  private static var style: TextTable.Style {
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return isTerminal(STDOUT_FILENO) && !isPlain ? .ansi : .plain
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// How answers are written to it.
  static func rendering(_ format: AnswerFormat) -> Rendering {
    Rendering(format, width: width, style: style)
  }

  /// - Throws: ``FileError`` where the answer cannot be written to the end.
  static func show(_ printed: Printed) throws(FileError) {
    try StandardOutput.write(safe(printed.output))
    writeError(printed.remarks)
  }

  /// Prints tables of a study in the chosen format.
  static func show(
    _ tables: [Table], of study: String, _ format: AnswerFormat
  ) throws(FileError) {
    try StandardOutput.write(rendering(format).tables(tables, of: study))
  }

  /// Prints one line.
  static func show(line: String) throws(FileError) {
    try StandardOutput.write(safe(line) + "\n")
  }

  /// Text without anything that steers a terminal, but for our own setting in bold.
  static func safe(_ text: String) -> String {
    let ours = ["\u{1B}[1m", "\u{1B}[0m"]
    var result = ""
    var rest = text[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      result += SafeText.shown(String(rest[..<escape]))
      rest = rest[escape...]
      let own = ours.first { rest.hasPrefix($0) }
      result += own ?? "\u{FFFD}"
      rest = rest.dropFirst(own?.count ?? 1)
    }
    return result + SafeText.shown(String(rest))
  }

  /// Prints a text that ends in a line feed.
  static func print(_ text: String) throws(FileError) { try StandardOutput.write(safe(text)) }

  /// Says something that is not part of the answer, on stderr.
  static func remark(_ message: String) { writeError("hubward: \(message)\n") }

  /// Says what is being done, on stderr and only to a person.
  static func progress(_ message: String) {
    guard isTerminal(STDERR_FILENO) else { return }
    writeError("hubward: \(message)\n")
  }
}
