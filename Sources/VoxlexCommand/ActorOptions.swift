import ArgumentParser
import Voxlex

/// The list that puts those who act and are acted on into groups.
struct ActorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Groups of actors for bearer and counterpart: a wordlist file or the name of a bundled list (default: send-actors).",
      valueName: "wordlist"),
    completion: .file())
  var actors: String?

  /// Nil for the bundled groups.
  ///
  /// - Throws: what is wrong with the list.
  func groups() throws -> ActorGroups? { try list().map { ActorGroups($0.list) } }

  /// The list itself, and where it came from; nil for the bundled one.
  ///
  /// - Throws: what is wrong with the list.
  func list() throws -> (list: Wordlist, origin: String)? {
    guard let actors else { return nil }
    let loaded = try WordlistSource.load(actors)
    return (loaded.list, loaded.origin)
  }
}
