import ArgumentParser
import Files
import Foundation
import Placement
import Readers
import Reports
import Store
import Studies
import Text

/// How a table is printed.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv
}

/// The study, which every command takes: a study file, or a GeoPackage that carries one.
struct StudyArgument: ParsableArguments {
  @Argument(
    help: "The study file, such as data/thurrock-2016/study.yaml, or an export of it (.gpkg).")
  var study: String

  /// Opens the study; ends with exit code 65 and every error when it cannot be used.
  func open() throws -> Study { try Study.opened(study) }

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
  static func opened(_ path: String) throws -> Study {
    do {
      return StudyStore.isStore(path)
        ? try StudyStore(path: path).files().open() : try Study.open(path)
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
    } catch let error as FileError {
      FileHandle.standardError.write(Data("hubward: \(error)\n".utf8))
      throw ExitCode(Failure.Code.cannotWrite.rawValue)
    } catch let failure as Failure {
      FileHandle.standardError.write(Data("hubward: \(failure.message)\n".utf8))
      throw ExitCode(failure.code.rawValue)
    }
  }
}

/// Prints tables in the chosen format: text to fit the terminal, JSON as one object keyed by table,
/// CSV one after the other with a blank line between.
func printTables(_ tables: [Table], format: Format) {
  switch format {
  case .text:
    print(
      tables.map { TextTable($0, width: Terminal.width, style: Terminal.style).text }
        .joined(separator: "\n"), terminator: "")
  case .csv:
    print(tables.map { CSVTable($0).text }.joined(separator: "\r\n"), terminator: "")
  case .json:
    print(JSONValue.object(tables.map { ($0.id, JSONTable($0).value) }).text)
  }
}

/// What the terminal can show.
enum Terminal {
  private static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Its width where the output is one, else wide enough for most tables.
  static var width: Int {
    guard isTerminal(STDOUT_FILENO) else { return 160 }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 100
  }

  static var style: TextTable.Style { isTerminal(STDOUT_FILENO) ? .ansi : .plain }

  /// Says what is being done, on stderr and only to a person.
  static func progress(_ message: String) {
    guard isTerminal(STDERR_FILENO) else { return }
    FileHandle.standardError.write(Data("hubward: \(message)\n".utf8))
  }
}
