/// The words of a command line, sorted into command, options with their values, and arguments, without any of them
/// being refused: what ArgumentParser does not say of a line that it cannot parse.
struct CommandWords {
  /// An option as it was written.
  struct Use {
    /// With its dashes, without its value: `--term`.
    var written: String
    /// Nil for one that the command does not have.
    var option: ArgumentDescription?
    /// Behind `=`, or the next word.
    var values: [String] = []
    /// Whether the value was written behind `=`.
    var isJoined = false
    /// The word behind it, which begins with a dash and so is no value.
    var dashedWord: String?
    /// Whether it is before every argument and every command.
    var isFirst = false
  }

  struct Argument {
    var word: String
    /// Index in ``uses`` of the option whose value is before this word, or before the words before it.
    var behindOption: Int?
  }

  /// From `voxlex` down.
  var path: [CommandDescription]
  var uses: [Use] = []
  var arguments: [Argument] = []
  /// Whether the user asks for help on the command (`voxlex help count`).
  var asksForHelp = false

  var command: CommandDescription { path[path.count - 1] }

  /// `voxlex study new`.
  var name: String { path.map(\.commandName).joined(separator: " ") }

  /// Names of the commands below `voxlex`.
  var commandPath: [String] { path.dropFirst().map(\.commandName) }

  init(_ words: [String], of root: CommandDescription) {
    path = [root]
    var rest = words[...]
    if rest.first == "help" {
      asksForHelp = true
      rest.removeFirst()
    }
    while let word = rest.popFirst() {
      if word == "--" {
        for word in rest { take(argument: word) }
        break
      }
      if word.hasPrefix("-"), word != "-" { take(option: word, &rest) } else { take(argument: word) }
    }
    if arguments.isEmpty, !asksForHelp { enterDefault() }
  }

  private mutating func take(argument word: String) {
    if arguments.isEmpty, let next = command.subcommand(word) {
      path.append(next)
    } else {
      if arguments.isEmpty { enterDefault() }
      arguments.append(Argument(word: word))
    }
  }

  /// `voxlex study study.yaml` is `voxlex study run study.yaml`.
  private mutating func enterDefault() {
    if let name = command.defaultSubcommand, let next = command.subcommand(name) { path.append(next) }
  }

  private mutating func take(option word: String, _ rest: inout ArraySlice<String>) {
    let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var use = Use(written: halves[0], option: command.option(halves[0]))
    use.isFirst = path.count == 1 && arguments.isEmpty
    if use.option == nil, let name = command.defaultSubcommand, let next = command.subcommand(name),
      let option = next.option(halves[0])
    {
      path.append(next)
      use.option = option
    }
    if halves.count == 2 {
      use.values = [halves[1]]
      use.isJoined = true
    } else if let option = use.option, option.kind == .option {
      let limit = option.parsingStrategy == "upToNextOption" ? Int.max : 1
      while use.values.count < limit, let next = rest.first, !next.hasPrefix("-") || next == "-" {
        use.values.append(next)
        rest.removeFirst()
      }
      if use.values.isEmpty { use.dashedWord = rest.first }
      uses.append(use)
      if limit == 1, !use.values.isEmpty { takeBehind(uses.count - 1, &rest) }
      return
    }
    uses.append(use)
  }

  /// The words behind the value of an option, which may belong to it: `--in part 3`.
  private mutating func takeBehind(_ use: Int, _ rest: inout ArraySlice<String>) {
    while let word = rest.first, !word.hasPrefix("-"), command.subcommands == nil {
      rest.removeFirst()
      arguments.append(Argument(word: word, behindOption: use))
    }
  }

  /// Letters of several flags behind one dash: `-qh`.
  func isFlagCluster(_ written: String) -> Bool {
    guard written.hasPrefix("-"), !written.hasPrefix("--"), written.count > 2 else { return false }
    return written.dropFirst().allSatisfy { command.option("-\($0)")?.kind == .flag }
  }
}
