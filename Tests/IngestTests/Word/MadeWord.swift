import Ingest
import Inputs
import Legislation
import TestSupport

/// A Word document made of its parts, of which only the body must be given.
struct MadeWord {
  var body: String
  var styles = ""
  var numbering = ""
  var settings = ""
  var footnotes = ""
  var endnotes = ""
  var comments = ""
  /// Headers and footers by the name that the body refers to them with.
  var headers: [(id: String, content: String)] = []

  init(_ body: String) { self.body = body }

  static let spaces =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#
    + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
    + #"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#
    + #"xmlns:v="urn:schemas-microsoft-com:vml" "#
    + #"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#

  private static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  var parts: [(name: String, text: String)] {
    var parts: [(name: String, text: String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        #"<Relationships><Relationship Id="rId1" Type="\#(MadeWord.type)officeDocument" Target="word/document.xml"/></Relationships>"#
      ),
      ("word/document.xml", "<w:document \(MadeWord.spaces)><w:body>\(body)</w:body></w:document>"),
    ]
    var relations = ""
    func add(_ kind: String, _ root: String, _ content: String) {
      guard !content.isEmpty else { return }
      relations += #"<Relationship Id="\#(kind)" Type="\#(MadeWord.type)\#(kind)" Target="\#(kind).xml"/>"#
      parts.append(("word/\(kind).xml", "<w:\(root) \(MadeWord.spaces)>\(content)</w:\(root)>"))
    }
    add("styles", "styles", styles)
    add("numbering", "numbering", numbering)
    add("settings", "settings", settings)
    add("footnotes", "footnotes", footnotes)
    add("endnotes", "endnotes", endnotes)
    add("comments", "comments", comments)
    for header in headers {
      relations +=
        #"<Relationship Id="\#(header.id)" Type="\#(MadeWord.type)header" Target="/word/\#(header.id).xml"/>"#
      parts.append(("word/\(header.id).xml", "<w:hdr \(MadeWord.spaces)>\(header.content)</w:hdr>"))
    }
    parts.append(("word/_rels/document.xml.rels", "<Relationships>\(relations)</Relationships>"))
    return parts
  }

  var bytes: [UInt8] { StoredZip.bytes(parts) }

  func document() throws -> Document { try SourceReader().read(bytes: bytes, path: "made.docx") }
}

extension Document {
  /// A line a stretch: zone, label if there is one, and text; `¶` where a block begins.
  var stretches: [String] {
    runs.map { run in
      let label = label(of: run.provision)
      let place = label.isEmpty ? "\(run.zone)" : "\(run.zone) \(label)"
      return (run.flags.contains(.startsBlock) ? "¶" : "") + "\(place): \(string(run.range))"
    }
  }

  func hasNote(_ kind: Note.Kind, _ words: String) -> Bool {
    notes.contains { $0.kind == kind && $0.sentence.contains(words) }
  }
}

/// `<w:p>` of one run.
func paragraph(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(properties)\(run(text))</w:p>"
}

func run(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}
