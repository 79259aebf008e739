import Ingest
import Legislation

/// Reads a text composed in a test.
func readText(_ text: String, _ options: TextOptions = TextOptions()) throws -> Document {
  try TextReader.read(Array(text.utf8), path: "test.txt", options: options)
}

func readMarkdown(_ text: String) throws -> Document {
  try MarkdownReader.read(Array(text.utf8), path: "test.md")
}

extension Document {
  /// The words of some zones in lower case, punctuation gone, `¶` between blocks.
  func words(_ zones: Zone...) -> String {
    var blocks: [String] = []
    var isNew = true
    for run in runs {
      if run.flags.contains(.startsBlock) { isNew = true }
      guard zones.contains(run.zone) else { continue }
      let words = string(run.range).lowercased().split { character in
        !(character.isLetter || character.isNumber || character == "-" || character == "'")
      }
      let text = words.map { $0.hasSuffix("-") ? $0.dropLast() : $0 }.joined(separator: " ")
      if isNew { blocks.append(text) } else { blocks[blocks.count - 1] += " " + text }
      isNew = false
    }
    return blocks.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: " ¶ ")
  }

  /// Labels of all provisions, in order.
  var labels: [String] { provisions.indices.map { label(of: Int32($0)) } }

  /// The label of the first run that holds a text.
  func label(ofText text: String) -> String? {
    runs.first { string($0.range).contains(text) }.map { label(of: $0.provision) }
  }

  func zone(ofText text: String) -> Zone? {
    runs.first { string($0.range).contains(text) }?.zone
  }

  func count(ofNotes kind: Note.Kind) -> Int { notes.filter { $0.kind == kind }.count }
}
