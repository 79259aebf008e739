import Inputs
import Markup

/// The parts of a Word document and how they refer to one another. What lies outside the file is never looked at.
struct WordPackage {
  let parts: ZipParts
  private let parser = XMLParser<Relationships>()

  /// The part that holds the text.
  private(set) var main = "word/document.xml"

  init(_ bytes: [UInt8], path: String) throws(IngestError) {
    parts = try ZipParts(bytes, name: path)
    let targets = try relationships(of: "")
    if let found = targets.first(where: { $0.type == "officeDocument" }) { main = found.target }
  }

  /// What the part with the text refers to; of a file that does not say so, the parts by their usual names.
  func relationshipsOfMain() throws(IngestError) -> [Relationship] {
    let found = try relationships(of: main)
    guard found.isEmpty else { return found }
    return ["styles", "numbering", "settings", "footnotes", "endnotes", "comments"].map {
      Relationship(id: "", type: $0, target: "word/\($0).xml")
    }
  }

  struct Relationship {
    var id: String
    /// The last word of its type: `footnotes`, `header`.
    var type: String
    /// The name of the part.
    var target: String
  }

  /// What a part refers to inside the file; `""` is the file itself.
  func relationships(of part: String) throws(IngestError) -> [Relationship] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = part.dropFirst(folder.count)
    let place = "\(folder)_rels/\(name).rels"
    guard let bytes = try parts.bytes(place) else { return [] }
    let walk = try parser.parse(
      bytes + [0], count: bytes.count, path: parts.location(place), with: Relationships())
    return walk.found.map { found in
      Relationship(
        id: found.id, type: String(found.type.split(separator: "/").last ?? ""),
        target: WordPackage.resolved(found.target, in: folder))
    }
  }

  /// A name that may be written from the folder of the part that refers to it.
  private static func resolved(_ target: String, in folder: String) -> String {
    var names = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for name in target.split(separator: "/") {
      if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
    }
    return names.joined(separator: "/")
  }

  private struct Relationships: MarkupHandler {
    enum AttributeName: Int, MarkupAttributeName {
      case id, type, target, mode
      var letters: String {
        switch self {
        case .id: "Id"
        case .type: "Type"
        case .target: "Target"
        case .mode: "TargetMode"
        }
      }
    }

    var found: [(id: String, type: String, target: String)] = []

    static func vocabulary(of namespace: String?) {}
    static func element(_ name: Span<UInt8>, in vocabulary: Void) {}

    mutating func start(_: Void, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName) {
      guard !attributes.matches(.mode, "External"), let id = attributes.string(.id),
        let type = attributes.string(.type), let target = attributes.string(.target)
      else { return }
      found.append((id, type, target))
    }

    mutating func end() {}
    mutating func characters(_ bytes: Span<UInt8>) {}
  }
}

/// What the settings of a Word document say of its pages.
struct WordSettings: MarkupHandler {
  enum AttributeName: Int, MarkupAttributeName { case val }

  /// Left and right pages have headers of their own.
  private(set) var hasEvenPages = false

  static func vocabulary(of namespace: String?) -> WordElement.Vocabulary {
    WordElement.vocabulary(of: namespace)
  }

  static func element(_ name: Span<UInt8>, in vocabulary: WordElement.Vocabulary) -> Bool {
    vocabulary == .word
      && String(decoding: (0..<name.count).map { name[$0] }, as: UTF8.self) == "evenAndOddHeaders"
  }

  mutating func start(_ isEven: Bool, _ attributes: MarkupAttributes<AttributeName>, _ name: ElementName) {
    if isEven { hasEvenPages = !(attributes.matches(.val, "0") || attributes.matches(.val, "false")) }
  }

  mutating func end() {}
  mutating func characters(_ bytes: Span<UInt8>) {}
}
