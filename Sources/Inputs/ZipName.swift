/// The name of a zip's member as text, from the bytes of the archive's index.
///
/// The flag for UTF-8 decides, then Info-ZIP's field with the name in UTF-8, if it belongs to this name. Without either
/// the format says code page 437 (APPNOTE 6.3.10, appendix D). Real archives do not keep to it: macOS writes UTF-8 without
/// the flag, and Windows the code page of the country. So what is valid UTF-8 is taken for it, and of three code pages the
/// first that makes letters of the name where letters belong.
enum ZipName {
  /// Bit 11 of the flags: name and comment are UTF-8.
  static let flag: UInt16 = 0x0800
  /// The extra field of Info-ZIP with the name in UTF-8.
  static let field: UInt16 = 0x7075

  /// - Parameters:
  ///   - bytes: the name as it is in the index.
  ///   - flags: those of the member.
  ///   - unicode: the content of the extra field ``field``, if there is one.
  ///   - isFromDOS: whether the archive was made on DOS or Windows, where a backslash is a slash.
  static func text(_ bytes: [UInt8], flags: UInt16, unicode: ArraySlice<UInt8>?, isFromDOS: Bool) -> [UInt8] {
    var name = bytes
    if let unicode, let stated = statedName(unicode, of: bytes) {
      name = stated
    } else if bytes.contains(where: { $0 >= 0x80 }), flags & flag == 0, !isUTF8(bytes) {
      name = Array(decoded(bytes).utf8)
    }
    guard isFromDOS else { return name }
    return name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
  }

  /// The name of the extra field: version 1, the check sum of the name that it replaces, UTF-8.
  private static func statedName(_ field: ArraySlice<UInt8>, of name: [UInt8]) -> [UInt8]? {
    let field = Array(field)
    guard field.count > 5, field[0] == 1 else { return nil }
    var sum = CRC32()
    sum.update(name)
    let stated = Array(field[5...])
    // Another name was put in its place and the field was left: it says nothing.
    guard LittleEndian.uint32(field, 1) == sum.value, isUTF8(stated) else { return nil }
    return stated
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    let pages = [CodePage.ofDOS, .ofDOSInWesternEurope, .ofWindows]
    let names = pages.map { page in
      String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : page.scalar($0) }))
    }
    return names.first(where: isPlausible) ?? names[0]
  }

  /// Letters of Latin, and signs that names have; no capital behind a small letter.
  private static func isPlausible(_ name: String) -> Bool {
    var isAfterSmall = false
    for scalar in name.unicodeScalars {
      let properties = scalar.properties
      if scalar.value >= 0x80 {
        let isLatin = properties.isAlphabetic && scalar.value < 0x0250 && scalar != "ª" && scalar != "º"
        guard isLatin || "–—‘’“”«»§°©®·".unicodeScalars.contains(scalar) else { return false }
        if properties.isUppercase, isAfterSmall { return false }
      }
      isAfterSmall = properties.isLowercase
    }
    return true
  }
}

/// What the bytes from 80 on mean in a code page.
struct CodePage {
  private let scalars: [Unicode.Scalar]

  private init(_ upper: String) {
    scalars = Array(upper.unicodeScalars)
    precondition(scalars.count == 128, "a code page has 128 signs from 80 on")
  }

  func scalar(_ byte: UInt8) -> Unicode.Scalar { scalars[Int(byte & 0x7F)] }

  /// Code page 437.
  static let ofDOS = CodePage(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
  )
  /// Code page 850.
  static let ofDOSInWesternEurope = CodePage(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
  )
  /// Windows-1252; what it leaves open is U+FFFD.
  static let ofWindows = CodePage(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
  )
}
