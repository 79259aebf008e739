import Legislation

/// A subsection, or what is cited like one: all words of the law in it, limbs and closing words included.
struct SubsectionUnit {
  /// Where it is among the provisions; ``Provision/whole`` for text of none.
  let provision: Int32
  let place: ProvisionPath
  /// Words put into another law.
  let isQuoted: Bool
  private(set) var words: [UnitWord] = []
  /// First byte of its text.
  let start: Int32

  /// The words in small letters, separated by spaces.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// The subsections of a selection, in order.
  ///
  /// - Parameter selected: by run, whether it is in the scope.
  /// - Returns: the units, and the unit of each run, -1 for none.
  /// - Complexity: O(text).
  static func units(of document: Document, _ selected: [Bool]) -> (units: [SubsectionUnit], ofRun: [Int]) {
    struct Key: Hashable {
      var provision: Int32
      /// Of quoted text: which of its subsections; -1 for the law's own words.
      var quoted: Int
    }
    let tops = ProvisionPath.tops(of: document)
    var units: [SubsectionUnit] = []
    var known: [Key: Int] = [:]
    var ofRun = [Int](repeating: -1, count: document.runs.count)
    // Quoted text has no provisions of its own: its numbers alone say where a subsection begins.
    var quotedNumbers = 0
    var quotedNumber = ""
    for (index, run) in document.runs.enumerated() {
      if run.zone == .number, run.flags.contains(.quoted) {
        let number = document.string(run.range).filter { $0.isLetter || $0.isNumber }.lowercased()
        if number.first?.isNumber == true {
          quotedNumbers += 1
          quotedNumber = number
        }
        continue
      }
      guard selected[index] else { continue }
      switch run.zone {
      case .operative, .quoted, .extract: break
      default: continue
      }
      if run.flags.contains(.heading) { continue }
      let isQuoted = run.flags.contains(.quoted) || run.zone == .quoted
      let top = run.provision < 0 ? -1 : tops[Int(run.provision)]
      let key = Key(provision: top, quoted: isQuoted ? quotedNumbers : -1)
      let unit: Int
      if let found = known[key] {
        unit = found
      } else {
        unit = units.count
        known[key] = unit
        var place = ProvisionPath(top, in: document)
        if isQuoted { place.levels = quotedNumber.isEmpty ? [] : [quotedNumber] }
        units.append(SubsectionUnit(provision: top, place: place, isQuoted: isQuoted, start: run.start))
      }
      ofRun[index] = unit
      UnitWord.read(document.text, run.range, into: &units[unit].words)
    }
    return (units, ofRun)
  }

  private init(provision: Int32, place: ProvisionPath, isQuoted: Bool, start: Int32) {
    (self.provision, self.place, self.isQuoted, self.start) = (provision, place, isQuoted, start)
  }

  /// Whether words follow one another somewhere.
  func contains(_ phrase: String) -> Bool { firstIndex(of: phrase) != nil }

  /// Where words follow one another first, at or behind a place.
  func firstIndex(of phrase: String, from start: Int = 0) -> Int? {
    let wanted = phrase.split(separator: " ")
    guard start >= 0, words.count >= wanted.count + start else { return nil }
    return (start...(words.count - wanted.count)).first { place in
      wanted.indices.allSatisfy { words[place + $0].text == wanted[$0] }
    }
  }
}

/// A word in small letters, a number, or a mark of a subsection.
struct UnitWord: Hashable {
  let text: String
  /// Byte in the document's text.
  let place: Int32

  /// - Complexity: O(bytes).
  static func read(_ text: [UInt8], _ range: Range<Int>, into words: inout [UnitWord]) {
    var index = range.lowerBound
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "'")
        || byte == UInt8(ascii: "-")
    }
    while index < range.upperBound {
      let byte = text[index]
      if byte <= 0x20 {
        index += 1
      } else if isLetter(byte), !isMark(text, index) {
        var end = index + 1
        while end < range.upperBound {
          if isLetter(text[end]), !isMark(text, end) {
            end += 1
          } else if text[end] == UInt8(ascii: "."), end + 1 < range.upperBound, text[end + 1] &- 0x30 < 10,
            text[end - 1] &- 0x30 < 10
          {
            end += 1
          } else {
            break
          }
        }
        words.append(
          UnitWord(text: String(decoding: text[index..<end], as: UTF8.self).lowercased(), place: Int32(index))
        )
        index = end
      } else {
        let length = isMark(text, index) ? 3 : 1
        let end = min(range.upperBound, index + length)
        words.append(UnitWord(text: String(decoding: text[index..<end], as: UTF8.self), place: Int32(index)))
        index = end
      }
    }
  }

  /// A dash or a curly quotation mark, of three bytes.
  private static func isMark(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
  }
}
