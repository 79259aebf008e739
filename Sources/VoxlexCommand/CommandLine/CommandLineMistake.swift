/// What is wrong with a command line.
enum CommandLineMistake: Equatable {
  case unknownCommand(String, below: String, nearest: String?, commands: [String])
  /// A file where a command should be: `voxlex act.xml`.
  case fileForCommand(String, below: String, commands: [String])
  /// `elsewhere`: commands that have the option.
  case unknownOption(String, command: String, nearest: String?, elsewhere: [String])
  /// A value that touches its option: `-wexpert-voice`.
  case touchingValue(String, option: String, value: String)
  /// A dash that a word processor made of two hyphens.
  case typesetDash(String, option: String)
  /// Quotation marks of a word processor, which a shell does not know. `plain` is nil for half of a value, which the
  /// shell has cut at a space.
  case typesetQuotes(String, plain: String?)
  case missingValue(option: String, meaning: String, next: String?)
  /// `--type ''`, as a shell makes it of a variable that is not set.
  case emptyValue(option: String)
  case emptyArgument
  case valueOfFlag(String, value: String)
  case unknownValue(String, option: String, nearest: String?, allowed: [String])
  case optionTwice(String, first: String, second: String)
  case contradiction(String, String)
  /// A value of several words without quotation marks: `--in part 3`.
  case unquoted(option: String, word: String, value: String)
  case argumentTwice(String)
  case standardInputTwice
  case missingArgument(command: String, name: String, meaning: String)
  case extraArgument(String, command: String, expected: String)

  /// The sentence for the user.
  var sentence: String {
    switch self {
    case .unknownCommand(let word, let parent, let nearest?, _):
      "There is no command '\(parent) \(word)'; did you mean '\(parent) \(nearest)'?"
    case .unknownCommand(let word, let parent, nil, let commands):
      "There is no command '\(parent) \(word)'; write one of \(Self.list(commands))."
    case .fileForCommand(let file, "voxlex", _):
      "Name a command before '\(file)': 'voxlex count \(file) --terms inform' counts words in it, "
        + "'voxlex inspect \(file)' shows how it is read."
    case .fileForCommand(let file, let parent, let commands):
      "Name a command before '\(file)': \(Self.list(commands.map { "'\(parent) \($0) \(file)'" }))."
    case .unknownOption(let option, _, let nearest?, _):
      "There is no option '\(option)'; did you mean '\(nearest)'?"
    case .unknownOption(let option, "voxlex", nil, let elsewhere) where !elsewhere.isEmpty:
      "Name a command before '\(option)', such as '\(elsewhere[0])'."
    case .unknownOption(let option, let command, nil, let elsewhere) where !elsewhere.isEmpty:
      "'\(command)' has no option '\(option)'; it is an option of \(Self.list(elsewhere.map { "'\($0)'" }, "and"))."
    case .unknownOption(let option, let command, nil, _): "'\(command)' has no option '\(option)'."
    case .touchingValue(let word, let option, let value):
      "There is no option '\(word)'; write a space before the value: \(option) \(Self.quoted(value))."
    case .typesetDash(let word, let option):
      "'\(word)' begins with a typographic dash, as word processors make it; write '\(option)'."
    case .typesetQuotes(let word, nil):
      "'\(word)' has a curly quotation mark, which the shell takes for a letter; put straight ones (') around the "
        + "whole value."
    case .typesetQuotes(let word, let plain?):
      "'\(word)' has curly quotation marks, which the shell takes for letters; write '\(plain)'."
    case .missingValue(let option, let meaning, nil): "'\(option)' needs a value. \(meaning)"
    case .missingValue(let option, _, let next?):
      "'\(option)' needs a value before '\(next)'; a value that begins with a dash is written \(option)='\(next)'."
    case .emptyValue(let option):
      "'\(option)' has an empty value, which is what the shell makes of a variable that is not set; write one, or "
        + "leave '\(option)' out."
    case .emptyArgument:
      "An argument is empty (''), which is what the shell makes of a variable that is not set; write it, or leave it "
        + "out."
    case .valueOfFlag(let option, let value): "'\(option)' takes no value; leave out '\(value)'."
    case .unknownValue(let value, let option, let nearest?, let allowed):
      "The value '\(value)' is invalid for '\(option)'; did you mean '\(nearest)'? It takes \(Self.list(allowed))."
    case .unknownValue(let value, let option, nil, let allowed):
      "The value '\(value)' is invalid for '\(option)'; write \(Self.list(allowed))."
    case .optionTwice("--terms", let first, let second):
      "'--terms' is given twice; write all terms in one value: --terms '\(first),\(second)'."
    case .optionTwice(let option, let first, let second):
      "'\(option)' is given twice, '\(first)' and '\(second)'; give it once."
    case .contradiction(let one, let other):
      "'\(one)' and '\(other)' contradict each other; give one of them."
    case .unquoted(let option, let word, let value):
      "There is no file '\(word)'; if it belongs to the value of '\(option)', put the whole value in quotation "
        + "marks: \(option) '\(value)'."
    case .argumentTwice(let word): "'\(word)' is named twice; name it once."
    case .standardInputTwice:
      "Standard input ('-') can be read only once; save what comes through it to a file, and name that."
    case .missingArgument(let command, let name, let meaning):
      "'\(command)' needs \(name). \(meaning)"
    case .extraArgument(let word, let command, let expected):
      "'\(word)' is one argument too many: '\(command)' takes \(expected)."
    }
  }

  /// `a, b or c`.
  private static func list(_ words: [String], _ last: String = "or") -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
  }

  private static func quoted(_ value: String) -> String {
    value.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) } ? value : "'\(value)'"
  }
}
