import Bytes
import Ingest
import Legislation
import Wordlists

/// All that a study file fixes: the texts by their hashes, what is counted in them by which rule in which scope,
/// and the files that come of it. Every value is resolved: defaults of the study are in each table.
package struct Study: Sendable {
  /// The study file as it was named, for messages.
  package let file: String
  package let title: String?
  package let note: String?
  /// Where the study was published, or what it follows.
  package let source: String?
  /// Texts, wordlists and published tables, in the order of the file.
  package let inputs: [StudyInput]
  /// Never empty.
  package let tables: [StudyTable]
  /// The bytes that were read.
  package let sourceBytes: [UInt8]

  /// The file's own name without folder and ending: what its outputs and its manifest are named after.
  package var name: String { Study.name(ofFile: file) }

  /// Where the manifest is, beside the study file.
  package var manifest: String { Study.manifest(of: name) }

  static func manifest(of name: String) -> String { "\(name).manifest.json" }

  static func name(ofFile file: String) -> String { FileName.stem(of: file) }

  func input(_ kind: StudyInput.Kind, _ name: String) -> StudyInput? {
    inputs.first { $0.kind == kind && $0.name == name }
  }
}

/// A file that a study reads, or a wordlist that comes with the program.
package struct StudyInput: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case text, wordlist
    /// A published table, for audits.
    case published
    /// A table of data, or a file beside one.
    case data

    /// The study file's key for inputs of this kind.
    var key: String {
      switch self {
      case .text: "texts"
      case .wordlist: "wordlists"
      case .published, .data: rawValue
      }
    }
    /// As it is called in sentences.
    var noun: String {
      switch self {
      case .text, .wordlist: rawValue
      case .published: "published table"
      case .data: "file of data"
      }
    }
  }
  package enum Origin: Sendable, Hashable {
    /// A path relative to the study file's folder, with `/`.
    case file(String)
    case bundled(String)
  }

  package let kind: Kind
  /// What tables call it; distinct within its kind.
  package let name: String
  package let origin: Origin
  /// What the study fixes: 64 lower-case hexadecimal digits; nil where the file does not say yet.
  package let sha256: String?
  /// How a text is read; nil: found from the content.
  package let format: SourceFormat?
  package let textOptions: TextOptions
  /// Of a text: what outputs call it; nil: the document's title.
  package let title: String?
  /// Of a text: its own scope, over that of each table.
  package let scope: OwnScope
  /// Lines of the study file, from 1: of the path or the bundled name, and of the hash.
  let originLine: Int
  let hashLine: Int?

  /// As reports name it: the path as written, or `bundled:NAME`.
  package var place: String {
    switch origin {
    case .file(let path): path
    case .bundled(let name): "bundled:\(name)"
    }
  }
}
