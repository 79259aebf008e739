import ArgumentParser
import Voxlex

/// A table of frequencies as a command line names it: `reference:words.csv`, or `reference:words.csv::ukpga 2010s` for the
/// lines of some types and decades.
struct ReferenceArgument {
  let path: String
  let selection: String

  /// - Returns: nil for what names a text.
  init?(_ written: String) {
    let mark = "reference:"
    guard written.hasPrefix(mark) else { return nil }
    let rest = written.dropFirst(mark.count)
    let end = rest.ranges(of: "::").last
    let isWhole = FilePresence.exists(String(rest))
    path = String(isWhole ? rest[...] : rest[..<(end?.lowerBound ?? rest.endIndex)])
    selection = isWhole ? "" : end.map { String(rest[$0.upperBound...]) } ?? ""
  }

  /// - Throws: an exit with status 64, after the sentence is on standard error.
  func load() throws -> ReferenceTable {
    do { return try ReferenceTable(try SourceBytes.read(path: path), path: path, selection: selection) } catch
    {
      StandardOutput.report((error as? any ProblemError)?.commandSentence ?? "\(error)")
      throw ExitCode.validationFailure
    }
  }
}
