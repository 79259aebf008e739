import Legislation
import Reporter

/// A text as results name it. One value for all observations of the text, which only refer to it.
package final class NamedText: Sendable {
  package let identity: Identity
  /// Distinct among the texts of the result.
  package let name: String

  package init(_ identity: Identity, name: String) { (self.identity, self.name) = (identity, name) }
}

/// An observation in a text.
package protocol LineOfText: Sendable {
  var text: NamedText { get }
}

extension DataColumn where Row: LineOfText {
  /// The columns that say which text an observation is of; they come first.
  package static var ofText: [Self] { [path, document, id, version] }

  static var path: Self {
    .text("path", isForPrograms: true, meaning: "Path of the source, relative to its input.") {
      $0.text.identity.path
    }
  }
  static var document: Self {
    .text("document", title: "text", meaning: "Title of the document; its path if it has none.") {
      $0.text.name
    }
  }
  static var id: Self {
    .text("id", isForPrograms: true, meaning: "Identifier without version: ukpga/2014/6.") {
      $0.text.identity.id ?? ""
    }
  }
  static var version: Self {
    .text(
      "version", isForPrograms: true, meaning: "enacted, made, a date; empty if the source does not say."
    ) { $0.text.identity.version ?? "" }
  }
  /// The column that fixes the source to the byte; it comes last.
  package static var sha256: Self {
    .text("sha256", isForPrograms: true, meaning: "SHA-256 of the source's bytes.") {
      $0.text.identity.sha256
    }
  }
}
