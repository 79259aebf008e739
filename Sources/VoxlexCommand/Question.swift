import ArgumentParser

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Questions on a terminal, and nowhere else: a pipe that waits for an answer waits forever.
enum Question {
  static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks on standard error.
  ///
  /// - Parameter many: answers are one a line, up to an empty one.
  /// - Returns: the answers without the spaces around them; empty if the line was.
  /// - Throws: an exit with status 64 at the end of the input.
  static func ask(_ question: String, many: Bool = false) throws -> [String] {
    StandardOutput.report(question)
    var answers: [String] = []
    while true {
      guard let line = readLine() else { throw ExitCode.validationFailure }
      let answer = line.split(separator: " ").joined(separator: " ")
      if answer.isEmpty { return answers }
      answers.append(answer)
      if !many { return answers }
    }
  }
}
