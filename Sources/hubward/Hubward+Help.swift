import ArgumentParser
import Files
import Foundation
import Text

/// Short help by `--help`: how a command is called, examples, options. Its manual by `hubward help`.
extension Hubward {
  /// The help that the arguments ask for; nothing where they ask for none.
  ///
  /// - Parameter arguments: without the program's own name.
  static func help(for arguments: [String], columns: Int?) -> String? {
    if arguments.first == "help" {
      guard arguments.count <= 2, let command = command(arguments.dropFirst().first) else {
        return nil
      }
      return manual(of: command, columns: columns)
    }
    guard arguments.isEmpty || arguments.contains(where: { ["--help", "-h"].contains($0) }),
      let command = command(arguments.first { !$0.hasPrefix("-") })
    else { return nil }
    return command == Hubward.self
      ? overview(columns: columns) : short(of: command, columns: columns)
  }

  /// The command of that name; the program itself for none.
  private static func command(_ name: String?) -> (any ParsableCommand.Type)? {
    guard let name else { return Hubward.self }
    return configuration.subcommands.first { $0.name == name }
  }

  private static func manual(of command: any ParsableCommand.Type, columns: Int?) -> String {
    let text =
      command == Hubward.self
      ? helpMessage(columns: columns) : helpMessage(for: command, columns: columns)
    return text + "\n" + examples(of: command)
  }

  /// Without the discussion, which is the manual's.
  private static func short(of command: any ParsableCommand.Type, columns: Int?) -> String {
    let full = helpMessage(for: command, columns: columns)
    let parts = full.split(separator: "\n\n", omittingEmptySubsequences: false)
    let start = parts.lastIndex { $0.hasPrefix("USAGE: ") } ?? parts.startIndex
    let (usage, rest) = (parts[start], parts[(start + 1)...])
    return command.configuration.abstract + "\n\n" + usage + "\n\n" + examples(of: command)
      + (rest.isEmpty ? "" : "\n" + rest.joined(separator: "\n\n"))
      + "\nThe manual: hubward help \(command.name)"
  }

  /// The commands in the order of the work, a line each.
  private static func overview(columns: Int?) -> String {
    let groups = configuration.groupedSubcommands.map { group in
      group.name + ":\n"
        + group.subcommands.map { command in
          let name = command.name.padding(toLength: 11, withPad: " ", startingAt: 0)
          let lines = TextWrap.lines(command.configuration.abstract, width: (columns ?? 80) - 13)
          return "  " + name + lines.joined(separator: "\n" + String(repeating: " ", count: 13))
        }.joined(separator: "\n")
    }
    return configuration.abstract + "\n\nUSAGE: hubward COMMAND STUDY [options]\n\n"
      + examples(of: Hubward.self) + "\n" + groups.joined(separator: "\n\n")
      + "\n\nShort help: hubward COMMAND --help. The manual: hubward help, hubward help COMMAND."
  }

  private static func examples(of command: any ParsableCommand.Type) -> String {
    let lines = Examples.of(command == Hubward.self ? nil : command.name)
    return lines.isEmpty
      ? "" : "EXAMPLES:\n" + lines.map { "  " + $0 }.joined(separator: "\n") + "\n"
  }
}

extension ParsableCommand {
  /// What it is called on the command line.
  static var name: String { configuration.commandName ?? "\(Self.self)".lowercased() }
}
