import ArgumentParser
import Voxlex

/// The texts that a command is about, each with its own name and scope if it is given any.
struct TextArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Texts: \(SourceForms.standard.inWords); '-' is standard input. 'Act=act.xml::part 3' gives a text a name "
        + "and a scope of its own.", valueName: "texts"),
    completion: .file(), transform: TextArguments.request)
  var written: [TextRequest<String>]

  /// An archive of several texts is a request of each.
  var requests: [TextRequest<String>] { written.flatMap(TextArguments.unpacked) }

  /// - Throws: a sentence that says what is not understood.
  static func requests(_ texts: [String]) throws(ArgumentMistake) -> [TextRequest<String>] {
    try texts.map { text throws(ArgumentMistake) in try request(text) }.flatMap(unpacked)
  }

  /// A name is that of one text: a request that has one is left to whoever reads it, and finds several.
  private static func unpacked(_ request: TextRequest<String>) -> [TextRequest<String>] {
    let paths = request.name == nil ? PackedText.paths(in: request.source) : []
    return paths.isEmpty ? [request] : paths.map { request.with($0) }
  }

  private static func request(_ text: String) throws(ArgumentMistake) -> TextRequest<String> {
    do throws(TextRequestError) {
      return try TextRequest(written: text, exists: FilePresence.exists)
    } catch {
      throw ArgumentMistake("\(error)")
    }
  }
}
