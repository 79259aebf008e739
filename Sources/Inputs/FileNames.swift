/// Names one behind the other in one buffer: 8 bytes each and their length.
struct FileNames {
  struct Entry {
    var start: UInt32
    var length: UInt16
    var kind: Kind
  }
  enum Kind: UInt8 { case file, folder, brokenLink, device }

  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  mutating func append(_ name: [UInt8], _ kind: Kind) {
    // The system takes no name of 64 KB, and no folder holds 4 GB of names.
    entries.append(Entry(start: UInt32(bytes.count), length: UInt16(name.count), kind: kind))
    bytes += name
  }

  subscript(index: Int) -> [UInt8] {
    let entry = entries[index]
    return Array(bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
  }

  /// Byte order of name.
  mutating func sort() {
    let bytes = bytes
    entries.sort { left, right in
      let (leftStart, rightStart) = (Int(left.start), Int(right.start))
      for index in 0..<Int(min(left.length, right.length)) {
        let (a, b) = (bytes[leftStart + index], bytes[rightStart + index])
        if a != b { return a < b }
      }
      return left.length < right.length
    }
  }
}
