import Files
import Measures
import Reporter

extension ComparedTexts {
  /// The comparison as a file of a format: a table side by side for readers, with the rule, the scope and the hashes of
  /// texts and list under it; a line a text and row for programs.
  ///
  /// - Throws: `RenderingError` where the format cannot hold it.
  public func bytes(as format: OutputFormat) throws(RenderingError) -> [UInt8] {
    try Report(format).bytes(of: CountResult(self))
  }

  /// The comparison as text.
  ///
  /// - Parameter format: any but a workbook, which is no text.
  /// - Throws: `RenderingError` where the format cannot hold it.
  public func text(as format: OutputFormat = .text) throws(RenderingError) -> String {
    String(decoding: try bytes(as: format), as: UTF8.self)
  }

  /// Writes the comparison to a file, whole or not at all, in the format that its name says: `.txt`, `.md`, `.csv`,
  /// `.tsv`, `.json`, `.xlsx`; text for any other.
  ///
  /// - Throws: `RenderingError` where the format cannot hold it, `AtomicFileError` if the file cannot be written.
  public func write(to path: String) throws {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    let format = ending.flatMap { OutputFormat(fileExtension: String($0)) } ?? .text
    try AtomicFile.write(try bytes(as: format), to: path)
  }
}
