/// Names one behind the other in one buffer: 8 bytes each and their length.
package struct FileNames {
  package struct Entry {
    package var start: UInt32
    package var length: UInt16
    package var kind: Kind
  }
  package enum Kind: UInt8 { case file, folder, brokenLink, device }

  private var bytes: [UInt8] = []
  package private(set) var entries: [Entry] = []

  package init() {}

  package mutating func append(_ name: [UInt8], _ kind: Kind) {
    // The system takes no name of 64 KB, and no folder holds 4 GB of names.
    entries.append(Entry(start: UInt32(bytes.count), length: UInt16(name.count), kind: kind))
    bytes += name
  }

  package subscript(index: Int) -> [UInt8] {
    let entry = entries[index]
    return Array(bytes[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
  }

  /// Byte order of name.
  package mutating func sort() {
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
