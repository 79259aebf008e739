import Legislation

/// An Act of a few sections, written as lines: `1(2) The Treasury may by order …`.
enum SmallAct {
  /// - Parameter lines: each a number, as it is cited, a space, and the words. `“` before the number: quoted, to amend.
  static func document(_ lines: [String], title: String = "Small Act 2020") -> Document {
    var text = SampleText(path: title)
    var sections: [String: Int32] = [:]
    var levels: [String: Int32] = [:]
    for line in lines {
      let isQuoted = line.hasPrefix("“")
      let line = isQuoted ? String(line.dropFirst()) : line
      let number = line.prefix { $0 != " " }
      let words = String(line.dropFirst(number.count + 1))
      let parts = number.split(separator: "(").map { $0.filter { $0 != ")" } }
      let section = String(parts[0])
      var place = sections[section] ?? text.provision(.section, section)
      sections[section] = place
      var name = section
      for (depth, level) in parts.dropFirst().enumerated() {
        name += "(\(level))"
        let kinds: [Provision.Kind] = [.level2, .level3, .level4]
        place = levels[name] ?? text.provision(kinds[depth], String(level), in: place)
        levels[name] = place
      }
      text.add(words, in: place, zone: isQuoted ? .quoted : .operative)
    }
    var document = text.document
    for index in document.runs.indices where document.runs[index].zone == .quoted {
      document.runs[index].flags.insert(.quoted)
    }
    document.identity.title = title
    document.identity.year = Int(title.suffix(4))
    return document
  }
}
