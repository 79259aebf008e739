import Legislation
import Wordlists

/// Finds what is wrong with a command line, the mistake that explains most first: the command, the names of
/// options, their values, then the arguments. ArgumentParser stops at whatever it meets first, so that a misspelt
/// option is reported as what is missing without it.
struct CommandLineReview {
  let words: CommandWords
  let root: CommandDescription
  let fileExists: (String) -> Bool

  init(
    _ words: [String], of root: CommandDescription,
    fileExists: @escaping (String) -> Bool = FilePresence.exists
  ) {
    (self.words, self.root, self.fileExists) = (CommandWords(words, of: root), root, fileExists)
  }

  /// The first mistake, or nil if names and values are in order.
  var mistake: CommandLineMistake? {
    guard !words.asksForHelp else { return wrongCommand }
    return optionForCommand ?? wrongCommand ?? wrongOption ?? wrongValue ?? emptyArgument ?? typesetArgument
      ?? givenTwice ?? unquotedValue ?? wrongArguments
  }

  private var command: CommandDescription { words.command }

  // MARK: The command

  /// `voxlex --terms inform act.xml`.
  private var optionForCommand: CommandLineMistake? {
    guard let use = words.uses.first, use.isFirst, use.option == nil else { return nil }
    let commands = commands(with: use.written)
    return commands.isEmpty
      ? nil : .unknownOption(use.written, command: root.commandName, nearest: nil, elsewhere: commands)
  }

  private var wrongCommand: CommandLineMistake? {
    guard let word = words.arguments.first?.word else { return nil }
    if words.asksForHelp {
      guard command.subcommands == nil else { return unknownCommand(word, below: words.path.count - 1) }
      return .extraArgument(word, command: "voxlex help", expected: "the name of a command only")
    }
    if command.subcommands != nil {
      if TypesetMarks.option(word, of: root, words.path) != nil { return nil }
      let nearest = Spelling.nearest(to: word, amongNames: command.commandNames)
      if nearest == nil, looksLikeFile(word) {
        return .fileForCommand(word, below: words.name, commands: command.commandNames)
      }
      return unknownCommand(word, below: words.path.count - 1)
    }
    // The word 'run' may be left out, and so a misspelt command passes for a file.
    let parent = words.path.count - 2
    guard parent > 0, words.path[parent].defaultSubcommand != nil, !fileExists(word),
      Spelling.nearest(to: word, amongNames: words.path[parent].commandNames) != nil
    else { return nil }
    return unknownCommand(word, below: parent)
  }

  private func unknownCommand(_ word: String, below index: Int) -> CommandLineMistake {
    let parent = words.path[index]
    return .unknownCommand(
      word, below: words.path[...index].map(\.commandName).joined(separator: " "),
      nearest: Spelling.nearest(to: word, amongNames: parent.commandNames), commands: parent.commandNames)
  }

  private func looksLikeFile(_ word: String) -> Bool {
    word.contains(".") || word.contains("/") || fileExists(word)
  }

  // MARK: Options

  private var wrongOption: CommandLineMistake? {
    for (index, use) in words.uses.enumerated() where use.option == nil && !words.isFlagCluster(use.written) {
      // Behind an option without a value, a word such as '-ly' may be meant as one.
      if index > 0, !use.written.hasPrefix("--"), let option = words.uses[index - 1].option,
        words.uses[index - 1].dashedWord != nil, option.kind == .option
      {
        return .missingValue(option: words.uses[index - 1].written, meaning: "", next: use.written)
      }
      return unknownOption(use.written)
    }
    for argument in words.arguments where !fileExists(argument.word) {
      if let option = TypesetMarks.option(argument.word, of: root, words.path) {
        return .typesetDash(argument.word, option: option)
      }
    }
    return nil
  }

