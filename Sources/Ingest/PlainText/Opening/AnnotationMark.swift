import Bytes

/// A mark by which legislation.gov.uk points to an editors' annotation: a letter for its kind and a number, `F12`.
struct AnnotationMark: Hashable {
  /// `F` a change of the text, `C` an effect that leaves it as it is, `I` commencement, `E` extent, `M` a citation
  /// of the margin, `P` a power exercised, `X` a warning of the editors.
  var letter: UInt8
  var number: Int

  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x43, 0x45, 0x46, 0x49, 0x4D, 0x50, 0x58: true  // C E F I M P X
    default: false
    }
  }

  /// The digits of a mark that begins at a place, with what may be glued to it: `F1`, `F123` of `F1` and `23`.
  /// Nil if no mark begins there.
  static func digits(_ source: [UInt8], at start: Int, upTo end: Int) -> Range<Int>? {
    guard start + 1 < end, isLetter(source[start]), source[start + 1].isDigit, source[start + 1] != 0x30
    else {
      return nil
    }
    var index = start + 1
    while index < end, source[index].isDigit { index += 1 }
    return index - start <= 10 ? start + 1..<index : nil
  }

  /// The marks that the first digits of a run can be, the shortest first.
  static func candidates(_ source: [UInt8], _ letter: UInt8, _ digits: Range<Int>) -> [AnnotationMark] {
    var number = 0
    return digits.prefix(4).map { index in
      number = number * 10 + Int(source[index] - 0x30)
      return AnnotationMark(letter: letter, number: number)
    }
  }

  /// Number of bytes of the mark as it is printed.
  var length: Int { 1 + String(number).utf8.count }
}
