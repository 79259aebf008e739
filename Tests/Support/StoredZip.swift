/// A zip whose members are not packed, made from nothing but its layout.
package enum StoredZip {
  package static func bytes(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let name = Array(part.name.utf8)
      var common: [UInt8] = []
      put(20, 2, &common)
      put(0x0800, 2, &common)
      put(0, 2, &common)
      put(0x0021_0000, 4, &common)
      put(UInt64(checkSum(part.bytes)), 4, &common)
      put(UInt64(part.bytes.count), 4, &common)
      put(UInt64(part.bytes.count), 4, &common)
      put(UInt64(name.count), 2, &common)
      put(0, 2, &common)
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common
      put(0, 2, &directory)
      put(0, 2, &directory)
      put(0, 2, &directory)
      put(0, 4, &directory)
      put(UInt64(file.count), 4, &directory)
      directory += name
      file += [0x50, 0x4B, 3, 4] + common + name + part.bytes
    }
    let start = UInt64(file.count)
    file += directory
    file += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    put(UInt64(parts.count), 2, &file)
    put(UInt64(parts.count), 2, &file)
    put(UInt64(directory.count), 4, &file)
    put(start, 4, &file)
    put(0, 2, &file)
    return file
  }

  package static func bytes(_ parts: [(name: String, text: String)]) -> [UInt8] {
    bytes(parts.map { (name: $0.name, bytes: Array($0.text.utf8)) })
  }

  private static func put(_ value: UInt64, _ count: Int, _ output: inout [UInt8]) {
    for byte in 0..<count { output.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
  }
}
