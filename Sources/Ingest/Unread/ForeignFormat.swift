import Inputs
import Legislation

/// A kind of content voxlex does not read: what it seems to be, and what to do instead.
package struct ForeignFormat: Equatable, Sendable {
  package var seemsToBe: String
  package var remedy: String

  package init(_ seemsToBe: String, _ remedy: String) { (self.seemsToBe, self.remedy) = (seemsToBe, remedy) }

  func error(_ path: String) -> IngestError {
    .refused(path: path, seemsToBe: seemsToBe, remedy: .words(remedy))
  }

  static let later = "this version of voxlex does not read that yet"
  static let saveXML =
    "save the document from legislation.gov.uk as XML (its address followed by /data.xml) and read that"
  static let readsOnly = "voxlex reads \(SourceForms.standard.inWords)"

  static let blank = ForeignFormat(
    "a file that begins with much white space and no text", "check the file; \(readsOnly)")
  static let unknownBinary = ForeignFormat(
    "a binary file", "\(readsOnly); save the document as plain text (UTF-8) and read that")
}
