import ArgumentParser

/// The command line of the program: parsed, run, or refused with one sentence on standard error and status 64.
enum ProgramCommandLine {
  static func run(_ words: [String]) -> Never {
    var command: any ParsableCommand
    do {
      command = try plainCommand(words) ?? VoxlexCommand.parseAsRoot(words)
    } catch {
      guard VoxlexCommand.exitCode(for: error) != .success else { VoxlexCommand.exit(withError: error) }
      refuse(words, because: error)
    }
    if CommandLineSuspicion.isDue(words), let (mistake, name) = review(words) {
      refuse(mistake.sentence, name: name)
    }
    do {
      try command.run()
    } catch let mistake as ArgumentMistake {
      refuse(mistake.sentence, name: CommandWords(words, of: program).commandPath)
    } catch {
      VoxlexCommand.exit(withError: error)
    }
    VoxlexCommand.exit()
  }

  /// The command of a line that begins with its name and that it takes whole: then no other command's options need be
  /// described, which would take a third of the time. What it does not take is parsed among all commands, which alone say
  /// what is wrong, and print help.
  private static func plainCommand(_ words: [String]) -> (any ParsableCommand)? {
    guard let name = words.first,
      let type = VoxlexCommand.commands.first(where: { $0.configuration.commandName == name }),
      type.configuration.subcommands.isEmpty
    else { return nil }
    // Where help is asked for the answer is another command, which knows of this one alone.
    guard let command = try? type.parseAsRoot(Array(words.dropFirst())), Swift.type(of: command) == type
    else { return nil }
    return command
  }

  private static func review(_ words: [String]) -> (mistake: CommandLineMistake, name: [String])? {
    let review = CommandLineReview(words, of: program)
    return review.mistake.map { ($0, review.words.commandPath) }
  }

  private static func refuse(_ words: [String], because error: any Error) -> Never {
    let review = CommandLineReview(words, of: program)
    let sentence = review.mistake?.sentence ?? ArgumentMistake.inside(error)?.sentence
    refuse(sentence ?? VoxlexCommand.message(for: error), name: review.words.commandPath)
  }

  private static var program: CommandDescription {
    do { return try CommandDescription.of(VoxlexCommand.self) } catch { VoxlexCommand.exit(withError: error) }
  }

  private static func refuse(_ sentence: String, name: [String]) -> Never {
    var type: any ParsableCommand.Type = VoxlexCommand.self
    for word in name {
      type = type.configuration.subcommands.first { $0._commandName == word } ?? type
    }
    if MessageForm.current == .objects {
      StandardOutput.report(Message(sentence, level: .error, figures: [.init("kind", "usage")]))
      VoxlexCommand.exit(withError: ExitCode.validationFailure)
    }
    let full = (["voxlex"] + name).joined(separator: " ")
    StandardOutput.report("Error: \(sentence)")
    StandardOutput.report("Usage: \(VoxlexCommand.usageString(for: type))")
    StandardOutput.report("  See '\(full) --help' for more information.")
    VoxlexCommand.exit(withError: ExitCode.validationFailure)
  }
}

/// A value that an option cannot take, with the sentence that says why.
struct ArgumentMistake: Error, CustomStringConvertible {
  let sentence: String
  var description: String { sentence }

  init(_ sentence: String) { self.sentence = sentence }

  /// The mistake that ArgumentParser has wrapped in errors of its own, which are not public.
  static func inside(_ value: Any, depth: Int = 0) -> ArgumentMistake? {
    if let mistake = value as? ArgumentMistake { return mistake }
    guard depth < 6 else { return nil }
    for child in Mirror(reflecting: value).children {
      if let mistake = inside(child.value, depth: depth + 1) { return mistake }
    }
    return nil
  }
}
