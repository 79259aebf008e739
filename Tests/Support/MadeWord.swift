import Ingest
import Legislation

/// A Word document made of its parts, of which only the body must be given.
package struct MadeWord {
  package var body: String
  package var styles = ""
  package var numbering = ""
  package var settings = ""
  package var footnotes = ""
  package var endnotes = ""
  package var comments = ""
  /// Headers and footers by the name that the body refers to them with.
  package var headers: [(id: String, content: String)] = []

  package init(_ body: String) { self.body = body }

  package static let spaces =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#
    + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
    + #"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#
    + #"xmlns:v="urn:schemas-microsoft-com:vml" "#
    + #"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#

  private static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  package var parts: [(name: String, text: String)] {
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

  package var bytes: [UInt8] { StoredZip.bytes(parts) }

  package func document() throws -> Document { try SourceReader().read(bytes: bytes, path: "made.docx") }
}

extension Document {
  /// A line a stretch: zone, label if there is one, and text; `¶` where a block begins.
  package var stretches: [String] {
    runs.map { run in
      let label = label(of: run.provision)
      let place = label.isEmpty ? "\(run.zone)" : "\(run.zone) \(label)"
      return (run.flags.contains(.startsBlock) ? "¶" : "") + "\(place): \(string(run.range))"
    }
  }

  package func hasNote(_ kind: Note.Kind, _ words: String) -> Bool {
    notes.contains { $0.kind == kind && $0.sentence.contains(words) }
  }
}

/// `<w:p>` of one run.
package func paragraph(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(properties)\(run(text))</w:p>"
}

package func run(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}
