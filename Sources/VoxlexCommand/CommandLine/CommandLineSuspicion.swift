/// Whether a command line that can be parsed may still say something else than it seems to. The review itself costs
/// more than many a count; this look costs nothing.
enum CommandLineSuspicion {
  static func isDue(_ words: [String], fileExists: (String) -> Bool = FilePresence.exists) -> Bool {
    guard words.first != "help" else { return true }
    guard !words.contains("--help"), !words.contains("-h") else { return false }
    if words.contains(where: { TypesetMarks.mark($0) }) { return true }
    let isEmpty = { (word: String) in
      word.isEmptyList
        || word.hasPrefix("-")
          && (word.firstIndex(of: "=").map { word[word.index(after: $0)...].isEmptyList } ?? false)
    }
    if words.contains(where: isEmpty) { return true }
    var (initials, others): (Set<Character>, Set<String>) = ([], [])
    for word in words {
      if word.hasPrefix("--no-") { return true }
      // Of an option given twice both forms begin with one letter: -w, --wordlist.
      if word.hasPrefix("-"), let initial = word.first(where: { $0 != "-" }) {
        guard initials.insert(initial).inserted else { return true }
      } else {
        guard others.insert(word).inserted else { return true }
      }
    }
    // An option, its value, and a word that names no file: `--in part 3`.
    for index in words.indices.dropFirst(2)
    where words[index - 2].hasPrefix("--") && !words[index - 2].contains("=") && !words[index].hasPrefix("-")
    {
      if !words[index - 1].hasPrefix("-"), !fileExists(words[index]) { return true }
    }
    return false
  }
}
