import Legislation
import Markup

/// The footnotes of a page, which stand together at its end, and the paragraphs that their marks are in.
struct PageNotes {
  /// Names of notes whose marks are in the paragraph that is open.
  private var open: [String] = []
  /// By name, the block of the first mark.
  private var marks: [String: Int] = [:]
  /// The note that is open, and the blocks of notes.
  private var name = ""
  private var blocks: [(block: Int, name: String)] = []

  /// A sign that points to a footnote, or from a footnote back to its place.
  static func isMark(_ attributes: PageAttributes) -> Bool {
    if attributes.matches(.role, "doc-noteref") || attributes.matches(.role, "doc-backlink") { return true }
    if attributes.matches(.rel, "footnote") || attributes.hasClass("reversefootnote") { return true }
    return attributes.withBytes(.href) { address in
      ["#fn:", "#fnref", "#_ftn", "#footnote", "#_edn"].contains { address.hasPrefix($0) }
    } ?? false
  }

  /// Whether an element holds footnotes, or is one.
  static func areNotes(_ attributes: PageAttributes) -> Bool {
    attributes.matches(.role, "doc-endnotes") || attributes.matches(.role, "doc-footnote")
      || attributes.hasClass("footnotes") || attributes.hasClass("footnote")
  }

  mutating func refer(_ attributes: PageAttributes) {
    guard PageNotes.isMark(attributes), let target = attributes.target(.href), !target.isEmpty else { return }
    open.append(target)
  }

  /// An element among the notes begins.
  mutating func begin(_ attributes: PageAttributes) {
    if let name = attributes.string(.id), !name.isEmpty { self.name = name }
  }

  /// A paragraph has ended, which is the block of that number.
  mutating func ended(_ block: BlockText.Block, at index: Int) {
    if block.kind == .footnote {
      blocks.append((index, name))
    } else {
      for name in open where marks[name] == nil { marks[name] = index }
    }
    open.removeAll(keepingCapacity: true)
  }

  /// The order of so many blocks in which each note stands behind its mark; nil if none moves.
  func order(of count: Int) -> [Int]? {
    var moved: [Int: [Int]] = [:]
    var isMoved = [Bool](repeating: false, count: count)
    for (block, name) in blocks {
      guard let place = marks[name], place != block else { continue }
      moved[place, default: []].append(block)
      isMoved[block] = true
    }
    guard !moved.isEmpty else { return nil }
    var order: [Int] = []
    order.reserveCapacity(count)
    for block in 0..<count where !isMoved[block] {
      order.append(block)
      order += moved[block] ?? []
    }
    return order
  }
}
