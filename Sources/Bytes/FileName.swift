/// The name of a file, by its path as text: nothing is looked up.
package enum FileName {
  /// The name without its folder and what is behind its last dot: `act` of `texts/act.xml`, `.hidden` of `.hidden`.
  package static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? Substring(path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
