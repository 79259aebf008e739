import ArgumentParser
import Voxlex

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The texts that a command is about, each with its own name and scope if it is given any.
struct TextArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Texts: CLML, plain text, Markdown; '-' is standard input. 'Act=act.xml::part 3' gives a text a name and a "
        + "scope of its own."),
    completion: .file())
  var texts: [String]

  func validate() throws { _ = try TextArguments.requests(texts) }

  /// What was asked for; `validate` has shown that it can be understood.
  var requests: [TextRequest<String>] { (try? TextArguments.requests(texts)) ?? [] }

  /// - Throws: a `ValidationError` that says what is not understood.
  static func requests(_ texts: [String]) throws -> [TextRequest<String>] {
    do {
      return try texts.map { text throws(TextRequestError) in
        // SAFETY: the string is handed over as a C string for the length of the call, which only looks.
        try TextRequest(written: text) { unsafe access($0, F_OK) == 0 }
      }
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
