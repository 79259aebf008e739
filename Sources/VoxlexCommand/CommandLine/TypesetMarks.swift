import Wordlists

/// Dashes and quotation marks that a word processor puts in place of those of the keyboard. A command pasted from a
/// document has them, and a shell takes them for letters.
enum TypesetMarks {
  private static let dashes: Set<Character> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FE63}",
    "\u{FF0D}",
  ]
  private static let openings: Set<Character> = ["“", "„", "«", "‘", "‚", "‹", "”", "’"]
  private static let closings: Set<Character> = ["”", "»", "’", "›", "“", "‘"]
  /// Marks that are at one end of a word only where its other end was cut off; an apostrophe is at home there.
  private static let doubles: Set<Character> = ["“", "„", "«", "”", "»"]

  /// Whether a word has such a mark at either end.
  static func mark(_ word: String) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    return dashes.contains(first) || word.prefix(2).contains(where: dashes.contains)
      || openings.contains(first) || closings.contains(last)
  }

  /// The option that a word with such a dash was before: `–terms`, `—scope`, `-–in`, `–w`.
  static func option(_ word: String, of root: CommandDescription, _ path: [CommandDescription]) -> String? {
    let start = word.prefix { $0 == "-" || dashes.contains($0) }
    guard start.contains(where: dashes.contains) else { return nil }
    let name = String(word.dropFirst(start.count).prefix { $0 != "=" })
    let here = path.flatMap(\.options).flatMap(\.writtenNames)
    if name.count == 1 { return here.first { $0 == "-\(name)" } }
    let everywhere = Self.options(of: root).filter { $0.hasPrefix("--") }
    if everywhere.contains("--\(name)") { return "--\(name)" }
    return Spelling.nearest(to: name, amongNames: everywhere.map { String($0.dropFirst(2)) }).map {
      "--\($0)"
    }
  }

  private static func options(of command: CommandDescription) -> [String] {
    command.options.flatMap(\.writtenNames) + (command.subcommands ?? []).flatMap(options)
  }

  /// A value without the quotation marks around it, or nil if it has none.
  ///
  /// - Returns: `isHalf` if a mark is at one end only: the shell has ended the value at a space.
  static func unquoted(_ value: String) -> (text: String, isHalf: Bool)? {
    guard let first = value.first, let last = value.last, value.count > 1 else { return nil }
    if openings.contains(first), closings.contains(last) {
      return (String(value.dropFirst().dropLast()), false)
    }
    if doubles.contains(first) { return (String(value.dropFirst()), true) }
    if doubles.contains(last) { return (String(value.dropLast()), true) }
    return nil
  }
}
