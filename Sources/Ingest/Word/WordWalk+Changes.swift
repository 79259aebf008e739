import Legislation
import Markup

/// Tracked changes, fields, alternatives for older programs: what of a document is seen.
extension WordWalk {
  // MARK: Tracked changes

  /// Whether a change concerns text, and not a paragraph's end, a row or a list.
  func isContent(_ frame: Frame) -> Bool {
    switch stack.last?.element {
    case .runProperties, .rowProperties, .cellProperties, .numbering: false
    default: true
    }
  }

  mutating func startChange(_ element: WordElement, _ parent: WordElement?) {
    switch parent {
    case .runProperties:
      guard element == .deleted || element == .movedFrom,
        stack.dropLast(2).last?.element == .paragraphProperties, let index = paragraphs.indices.last
      else { return }
      paragraphs[index].hasDeletedMark = true
    case .rowProperties:
      guard element == .deleted, let row = stack.lastIndex(where: { $0.element == .row }) else { return }
      stack[row].isMarked = true
      findings.deletions += 1
    case .numbering, .cellProperties: break
    default:
      if element == .deleted || element == .movedFrom {
        if skip == nil { findings.deletions += 1 }
        skip = skip ?? .deleted
      } else {
        if insertedDepth == 0 { findings.insertions += 1 }
        insertedDepth += 1
      }
    }
  }

  // MARK: Fields

  mutating func startField(_ element: WordElement, _ attributes: WordAttributes) {
    if element == .simpleField {
      let instruction = Array((attributes.string(.instr) ?? "").utf8)
      fields.append(
        Field(instruction: instruction, hasResult: true, isContents: WordWalk.makesContents(instruction)))
      return
    }
    if attributes.matches(.fldCharType, "begin") {
      fields.append(Field())
    } else if attributes.matches(.fldCharType, "separate") {
      guard let index = fields.indices.last else { return }
      fields[index].hasResult = true
      fields[index].isContents = WordWalk.makesContents(fields[index].instruction)
    } else if attributes.matches(.fldCharType, "end"), !fields.isEmpty {
      fields.removeLast()
    }
  }

  /// Instructions of a field that lists headings, figures or authorities.
  private static func makesContents(_ instruction: [UInt8]) -> Bool {
    let word = instruction.drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\\") }
    return ["TOC", "TOA"].contains(String(decoding: word, as: UTF8.self).uppercased())
  }

  // MARK: Alternatives

  /// Of several ways to show one thing the first is read; the last is for older programs.
  mutating func startAlternative(_ element: WordElement) {
    guard element != .alternateContent, let outer = stack.indices.dropLast().last else { return }
    if stack[outer].isMarked { passOver(.repeated) } else { stack[outer].isMarked = true }
  }

  mutating func markContentsControl() {
    guard let control = stack.lastIndex(where: { $0.element == .contentControl }), !stack[control].isMarked
    else { return }
    stack[control].isMarked = true
    contentsControls += 1
  }
}

/// Signs of the font Symbol, which have numbers of their own.
enum SymbolFont {
  /// - Returns: nil for a sign that is no letter, figure or mark of a text.
  static func scalar(_ code: UInt32, font: String) -> UInt32? {
    let isOwn = (0xF000...0xF0FF).contains(code)
    guard isOwn || font.lowercased() == "symbol" && code < 0x100 else {
      // A character by its number in Unicode.
      guard code > 0x20, !(0xE000...0xF8FF).contains(code), code <= 0xFFFF, !(0xD800...0xDFFF).contains(code)
      else { return nil }
      return bullets.contains(code) ? nil : code
    }
    guard font.lowercased() == "symbol" else { return nil }
    let low = code & 0xFF
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars.map(\.value))
    if let place = letters.firstIndex(of: low & 0xDF), low & 0x40 != 0 {
      let greek = low & 0x20 == 0 ? capitals : smalls
      return place < greek.count ? greek[place] : nil
    }
    if (0x30...0x39).contains(low) { return low }
    return marks[low]
  }

  private static let bullets: Set<UInt32> = [0x2022, 0x25CF, 0x25A0, 0x25AA, 0x25CB, 0x25E6]
  private static let capitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ".unicodeScalars.map(\.value)
  private static let smalls = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ".unicodeScalars.map(\.value)
  private static let marks: [UInt32: UInt32] = [
    0x2D: 0x2212, 0xA3: 0x2264, 0xB3: 0x2265, 0xB0: 0xB0, 0xB1: 0xB1, 0xB4: 0xD7, 0xBC: 0x2026, 0x2B: 0x2B,
    0x3D: 0x3D, 0x28: 0x28, 0x29: 0x29, 0x2C: 0x2C, 0x2E: 0x2E, 0x2F: 0x2F,
  ]
}
