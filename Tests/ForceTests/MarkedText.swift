import Force
import Legislation

/// A text written line by line, a block each, with the force of a word in marks after it: `inform‹must›`.
///
/// A line begins with the numbers of its provision (`1`, `1.a`, `1.a.i`; `-` for none) and, joined to them, what it
/// is: `#` a heading, `>` amended text (its own number may follow: `1>a`), `|` a cell, `~` repealed text, `n` a note.
/// Inside a line `«…»` is amended text and `~…~` repealed text in the middle of the block, `+` at the beginning of
/// a line goes on in the same provision without its number.
struct MarkedText {
  private(set) var document = Document(identity: Identity())
  private(set) var marks: [(word: String, start: Int, force: String)] = []
  private var provisions: [String: Int32] = [:]

  init(_ text: String, language: String = "en") {
    document.languages = [language]
    for line in text.split(separator: "\n") { add(line.drop { $0 == " " }) }
  }

  private mutating func add(_ line: Substring) {
    let head = line.prefix { $0 != " " }
    let words = line.dropFirst(head.count + 1)
    let path = head.prefix { $0.isLetter && $0 != "n" || $0.isNumber || $0 == "." || $0 == "-" }
    let kind = head.dropFirst(path.count).first
    let (provision, isNew) = provision(String(path))
    var zone = Zone.operative
    var flags: Run.Flags = []
    switch kind {
    case "#": (zone, flags) = (.heading, .heading)
    case ">": (zone, flags) = (.quoted, .quoted)
    case "|": (zone, flags) = (.table, .table)
    case "n": zone = .footnote
    default: break
    }
    let number =
      kind == ">"
      ? String(head.dropFirst(path.count + 1)) : isNew ? String(path.split(separator: ".").last ?? "") : ""
    if !number.isEmpty, kind != "#" {
      append(number, provision, .number, flags.union(.startsBlock), .inForce)
    }
    var isFirst = true
    var rest = words[...]
    while !rest.isEmpty {
      let opening = rest.first
      if opening == "«" || opening == "~" {
        rest = rest.dropFirst()
        let inner = rest.prefix { $0 != "»" && $0 != "~" }
        rest = rest.dropFirst(inner.count + 1)
        append(
          String(inner), provision, opening == "«" ? .quoted : zone,
          (opening == "«" ? Run.Flags.quoted : []).union(isFirst ? .startsBlock : []),
          opening == "~" ? .repealed : .inForce)
      } else {
        let stretch = rest.prefix { $0 != "«" && $0 != "~" }
        rest = rest.dropFirst(stretch.count)
        append(
          String(stretch), provision, zone, flags.union(isFirst ? .startsBlock : []),
          kind == "~" ? .repealed : .inForce)
      }
      isFirst = false
    }
  }

  private mutating func provision(_ path: String) -> (index: Int32, isNew: Bool) {
    if path == "-" || path.isEmpty { return (Provision.whole, false) }
    if let known = provisions[path] { return (known, false) }
    let kinds: [Provision.Kind] = [.section, .level3, .level4, .level5]
    let numbers = path.split(separator: ".").map(String.init)
    let parent =
      numbers.count == 1 ? Provision.whole : provision(numbers.dropLast().joined(separator: ".")).index
    document.provisions.append(
      Provision(kind: kinds[numbers.count - 1], number: numbers[numbers.count - 1], parent: parent))
    provisions[path] = Int32(document.provisions.count - 1)
    return (Int32(document.provisions.count - 1), true)
  }

  private mutating func append(
    _ marked: String, _ provision: Int32, _ zone: Zone, _ flags: Run.Flags, _ state: TextState
  ) {
    if flags.contains(.startsBlock), !document.text.isEmpty { document.text.append(0x0A) }
    let start = document.text.count
    var rest = marked[...]
    while let mark = rest.firstIndex(of: "‹") {
      let before = rest[..<mark]
      document.text += Array(before.utf8)
      let word = before.split { !$0.isLetter && $0 != "-" && $0 != "'" }.last ?? ""
      let force = rest[rest.index(after: mark)...].prefix { $0 != "›" }
      marks.append((String(word), document.text.count - word.utf8.count, String(force)))
      rest = rest[force.endIndex...].dropFirst()
    }
    document.text += Array(rest.utf8)
    document.runs.append(
      Run(
        start: Int32(start), end: Int32(document.text.count), provision: provision, zone: zone, state: state,
        flags: flags))
  }
}
