import Ingest
import Legislation

/// A block of the specimen code, as a form that marks what blocks are would have it.
struct SpecimenBlock {
  enum Kind: Equatable {
    /// A line of the contents list.
    case contents
    /// A chapter's or annex's heading, and any other below it.
    case division, heading
    /// A paragraph whose number the form writes.
    case numbered(chapter: Int)
    case footnote
    case plain
  }

  var kind: Kind
  /// In XML.
  var text: String
  var provision: Int32

  /// The blocks of a text, and its running header. Page numbers, which are a field, are left out.
  static func all(of text: Document) -> (blocks: [SpecimenBlock], header: String) {
    var (blocks, header): ([SpecimenBlock], String) = ([], "")
    for block in text.blocks {
      let runs = Array(text.runs[block])
      func words(from first: Int) -> String {
        text.string(Int(runs[first].start)..<Int(runs[runs.count - 1].end))
          .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      }
      let (whole, number) = (words(from: 0), text.string(runs[0].range))
      func add(_ kind: Kind, _ words: String) {
        blocks.append(SpecimenBlock(kind: kind, text: words, provision: runs[runs.count - 1].provision))
      }
      switch runs[0].zone {
      case .furniture: if header.isEmpty, whole.count > 4 { header = whole }
      case .contents: add(.contents, whole)
      case .heading:
        let isDivision = [.codeChapter, .annex].contains(text.provisions[Int(runs[0].provision)].kind)
        let isTitle = whole.hasPrefix("Chapter ") || whole.hasPrefix("Annex ")
        add(isDivision && isTitle ? .division : .heading, whole)
      case .number where number.contains("."):
        add(.numbered(chapter: Int(number.prefix { $0 != "." }) ?? 0), words(from: 1))
      case .footnote: add(.footnote, whole)
      default: add(.plain, whole)
      }
    }
    return (blocks, header)
  }

  /// The paragraph on which a footnote hangs: the last of its provision.
  static func place(of note: SpecimenBlock, among written: [SpecimenBlock]) -> Int? {
    written.lastIndex { $0.provision == note.provision }
  }
}
