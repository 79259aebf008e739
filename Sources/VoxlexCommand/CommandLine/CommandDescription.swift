import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A command with its options and arguments, as ArgumentParser describes it: the declarations of the options are
/// the only list of them.
struct CommandDescription: Decodable {
  var commandName: String
  var defaultSubcommand: String?
  var subcommands: [CommandDescription]?
  var arguments: [ArgumentDescription]?

  /// The description of a whole program. Some milliseconds of work: only for a command line that may be wrong.
  static func of(_ root: any ParsableCommand.Type) throws -> CommandDescription {
    struct Tool: Decodable { var command: CommandDescription }
    var command = try JSONDecoder().decode(Tool.self, from: Data(root._dumpHelp().utf8)).command
    command.addDefaults(of: root)
    return command
  }

  /// ArgumentParser leaves out of its description which subcommand may go without its name.
  private mutating func addDefaults(of type: any ParsableCommand.Type) {
    defaultSubcommand = type.configuration.defaultSubcommand?._commandName
    for (index, subcommand) in (subcommands ?? []).enumerated() {
      let type = type.configuration.subcommands.first { $0._commandName == subcommand.commandName }
      if let type { subcommands?[index].addDefaults(of: type) }
    }
  }

  func subcommand(_ name: String) -> CommandDescription? {
    subcommands?.first { $0.commandName == name }
  }

  /// The commands below by name, without `help`.
  var commandNames: [String] { (subcommands ?? []).map(\.commandName).filter { $0 != "help" } }

  /// Every option and flag.
  var options: [ArgumentDescription] { (arguments ?? []).filter { $0.kind != .positional } }

  var positionals: [ArgumentDescription] { (arguments ?? []).filter { $0.kind == .positional } }

  /// The option that is written so, with its dashes.
  func option(_ written: String) -> ArgumentDescription? {
    options.first { $0.writtenNames.contains(written) }
  }

  /// Whether the first argument is a term and not a file.
  var beginsWithTerm: Bool { positionals.first?.valueName?.hasPrefix("term") ?? false }
}

/// An option, a flag or a positional argument.
struct ArgumentDescription: Decodable {
  enum Kind: String, Decodable { case positional, option, flag }

  struct Name: Decodable {
    var kind: String
    var name: String
    var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
  }

  var kind: Kind
  var isOptional: Bool
  var isRepeating: Bool
  var parsingStrategy: String
  var names: [Name]?
  var valueName: String?
  var allValues: [String]?
  var abstract: String?

  var writtenNames: [String] { (names ?? []).map(\.written) }

  /// The long name, with its dashes.
  var name: String {
    writtenNames.first { $0.hasPrefix("--") } ?? writtenNames.first ?? "<\(valueName ?? "")>"
  }

  /// Whether its value is written in words, which may have spaces between them.
  var takesPhrase: Bool { ["--terms", "--in", "--not-in", "--label", "--title", "--name"].contains(name) }

  /// Whether its values are texts, of which each is read once.
  var isText: Bool { ["--text", "--against"].contains(name) }

  /// Whether its value is a file that is read, where `-` is standard input.
  var isRead: Bool { ["--wordlist", "--text", "--against", "--published"].contains(name) }
}
