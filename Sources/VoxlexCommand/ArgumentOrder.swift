import Voxlex

/// Arguments that are the wrong way round: the text where the term belongs.
enum ArgumentOrder {
  /// What is wrong and the right command; nil if the first argument can be the term.
  ///
  /// - Parameter arguments: a term and texts, as given.
  static func sentence(_ arguments: [String]) -> String? {
    guard let first = arguments.first, isFile(first) else { return nil }
    let others = arguments.dropFirst()
    let missing = others.filter { $0 != "-" && !isFile($0) }
    // A word may be the name of a file too: then texts follow it.
    guard !missing.isEmpty || others.isEmpty || looksLikePath(first) else { return nil }
    let right = missing.count == 1 ? missing : ["inform*"]
    let texts = arguments.filter { !missing.contains($0) || missing.count > 1 }
    let command = (["voxlex", "concordance"] + (right + texts).map(quoted)).joined(separator: " ")
    let what =
      missing.count == 1 ? "'\(first)' is a file and '\(missing[0])' is none" : "'\(first)' is a file"
    return "\(what), but the term is written first and then the texts: \(command)"
  }

  /// A file, or one with a name or a scope of its own.
  private static func isFile(_ text: String) -> Bool {
    if FilePresence.exists(text) { return true }
    guard let request = try? TextRequest(written: text, exists: FilePresence.exists) else { return false }
    return request.source != text && FilePresence.exists(request.source)
  }

  private static func looksLikePath(_ text: String) -> Bool { text.contains("/") || text.contains(".") }

  /// As a shell takes it for one word.
  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "-_./".unicodeScalars.contains(scalar)
    }
    return plain && !word.isEmpty
      ? word : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
