import ArgumentParser
import Legislation
import Reporter
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard output and standard error. A closed pipe is no error: who reads has seen enough.
enum StandardOutput {
  /// Makes writing to a closed pipe an error that can be handled, not a signal that kills.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes to standard output, whole.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileDescriptor.standardOutput.writeAll(bytes)
    } catch let error as Errno where error == .brokenPipe {
      throw ExitCode.success
    } catch {
      report("standard output: \(error)")
      throw ExitStatus.partial
    }
  }

  /// One line on standard error.
  static func report(_ message: Message) { writeError(message.line(MessageForm.current) + "\n") }

  /// One line on standard error.
  static func report(_ sentence: String, as level: Message.Level = .message) {
    report(Message(sentence, level: level))
  }

  /// What is wrong, a line on standard error.
  ///
  /// - Parameter sentence: in place of its own.
  static func report(_ problem: Problem, as sentence: String? = nil) {
    report(Message(problem, as: sentence))
  }

  /// What is wrong, a line each on standard error.
  ///
  /// - Parameter sentence: in place of its own; said once.
  static func report(_ error: any Error, as sentence: String? = nil) {
    guard let problems = (error as? any ProblemError)?.problems else {
      return report(Message(sentence ?? "\(error)", level: .error))
    }
    for problem in sentence == nil ? problems[...] : problems.prefix(1) { report(problem, as: sentence) }
  }

  /// Text on standard error as it is.
  static func writeError(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether the terminal's character set, as the locale says, has more than ASCII for sure.
  static var terminalIsUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// Width and colour as the terminal has them, and without bold where NO_COLOR is set. In a pipe plain, and 120 columns
  /// wide unless COLUMNS says otherwise; a file has no width.
  static var style: TextStyle {
    guard isTerminal else { return TextStyle(width: columns ?? 120) }
    let plain = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    return TextStyle(ansi: !plain && environment("TERM") != "dumb", width: width)
  }

  private static var width: Int? {
    if let columns { return columns }
    var size = winsize()
    let request = UInt(TIOCGWINSZ)
    // SAFETY: the request fills a winsize, and `size` is one that lives through the call.
    guard unsafe ioctl(STDOUT_FILENO, request, &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// What a person has set the width to; shells keep their own COLUMNS to themselves unless it is exported.
  private static var columns: Int? {
    environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func environment(_ name: String) -> String? {
    // SAFETY: the program has one thread here and changes no environment; the string is copied at once.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}

/// A sentence without control characters: names of files and titles come from outside.
enum NeutralLine {
  static func text(_ sentence: String) -> String {
    String(
      String.UnicodeScalarView(
        sentence.unicodeScalars.map { scalar in
          scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
            ? "\u{FFFD}" : scalar
        }))
  }
}
