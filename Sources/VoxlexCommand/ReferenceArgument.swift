import ArgumentParser
import Programs
import Voxlex

/// A table of frequencies as a command line names it: `reference:words.csv`, or `reference:words.csv::ukpga 2010s` for the
/// lines of some types and decades; in place of the table the folder of a batch run that has one. `reference:ukpga 2010s` is
/// of the table that the environment names.
struct ReferenceArgument {
  /// Of the table.
  let path: String
  let selection: String

  /// - Returns: nil for what names a text.
  init?(_ written: String) {
    let mark = "reference:"
    guard written.hasPrefix(mark) else { return nil }
    let rest = written.dropFirst(mark.count)
    let end = rest.ranges(of: "::").last
    let isWhole = FilePresence.exists(String(rest))
    var named = String(isWhole ? rest[...] : rest[..<(end?.lowerBound ?? rest.endIndex)])
    // What is no file is a choice of types and decades of the table that the user keeps.
    if !isWhole, end == nil, let kept = Environment.value(Self.variable), !kept.isEmpty {
      (named, selection) = (kept, named)
    } else {
      selection = isWhole ? "" : end.map { String(rest[$0.upperBound...]) } ?? ""
    }
    path = BatchFolder.frequencies(in: named) ?? named
  }

  /// Names the table that is meant where only types and decades are: `reference:ukpga`.
  private static let variable = "VOXLEX_REFERENCE"

  /// - Throws: an exit with status 64, after the sentence is on standard error.
  func load() throws -> ReferenceTable {
    do { return try ReferenceTable(try SourceBytes.read(path: path), path: path, selection: selection) } catch
    {
      StandardOutput.report(error)
      throw ExitCode.validationFailure
    }
  }
}