  private func unknownOption(_ written: String) -> CommandLineMistake {
    if let option = TypesetMarks.option(written, of: root, words.path) {
      return .typesetDash(written, option: option)
    }
    let names = command.options.flatMap(\.writtenNames)
    if let same = names.first(where: { $0.lowercased() == written.lowercased() }) {
      return .unknownOption(written, command: words.name, nearest: same, elsewhere: [])
    }
    let elsewhere = commands(with: written)
    guard elsewhere.isEmpty else {
      return .unknownOption(written, command: words.name, nearest: nil, elsewhere: elsewhere)
    }
    let letters = String(
      written.drop { $0 == "-" }.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
    let long = names.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    if let nearest = Spelling.nearest(to: letters, amongNames: long) {
      return .unknownOption(written, command: words.name, nearest: "--\(nearest)", elsewhere: [])
    }
    if !written.hasPrefix("--"), let option = command.option(String(written.prefix(2))),
      option.kind == .option
    {
      return .touchingValue(written, option: String(written.prefix(2)), value: String(written.dropFirst(2)))
    }
    return .unknownOption(written, command: words.name, nearest: nil, elsewhere: [])
  }

  private func commands(with option: String) -> [String] {
    func search(_ command: CommandDescription, _ path: [String]) -> [String] {
      let path = path + [command.commandName]
      let here = command.option(option) == nil ? [] : [path.joined(separator: " ")]
      return here + (command.subcommands ?? []).flatMap { search($0, path) }
    }
    return Array((root.subcommands ?? []).flatMap { search($0, [root.commandName]) }.prefix(4))
  }

  // MARK: Values

  private var wrongValue: CommandLineMistake? {
    for use in words.uses {
      guard let option = use.option else { continue }
      if option.kind == .flag, let value = use.values.first { return .valueOfFlag(use.written, value: value) }
      if option.kind == .option, use.values.isEmpty {
        let isValue = use.dashedWord.map { command.option($0) == nil } ?? false
        return .missingValue(
          option: use.written, meaning: option.abstract ?? "", next: isValue ? use.dashedWord : nil)
      }
      for value in use.values {
        if value.isEmptyList { return .emptyValue(option: use.written) }
        if let plain = TypesetMarks.unquoted(value), option.name != "--terms" || plain.isHalf,
          !fileExists(value), !isHeading(plain, of: option.name)
        {
          return .typesetQuotes(value, plain: plain.isHalf ? nil : plain.text)
        }
        guard let allowed = option.allValues, !allowed.contains(value) else { continue }
        return .unknownValue(
          value, option: use.written, nearest: Spelling.nearest(to: value, amongNames: allowed),
          allowed: allowed)
      }
    }
    return nil
  }

  /// Whether a value is the label of a passage without a number, `“General”`, as tables print it.
  private func isHeading(_ plain: (text: String, isHalf: Bool), of option: String) -> Bool {
    ["--in", "--not-in"].contains(option) && !plain.isHalf && (try? ProvisionReference(plain.text)) == nil
  }

  private var emptyArgument: CommandLineMistake? {
    words.arguments.contains { $0.word.isEmptyList } ? .emptyArgument : nil
  }

  private var typesetArgument: CommandLineMistake? {
    for (index, argument) in words.arguments.enumerated() where !fileExists(argument.word) {
      guard let plain = TypesetMarks.unquoted(argument.word), !isTerm(index) || plain.isHalf else { continue }
      return .typesetQuotes(argument.word, plain: plain.isHalf ? nil : plain.text)
    }
    return nil
  }

  private var givenTwice: CommandLineMistake? {
    var first: [String: CommandWords.Use] = [:]
    for use in words.uses {
      guard let option = use.option else { continue }
      if let earlier = first[option.name], option.kind == .option, !option.isRepeating {
        return .optionTwice(
          option.name, first: earlier.values.first ?? "", second: use.values.first ?? "")
      }
      first[option.name] = use
    }
    let written = words.uses.map(\.written)
    for name in written where name.hasPrefix("--no-") && written.contains("--" + name.dropFirst(5)) {
      return .contradiction("--" + name.dropFirst(5), name)
    }
    return nil
  }

  private var unquotedValue: CommandLineMistake? {
    for (index, use) in words.uses.enumerated() where use.option?.takesPhrase ?? false {
      let first = words.arguments.firstIndex { $0.behindOption == index } ?? words.arguments.endIndex
      guard let value = use.values.first, !isTerm(first) else { continue }
      let loose = words.arguments[first...].map(\.word).prefix { isBareWord($0) && !fileExists($0) }
      guard let word = loose.first else { continue }
      return .unquoted(
        option: use.written, word: word, value: ([value] + loose).joined(separator: " "))
    }
    return nil
  }

  /// Nothing that a file, a pattern, a list of names or a name of voxlex's own would have in it.
  private func isBareWord(_ word: String) -> Bool { !word.contains { "./*?[@:=-".contains($0) } }

  private func isTerm(_ index: Int) -> Bool {
    index == 0 && command.beginsWithTerm
      && !words.uses.contains { ["--wordlist", "--terms"].contains($0.option?.name) }
  }

  // MARK: Arguments

  private var wrongArguments: CommandLineMistake? {
    var seen: Set<String> = []
    let read = words.uses.filter { $0.option?.isRead ?? false }.flatMap(\.values)
    if (words.arguments.map(\.word) + read).count(where: { $0 == "-" }) > 1 { return .standardInputTwice }
    for (index, argument) in words.arguments.enumerated() where !isTerm(index) {
      guard seen.insert(argument.word).inserted else { return .argumentTwice(argument.word) }
    }
    var texts: Set<String> = []
    for text in words.uses.filter({ $0.option?.isText ?? false }).flatMap(\.values) {
      guard texts.insert(text).inserted else { return .argumentTwice(text) }
    }
    let positionals = command.positionals
    let isOpen = positionals.contains { $0.isRepeating }
    if !isOpen, words.arguments.count > positionals.count, command.subcommands == nil {
      let expected = positionals.map { "<\($0.valueName ?? "")>" }.joined(separator: " ")
      return .extraArgument(
        words.arguments[positionals.count].word, command: words.name,
        expected: expected.isEmpty ? "no arguments" : "\(expected) only")
    }
    let needed = positionals.filter { !$0.isOptional }
    guard words.arguments.count < needed.count else { return nil }
    let missing = needed[words.arguments.count]
    return .missingArgument(
      command: words.name, name: "<\(missing.valueName ?? "")>", meaning: missing.abstract ?? "")
  }
}
