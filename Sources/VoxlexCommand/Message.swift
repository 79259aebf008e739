import Legislation
import Reporter

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How messages are written on standard error.
enum MessageForm {
  /// A sentence a line, for people.
  case sentences
  /// A JSON object a line, for programs that run this one and show what it says in their own way.
  case objects

  /// `VOXLEX_MESSAGES=json` in the environment asks for objects; anything else is passed over.
  static let current: MessageForm = {
    // SAFETY: the program changes no environment; the string is copied at once.
    let chosen = unsafe getenv("VOXLEX_MESSAGES").map { unsafe String(cString: $0) }
    return chosen == "json" ? .objects : .sentences
  }()
}

/// One line on standard error: a sentence, and what a program needs to act on it.
struct Message {
  enum Level: String {
    /// Something is lost, or nothing was done.
    case error
    /// Something may be wrong with a list or a study.
    case warning
    /// What was inferred.
    case note
    /// How far a run is.
    case progress
    /// What a run has done.
    case closing
    /// Anything else, such as why nothing was counted.
    case message
  }

  let sentence: String
  let level: Level
  /// What an object has beside level and sentence.
  let figures: [JSONValue.Member]

  init(_ sentence: String, level: Level, figures: [JSONValue.Member] = []) {
    (self.sentence, self.level, self.figures) = (sentence, level, figures)
  }

  /// What is wrong, with the remedy in options of the command.
  ///
  /// - Parameter sentence: in place of the problem's own.
  init(_ problem: Problem, as sentence: String? = nil) {
    self.init(
      sentence ?? problem.sentence(\.asOptions), level: .error,
      figures: [
        .init("kind", .string(problem.kind.rawValue)), .init("what", .string(problem.what)),
        .init("where", .string(problem.placeText)),
        .init("remedy", .string(problem.remedyText(\.asOptions))),
      ])
  }

  /// The message without a line feed at its end.
  func line(_ form: MessageForm) -> String {
    switch (form, level) {
    case (.objects, _):
      JSONValue.object(
        [.init("level", .string(level.rawValue)), .init("sentence", .string(sentence))] + figures
      )
      .compact()
    case (.sentences, .warning), (.sentences, .note): "\(level.rawValue): \(NeutralLine.text(sentence))"
    case (.sentences, _): NeutralLine.text(sentence)
    }
  }
}
