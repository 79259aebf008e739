/// UTF-16 as UTF-8, a piece at a time: Excel's *Unicode text*.
struct UTF16Text {
  let path: String
  private var isBigEndian: Bool?
  /// A byte of a unit whose other one is to come.
  private var half: UInt8?
  /// The first unit of a character whose second one is to come.
  private var lead: UInt16?
  private var line = 1

  init(path: String) { self.path = path }

  mutating func decoded(_ piece: [UInt8]) throws(DataTableError) -> [UInt8] {
    var (bytes, start) = (half.map { [$0] + piece } ?? piece, 0)
    half = bytes.count.isMultiple(of: 2) ? nil : bytes.removeLast()
    if isBigEndian == nil, bytes.count >= 2 {
      (isBigEndian, start) = (bytes[0] == 0xFE, 2)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for index in stride(from: start, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      let unit = isBigEndian == true ? first << 8 | second : second << 8 | first
      try add(unit, to: &text)
    }
    return text
  }

  private mutating func add(_ unit: UInt16, to text: inout [UInt8]) throws(DataTableError) {
    if unit == 0x0A { line += 1 }
    if let first = lead {
      guard UTF16.isTrailSurrogate(unit) else { throw damaged }
      let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      lead = nil
      if let scalar = Unicode.Scalar(value) { text += Array(String(Character(scalar)).utf8) }
    } else if UTF16.isLeadSurrogate(unit) {
      lead = unit
    } else if unit < 0x80 {
      text.append(UInt8(unit))
    } else {
      guard let scalar = Unicode.Scalar(unit) else { throw damaged }
      text += Array(String(Character(scalar)).utf8)
    }
  }

  /// Nothing, unless the text is cut off.
  func end() throws(DataTableError) -> [UInt8] {
    guard half == nil, lead == nil else { throw damaged }
    return []
  }

  private var damaged: DataTableError {
    .unreadable(
      path: path, line: line, because: "it is UTF-16 with half a character",
      remedy: "save the table as CSV in UTF-8")
  }
}
