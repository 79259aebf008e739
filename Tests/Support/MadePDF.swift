/// A PDF made of lines of text at places of pages, in Courier, whose letters are all 0.6 of the size wide.
package struct MadePDF {
  package struct Item {
    package var x: Double
    /// Of the base line, from the top of the page.
    package var y: Double
    package var size: Double
    package var text: String
  }

  package static let width = 595.0
  package static let height = 842.0

  package var pages: [[Item]] = [[]]
  /// Draws a picture over each page: one grey dot, enlarged.
  package var hasPictures = false
  /// The pages over which it draws them, from 0; nil: all.
  package var pagesWithPictures: Set<Int>?
  /// Pages, from 0, that are printed sideways: a reader turns them clockwise. Places are those of the page as it is turned.
  package var sidewaysPages: Set<Int> = []
  /// Leaves out what says which letters the codes of the font are, and shifts them by so much.
  package var shift = 0

  package init() {}

  package init(_ pages: [[Item]]) { self.pages = pages }

  /// How wide a text is, in points.
  package static func width(_ text: String, size: Double) -> Double {
    Double(text.unicodeScalars.count) * size * 0.6
  }

  package mutating func add(_ text: String, x: Double = 72, y: Double, size: Double = 11) {
    pages[pages.count - 1].append(Item(x: x, y: y, size: size, text: text))
  }

  package mutating func turnPage() { pages.append([]) }

  /// Lines from the top of the page down.
  package static func lines(_ lines: [String], size: Double = 11, pitch: Double = 14) -> MadePDF {
    var made = MadePDF()
    for (number, line) in lines.enumerated() { made.add(line, y: 100 + Double(number) * pitch, size: size) }
    return made
  }

  /// Characters beyond ASCII, by the names that fonts have for them.
  private static let glyphs: [(scalar: Unicode.Scalar, name: String)] = [
    ("•", "bullet"), ("–", "endash"), ("—", "emdash"), ("’", "quoteright"), ("‘", "quoteleft"),
    ("“", "quotedblleft"),
    ("”", "quotedblright"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("é", "eacute"), ("£", "sterling"), ("\u{A0}", "space"),
  ]

  private func string(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let place = MadePDF.glyphs.firstIndex(where: { $0.scalar == scalar }) {
        result += "\\" + String(128 + place, radix: 8)
        continue
      }
      var code = scalar.value < 127 ? Int(scalar.value) : 0x3F
      if shift != 0, code > 0x20 { code = 33 + (code - 33 + shift) % 90 }
      if [0x28, 0x29, 0x5C].contains(code) { result += "\\" }
      result.unicodeScalars.append(Unicode.Scalar(UInt8(code)))
    }
    return result
  }

  package var bytes: [UInt8] {
    var objects: [String] = []
    let names = MadePDF.glyphs.map { "/\($0.name)" }.joined(separator: " ")
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    let picture = 4 + pages.count * 2
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding"
        + " /Differences [128 \(names)] >> >>")
    for (number, page) in pages.enumerated() {
      let hasPicture = hasPictures && pagesWithPictures?.contains(number) ?? true
      var content = hasPicture ? "q 500 0 0 700 40 40 cm /P Do Q\n" : ""
      for item in page {
        let place =
          sidewaysPages.contains(number)
          ? "0 1 -1 0 \(item.y) \(item.x) Tm" : "\(item.x) \(MadePDF.height - item.y) Td"
        content += "BT /F \(item.size) Tf \(place) (\(string(item.text))) Tj ET\n"
      }
      let pictures = hasPictures ? " /XObject << /P \(picture) 0 R >>" : ""
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Int(MadePDF.width)) \(Int(MadePDF.height))]"
          + " /Resources << /Font << /F 3 0 R >>\(pictures) >> /Contents \(5 + number * 2) 0 R >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
    }
    if hasPictures {
      objects.append(
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
          + "stream\n8\nendstream")
    }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
