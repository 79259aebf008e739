/// The wordlists that travel inside the program: the YAML files of the top-level folder `Wordlists`.
public enum BundledWordlists {
  private static let files: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("coproduction-table-1", { PackageResources.coproduction_table_1_yaml }),
    ("coproduction-table-2", { PackageResources.coproduction_table_2_yaml }),
    ("expert-voice", { PackageResources.expert_voice_yaml }),
    ("function-words", { PackageResources.function_words_yaml }),
    ("indeterminate-terms", { PackageResources.indeterminate_terms_yaml }),
    ("partnership", { PackageResources.partnership_yaml }),
    ("partnership-continuum", { PackageResources.partnership_continuum_yaml }),
    ("send-actors", { PackageResources.send_actors_yaml }),
  ]

  /// The lists' names in alphabetical order.
  public static var names: [String] { files.map(\.name) }

  /// The list of this name.
  ///
  /// - Throws: ``WordlistErrors`` with ``WordlistError/unknownList(_:suggestion:allowed:)`` if there is none.
  public static func wordlist(named name: String) throws(WordlistErrors) -> Wordlist {
    guard let file = files.first(where: { $0.name == name }) else {
      let nearest = Spelling.nearest(to: name, among: names)
      throw WordlistErrors([.unknownList(name, suggestion: nearest, allowed: names)])
    }
    return try Wordlist.parse(yaml: file.bytes(), file: "\(name).yaml")
  }
}
