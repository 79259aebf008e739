import Reporter

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Patterns of inputs that a new output would match: `acts/*` finds the folder `acts/r` as soon as it is made, and reads
/// the results that are written into it.
enum OutputPatterns {
  static func refuse(_ destination: BatchDestination, _ inputs: [String]) throws(FileRoleError) {
    let paths = places(of: plain(destination.path))
    for input in inputs where input.contains(where: { "*?[".contains($0) }) && !SystemCalls.exists(input) {
      let pattern = plain(input)
      for path in paths where matches(path, pattern) {
        throw .inside(
          FileRoles.File(destination.path, as: "the output"),
          folder: FileRoles.File(input, as: "a pattern of inputs"))
      }
    }
  }

  private static func matches(_ path: String, _ pattern: String) -> Bool {
    // SAFETY: both strings live through the call.
    unsafe fnmatch(pattern, path, FNM_PATHNAME | FNM_PERIOD) == 0
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
