/// The check sum of gzip (CRC-32 of ISO 3309, reflected, polynomial EDB88320), eight bytes a step.
///
/// It is here because libarchive unpacks gzip without looking at the check sum.
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~state }

  /// Row k holds the check sum of a byte that k zero bytes follow.
  private static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
      table[byte] = sum
    }
    for index in 256..<8 * 256 {
      let previous = table[index - 256]
      table[index] = previous >> 8 ^ table[Int(previous & 0xFF)]
    }
    return table
  }()

  mutating func update(_ bytes: [UInt8]) {
    let table = CRC32.table
    var sum = state
    var place = 0
    func row(_ number: Int, _ byte: UInt32) -> UInt32 { table[number << 8 | Int(byte & 0xFF)] }
    while place + 8 <= bytes.count {
      let low = sum ^ LittleEndian.uint32(bytes, place)
      let high = LittleEndian.uint32(bytes, place + 4)
      sum = row(7, low) ^ row(6, low >> 8) ^ row(5, low >> 16) ^ row(4, low >> 24)
      sum ^= row(3, high) ^ row(2, high >> 8) ^ row(1, high >> 16) ^ row(0, high >> 24)
      place += 8
    }
    while place < bytes.count {
      sum = sum >> 8 ^ row(0, sum ^ UInt32(bytes[place]))
      place += 1
    }
    state = sum
  }
}
