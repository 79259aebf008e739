import Foundation

/// Paths as the system resolves them.
enum PlainPath {
  /// The absolute path without links; of a path whose end is not there yet, with the links of what is.
  static func resolved(_ path: String) -> String {
    var folder = URL(fileURLWithPath: path).standardizedFileURL
    var rest: [String] = []
    while folder.path != "/", !SystemCalls.exists(folder.path) {
      rest.insert(folder.lastPathComponent, at: 0)
      folder.deleteLastPathComponent()
    }
    return rest.reduce(folder.resolvingSymlinksInPath()) { $0.appendingPathComponent($1) }.standardizedFileURL
      .path
  }
}
