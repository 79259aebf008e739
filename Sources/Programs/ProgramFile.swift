import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Where a program is.
package struct ProgramFile: Hashable, Sendable {
  /// From the root.
  package let path: String

  package init(path: String) { self.path = path }

  /// Looks for a program in the folders of `PATH`, in their order. Folders that are not named from the root are passed over:
  /// what is run must not depend on the folder that one happens to be in.
  ///
  /// - Returns: nil if it is in none.
  package static func named(_ name: String, searching path: String? = Environment.value("PATH"))
    -> ProgramFile?
  {
    for folder in (path ?? "").split(separator: ":") where folder.hasPrefix("/") {
      let file = "\(folder)/\(name)"
      // SAFETY: the string lives through the call.
      if FileSystem.kind(of: file) == .file, unsafe access(file, X_OK) == 0 { return ProgramFile(path: file) }
    }
    return nil
  }
}

/// Variables of this program's environment.
package enum Environment {
  package static func value(_ name: String) -> String? {
    // SAFETY: the string is copied at once; nothing here changes the environment.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// What a program is given of them: where programs, their libraries and temporary files are. Messages are in English.
  static var forPrograms: [String] {
    let names = [
      "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH",
    ]
    return names.compactMap { name in value(name).map { "\(name)=\($0)" } } + ["LC_ALL=C"]
  }
}
