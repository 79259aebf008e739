import Files
import Reporter

/// Patterns of inputs that a new output would match: `acts/*` finds the folder `acts/r` as soon as it is made, and reads
/// the results that are written into it.
enum OutputPatterns {
  static func refuse(_ destination: BatchDestination, _ inputs: [String]) throws(FileRoleError) {
    let paths = places(of: plain(destination.path))
    for input in inputs where input.contains(where: { "*?[".contains($0) }) && !FileSystem.exists(input) {
      let pattern = plain(input)
      for path in paths where GlobMatches.matches(path, pattern) {
        throw .inside(
          FileRoles.File(destination.path, as: "the output"),
          folder: FileRoles.File(input, as: "a pattern of inputs"))
      }
    }
  }

  /// A path and the folders above it: `a`, `a/b`, `a/b/c`.
  private static func places(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" && $0 > path.startIndex }.map { String(path[..<$0]) } + [path]
  }

  private static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
