import Bytes

/// A number alone on a line of a flattened statute: `7`, `1.2.a`, `4.2.12A.1`.
struct FlattenedPath {
  /// How many components there are, from the section down.
  private(set) var count = 0
  /// How many of them name the host provision; the rest number what it quotes.
  private(set) var hosts = 0
  /// The section's number without letters: 12 of `12A`.
  private(set) var figure = 0

  private let start: Int
  /// Where each component ends, counted from `start`: room for more than there can be.
  private var ends = SIMD16<UInt8>()
  /// The component after the section holds a figure.
  private var hasFigureBelow = false

  /// Nil if the line is no such number: then no text is made of it.
  init?(_ source: borrowing [UInt8], _ content: Range<Int>) {
    guard content.count <= 60, !content.isEmpty else { return nil }
    let first = source[content.lowerBound]
    guard first.isDigit || first.isUpper else { return nil }
    // `The …` is none: letters alone are no section's number.
    if first.isUpper {
      guard content.count > 1 else { return nil }
      let second = source[content.lowerBound + 1]
      guard second.isDigit || second.isUpper else { return nil }
    }
    start = content.lowerBound
    var isInserted = false
    var quoted = 0
    var index = content.lowerBound
    while true {
      guard let part = Component(source, index, content.upperBound), count < 12 else { return nil }
      switch count {
      case 0:
        guard part.digits > 0 else { return nil }
        figure = part.figure
      case 1:
        hasFigureBelow = part.digits > 0
        isInserted = part.digits > 0 && part.capitals > 0
      default:
        // Below a subsection come letters. A figure there numbers a provision that is quoted, and so does what
        // is before it if that has the form of an inserted section: `9.9A.2` is section 9A, inserted by s. 9.
        if part.digits > 0, quoted == 0 { quoted = count == 2 && isInserted ? 1 : count }
      }
      ends[count] = UInt8(truncatingIfNeeded: part.end - start)
      count += 1
      guard part.end < content.upperBound else { break }
      guard source[part.end] == UInt8(ascii: ".") else { return nil }
      index = part.end + 1
    }
    hosts = quoted > 0 ? quoted : count
  }

  /// A figure of up to four digits, perhaps with capitals; or up to five letters.
  private struct Component {
    var (digits, capitals, figure) = (0, 0, 0)
    var end: Int

    init?(_ source: borrowing [UInt8], _ start: Int, _ limit: Int) {
      var small = 0
      end = start
      while end < limit, source[end].isDigit || source[end].isLetter {
        let byte = source[end]
        if byte.isDigit {
          guard digits < 4 else { return nil }
          digits += 1
          figure = figure * 10 + Int(byte & 0x0F)
        } else if byte.isUpper {
          capitals += 1
        } else {
          small += 1
        }
        end += 1
      }
      let length = end - start
      guard length > 0, length <= 7, digits == 0 ? length <= 5 : small == 0 else { return nil }
    }
  }

  /// Where a component is.
  func place(of index: Int) -> Range<Int> {
    precondition(0 <= index && index < count)
    return start + (index == 0 ? 0 : Int(ends[index - 1]) + 1)..<start + Int(ends[index])
  }

  /// A component as printed; the first is the section's number.
  func component(_ index: Int, of source: [UInt8]) -> String {
    let place = place(of: index)
    // Most are a figure or a letter, and need not be made anew each time.
    return place.count == 1
      ? FlattenedPath.single[Int(source[place.lowerBound] & 0x7F)] : source.string(place)
  }

  /// The characters of ASCII, of which a component has letters and figures alone.
  private static let single = (0..<128).map { String(decoding: [UInt8($0)], as: UTF8.self) }

  /// Whether the section's number is `1`.
  func isOne(_ source: [UInt8]) -> Bool { ends[0] == 1 && source[start] == UInt8(ascii: "1") }

  /// Level of the component at an index: figures are subsections, letters paragraphs, and so on down.
  func level(of index: Int) -> Int { index + (hasFigureBelow ? 1 : 2) }
}
