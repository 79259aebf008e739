import Foundation
import Inputs

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The words of a Word file by another way: a tree, and all of its character data that is text, paragraph by paragraph. It
/// knows no styles, lists, zones or provisions.
struct WordTree {
  /// Words of three letters or more, as often as they occur in the body, its text boxes, footnotes and endnotes.
  private(set) var words: [String: Int] = [:]
  /// Characters of all character data in the body.
  private(set) var characters = 0

  init(_ bytes: [UInt8], path: String) throws {
    let parts = try ZipParts(bytes, name: path)
    var isBody = true
    for name in ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] {
      guard let part = try parts.bytes(name) else { continue }
      let tree = try XMLDocument(data: Data(part), options: [.nodePreserveWhitespace])
      guard let root = tree.rootElement() else { continue }
      if isBody { characters = WordTree.characters(root) }
      isBody = false
      for text in paragraphs(root) { add(text) }
    }
  }

  private static func characters(_ node: XMLNode) -> Int {
    if node.kind == .text { return node.stringValue?.unicodeScalars.count ?? 0 }
    return (node.children ?? []).reduce(0) { $0 + characters($1) }
  }

  private func paragraphs(_ node: XMLNode) -> [String] {
    var found: [String] = []
    var boxes: Set<String> = []
    func walk(_ node: XMLNode, _ text: inout String) {
      switch node.name {
      case "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pPr": return
      case "w:r" where isHidden(node): return
      case "w:t", "m:t": text += node.stringValue ?? ""
      case "w:tab", "w:br", "w:cr": text += " "
      case "w:noBreakHyphen": text += "-"
      case "w:txbxContent":
        let inside = paragraphs(node)
        if boxes.insert(inside.joined(separator: "\n")).inserted { found += inside }
      default: for child in node.children ?? [] { walk(child, &text) }
      }
    }
    func look(_ node: XMLNode) {
      if node.name == "mc:Fallback" { return }
      guard node.name == "w:p" else { return (node.children ?? []).forEach(look) }
      var text = ""
      boxes = []
      for child in node.children ?? [] { walk(child, &text) }
      found.append(text)
    }
    (node.children ?? []).forEach(look)
    return found
  }

  private func isHidden(_ run: XMLNode) -> Bool {
    (run.children ?? []).first { $0.name == "w:rPr" }?.children?.contains { $0.name == "w:vanish" } ?? false
  }

  private mutating func add(_ text: String) {
    for word in WordTree.words(text) { words[word, default: 0] += 1 }
  }

  /// Runs of letters in small letters; those that may be numbers of lists are left out.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { word in
      word.count >= 3 && !word.allSatisfy { "ivxl".contains($0) }
    }
  }
}
