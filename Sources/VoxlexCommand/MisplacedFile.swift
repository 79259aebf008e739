import Files
import SystemPackage
import Voxlex

/// A file that could not be read as what it was named for: is it something else that voxlex knows? `--wordlist
/// act.xml` is a mistake of order, and not thousand mistakes in a wordlist.
struct MisplacedFile {
  let path: String
  /// Nil if it is none of these.
  let content: KnownContent?

  init(_ path: String) {
    self.path = path
    content = Self.head(of: path).flatMap(KnownContent.init(head:))
  }

  /// What to say of a file named as a wordlist.
  var asWordlist: String? {
    switch content {
    case .legalText:
      "\(path): this is a legal text, not a wordlist; name it as a text, and the list after --wordlist: "
        + "voxlex count \(path) --wordlist mine.yaml."
    case .study: "\(path): this is a study file, not a wordlist; 'voxlex study \(path)' runs it."
    case .wordlist, nil: nil
    }
  }

  /// What to say of a file named as a study.
  var asStudy: String? {
    switch content {
    case .legalText:
      "\(path): this is a legal text, not a study file; 'voxlex study new \(path) -w expert-voice -o study.yaml' "
        + "begins a study of it."
    case .wordlist:
      "\(path): this is a wordlist, not a study file; 'voxlex study new act.xml -w \(path) -o study.yaml' begins a "
        + "study with it."
    case .study, nil: nil
    }
  }

  /// What to say of a file named as a published table.
  func asTable(texts: [String]) -> String? {
    let order = "the table comes first, and texts after --text: voxlex audit table.csv --text "
    switch content {
    case .legalText: return "\(path): this is a legal text, not a published table; \(order)\(path)."
    case .wordlist:
      return "\(path): this is a wordlist, not a published table; the table comes first: "
        + "voxlex audit table.csv --text \(texts.first ?? "act.xml") --wordlist \(path)."
    case .study:
      return "\(path): this is a study file, not a published table; 'voxlex study \(path)' runs it."
    case nil: return nil
    }
  }

  /// The first bytes of a file; nil for what is no file, or cannot be read twice.
  private static func head(of path: String) -> [UInt8]? {
    guard path != "-" else { return nil }
    // A pipe cannot be read from a place.
    return try? OpenFile(FilePath(path), name: path).read(Detection.headSize, at: 0)
  }
}
