/// Numbers as zip and gzip write them. The caller has seen that the bytes are there.
enum LittleEndian {
  static func uint16(_ bytes: [UInt8], _ place: Int) -> UInt16 {
    UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
  }

  static func uint32(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    UInt32(uint16(bytes, place)) | UInt32(uint16(bytes, place + 2)) << 16
  }

  static func uint64(_ bytes: [UInt8], _ place: Int) -> UInt64 {
    UInt64(uint32(bytes, place)) | UInt64(uint32(bytes, place + 4)) << 32
  }
}
