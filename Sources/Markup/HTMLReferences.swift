import Bytes

/// References to characters that the versions of libxml2 take differently, replaced by what browsers show.
///
/// Numbers of the controls 80 to 9F are those of Windows-1252 on the web, `&#150;` a dash; newer versions of libxml2 know that,
/// older ones give a control. Names that HTML 4 did not have are letters to older ones.
enum HTMLReferences {
  static func replaced(_ bytes: [UInt8]) -> [UInt8] {
    guard contains(0x26, in: bytes, 0..<bytes.count) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var copied = 0
    var index = 0
    while let start = position(of: 0x26, in: bytes, index..<bytes.count) {
      index = start
      guard let (scalar, end) = reference(bytes, at: index) else {
        index += 1
        continue
      }
      output += bytes[copied..<index]
      UTF8Bytes.append(scalar, to: &output)
      (copied, index) = (end, end)
    }
    output += bytes[copied...]
    return output
  }

  /// A reference that is replaced, and where it ends.
  private static func reference(_ bytes: [UInt8], at start: Int) -> (scalar: UInt32, end: Int)? {
    var end = start + 1
    while end < bytes.count, end - start < 12, bytes[end].isLetterOrDigit || bytes[end] == .numberSign {
      end += 1
    }
    guard end > start + 2, end < bytes.count, bytes[end] == 0x3B else { return nil }
    let name = bytes[(start + 1)..<end]
    if name.first == .numberSign {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first.map { $0.folded == 0x78 } ?? false
      let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
      guard let number = UInt8(text, radix: isHexadecimal ? 16 : 10), 0x80...0x9F ~= number else {
        return nil
      }
      return Windows1252.scalar(number).map { ($0.value, end + 1) }
    }
    return names[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
  }

  /// Names of HTML 5 for characters that texts have.
  private static let names: [String: UInt32] = [
    "apos": 0x27, "hyphen": 0x2010, "dash": 0x2010, "horbar": 0x2015, "lsqb": 0x5B, "rsqb": 0x5D,
    "lbrack": 0x5B,
    "rbrack": 0x5D, "lcub": 0x7B, "rcub": 0x7D, "lbrace": 0x7B, "rbrace": 0x7D, "lpar": 0x28, "rpar": 0x29,
    "comma": 0x2C, "period": 0x2E, "colon": 0x3A, "semi": 0x3B, "quest": 0x3F, "excl": 0x21, "num": 0x23,
    "dollar": 0x24, "percnt": 0x25, "ast": 0x2A, "plus": 0x2B, "equals": 0x3D, "commat": 0x40, "sol": 0x2F,
    "bsol": 0x5C, "lowbar": 0x5F, "grave": 0x60, "verbar": 0x7C, "vert": 0x7C, "Tab": 0x20, "NewLine": 0x20,
    "check": 0x2713, "checkmark": 0x2713, "cross": 0x2717, "star": 0x2606, "starf": 0x2605, "phone": 0x260E,
    "numsp": 0x2007, "puncsp": 0x2008, "hairsp": 0x200A, "nbhy": 0x2011, "Wcirc": 0x174, "wcirc": 0x175,
    "Ycirc": 0x176, "ycirc": 0x177, "amacr": 0x101, "emacr": 0x113, "imacr": 0x12B, "omacr": 0x14D,
    "umacr": 0x16B,
    "ccaron": 0x10D, "rcaron": 0x159, "zcaron": 0x17E, "numero": 0x2116, "frac13": 0x2153, "frac23": 0x2154,
    "frac18": 0x215B, "half": 0xBD, "rsquor": 0x2019, "ldquor": 0x201E, "lsquor": 0x201A, "squ": 0x25A1,
  ]
}
