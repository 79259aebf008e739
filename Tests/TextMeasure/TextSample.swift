import Foundation
import Ingest
import Legislation

/// The documents that texts are made of.
package struct TextSample: Sendable {
  package enum Half: String, Sendable, CaseIterable { case building, measuring, all }

  package let folder: String
  package let files: [String]

  /// Two versions of one work, and its parts, are in the same half: it is chosen by type, year and number.
  package init(folder: String, half: Half, containing: String = "") throws {
    self.folder = folder
    files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
      name.hasSuffix(".xml") && (containing.isEmpty || name.contains(containing))
        && (half == .all || TextSample.half(of: name) == half)
    }
  }

  package static func half(of name: String) -> Half { hash(work(of: name)) % 2 == 0 ? .building : .measuring }

  package static func work(of name: String) -> String {
    name.split(separator: "-").prefix(3).joined(separator: "-")
  }

  package static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 29
  }

  package func read(_ file: String) throws -> Document {
    try SourceReader().read(path: "\(folder)/\(file)")
  }

  /// Words of the law that a document must have to be measured, and sections.
  package static let fewestWords = 150
  package static let fewestSections = 2
}
