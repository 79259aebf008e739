/// All words of a page that a reader sees, whatever they are: the tree's text, blocks set apart.
package enum PageWords {
  /// - Parameters:
  ///   - holder: the class of the element that holds the document; empty for `body`.
  ///   - leavingOut: whether an element, by its name and classes, is no part of the document.
  package static func tokens(
    of source: String, in holder: String, leavingOut: (String, [String]) -> Bool
  ) -> [String] {
    let root = PageTree(source).root
    let body = root.all.first { holder.isEmpty ? $0.name == "body" : $0.classes.contains(holder) } ?? root
    var text = ""
    func add(_ node: PageNode) {
      if leavingOut(node.name, node.classes) { return }
      let isInline =
        ["a", "b", "i", "u", "em", "strong", "cite", "span", "sup", "sub", "abbr", "font", "small", "code"]
        .contains(node.name) && !node.classes.contains("LegDS")
        && !node.classes.contains { $0.hasSuffix("No") }
        && !node.classes.contains { $0.hasSuffix("Title") }
      if !isInline { text += "\n" }
      for piece in node.content {
        switch piece {
        case .text(let own): text += own
        case .element(let element): add(element)
        }
      }
      if !isInline { text += "\n" }
    }
    add(body)
    return plainWords(text)
  }

  /// The words of a text, as they are counted.
  package static func plainWords(_ text: String) -> [String] {
    IndependentCount.plainWords(normalised([(text, 0)]), parts: { _, _ in false }).map(\.word)
  }

  /// The names of the numbers of a page of legislation.gov.uk, `section-1-2-a`, outside of what it quotes.
  package static func numberNames(of source: String) -> [String] {
    PageTree(source).root.all.filter { node in
      node.classes.contains { $0.hasPrefix("LegP") && $0.hasSuffix("No") } && node.attributes["id"] != nil
    }.compactMap { $0.attributes["id"] }
  }
}
