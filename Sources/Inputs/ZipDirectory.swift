// The index of a zip, read by ourselves: libarchive reads it too, but keeps a kilobyte of each member, gives the
// members in the order in which they lie in the file, and cannot hand them to several workers. The index is a
// row of records of fixed layout (PKWARE's APPNOTE 6.3.10, sections 4.3.12 to 4.3.16); decoding stays with
// libarchive.

/// What the central directory says of one member.
struct ZipEntry: Sendable {
  /// The bytes of the name, by which its local header is known.
  var rawName: [UInt8]
  /// The name in UTF-8.
  var name: [UInt8]
  var flags: UInt16
  var method: UInt16
  var checkSum: UInt32
  var packed: UInt64
  var unpacked: UInt64
  /// Where its local header lies in the file.
  var offset: UInt64
  /// The mode of a Unix file; 0 if it was not made on Unix.
  var mode: UInt16

  var isLink: Bool { mode & 0o170000 == 0o120000 }
  var isDevice: Bool { ![0, 0o100000, 0o040000, 0o120000].contains(mode & 0o170000) }
  var isEncrypted: Bool { flags & 0x2041 != 0 }
}

/// The members of a zip in byte order of name; 16 bytes each and their names.
struct ZipDirectory {
  struct Record {
    var nameStart: UInt32
    /// In UTF-8 a name may be three times as long.
    var nameLength: UInt32
    /// Its packed bytes lie over another member's, or outside the place of members.
    var isMisplaced: Bool
    /// Where its record begins in the central directory.
    var place: UInt32
  }

  let file: InputFile
  private(set) var names: [UInt8] = []
  private(set) var records: [Record] = []
  /// Where the central directory begins in the file, which is where members end.
  let start: UInt64

  /// - Throws: `IngestError.refused` if there is no central directory or it is not what it says; `.limit`.
  init(_ file: InputFile, limits: ArchiveLimits) throws(IngestError) {
    self.file = file
    let end = try ZipEnd(file)
    start = end.start
    guard end.entries <= UInt64(limits.members) else { throw .tooManyMembers(file.name, limits.members) }
    guard end.size < UInt64(UInt32.max), end.entries <= end.size / 46 else { throw end.lies(file) }
    records.reserveCapacity(Int(end.entries))
    var spans: [Span] = []
    spans.reserveCapacity(Int(end.entries))
    var window = CentralWindow(file, from: end.start, to: end.start + end.size)
    while let place = window.place {
      guard let entry = try window.next(), records.count < limits.members else { throw end.lies(file) }
      let nameStart = UInt32(names.count)
      spans.append(
        Span(
          start: entry.offset, length: 30 + UInt64(entry.rawName.count) + min(entry.packed, 1 << 48),
          record: UInt32(records.count), rawName: entry.rawName == entry.name ? nil : entry.rawName))
      records.append(
        Record(
          nameStart: nameStart, nameLength: UInt32(entry.name.count), isMisplaced: false,
          place: UInt32(place - end.start)))
      names += entry.name
    }
    guard records.count == Int(end.entries) else { throw end.lies(file) }
    try markMisplaced(spans)
    let bytes = names
    records.sort { ZipDirectory.precedes($0, $1, bytes) }
  }

  private struct Span {
    var start: UInt64
    var length: UInt64
    var record: UInt32
    /// Nil where the name is the same in UTF-8.
    var rawName: [UInt8]?
  }

  /// Marks members that lie over one another, as those of a bomb do, or beyond the central directory, so that
  /// those left unmarked share no byte. Of two in conflict the one that the file does not confirm is marked:
  /// where the later one's own header is there, the earlier one claims too much.
  private mutating func markMisplaced(_ unordered: [Span]) throws(IngestError) {
    let spans = unordered.sorted { ($0.start, $0.record) < ($1.start, $1.record) }
    var last: (end: UInt64, record: Int)?
    for span in spans {
      let record = Int(span.record)
      if let earlier = last, span.start < earlier.end {
        let rawName = span.rawName ?? name(records[record])
        let header = try ZipLocalHeader(file, at: span.start, name: rawName[...])
        records[header == nil ? record : earlier.record].isMisplaced = true
        if header == nil { continue }
      }
      let end = span.start.addingReportingOverflow(span.length)
      if end.overflow || end.partialValue > start { records[record].isMisplaced = true }
      last = (end.overflow ? .max : end.partialValue, record)
    }
  }

  private static func precedes(_ left: Record, _ right: Record, _ names: [UInt8]) -> Bool {
    let (leftStart, rightStart) = (Int(left.nameStart), Int(right.nameStart))
    for index in 0..<Int(min(left.nameLength, right.nameLength)) {
      let (a, b) = (names[leftStart + index], names[rightStart + index])
      if a != b { return a < b }
    }
    // Members of one name stay in the order of the central directory.
    return (left.nameLength, left.nameStart) < (right.nameLength, right.nameStart)
  }

  func name(_ record: Record) -> [UInt8] {
    Array(names[Int(record.nameStart)..<Int(record.nameStart) + Int(record.nameLength)])
  }

  /// The record of a member, read again from the file.
  func entry(_ record: Record) throws(IngestError) -> ZipEntry {
    let place = start + UInt64(record.place)
    var window = CentralWindow(file, from: place, to: .max, reading: 46 + Int(record.nameLength) + 64)
    guard let entry = try window.next(), entry.name == name(record) else {
      throw .cannotRead(
        path: file.name, reason: "it changed while it was read", remedy: "run again when nothing writes to it"
      )
    }
    return entry
  }

  /// An office document or e-book, which is a zip to its writer and a document to its reader.
  var isDocument: Bool {
    let types = Array("[Content_Types].xml".utf8)
    if records.contains(where: { Int($0.nameLength) == types.count && name($0) == types }) { return true }
    let first = records.min { $0.place < $1.place }
    return first.map { name($0) == Array("mimetype".utf8) } ?? false || isOfApple
  }

  /// A document of Pages, Numbers or Keynote: parts that end in `.iwa`, or before 2013 a preview beside its XML. The preview is the
  /// document once more, or its first page, and none of it is text to count.
  private var isOfApple: Bool {
    let (part, preview) = (Array(".iwa".utf8), Array("QuickLook/".utf8))
    let main = ["index.xml", "index.xml.gz", "index.apxl", "index.apxl.gz"].map { Array($0.utf8) }
    var (hasPreview, hasMain) = (false, false)
    for record in records where record.nameLength < 256 {
      let name = name(record)
      if name.starts(with: Array("Index/".utf8)), name.suffix(part.count).elementsEqual(part) { return true }
      if name.starts(with: preview) { hasPreview = true }
      if main.contains(where: { name == $0 }) { hasMain = true }
    }
    return hasPreview && hasMain
  }
}

/// The end of central directory: where the index lies and how many records it has.
private struct ZipEnd {
  var entries: UInt64
  var size: UInt64
  var start: UInt64

  init(_ file: InputFile) throws(IngestError) {
    let length = try file.size()
    // The record has 22 bytes, and a comment of at most 65,535 behind it.
    let tailLength = Int(min(length, 22 + 65_535 + 20))
    let tail = try file.read(tailLength, at: length - Int64(tailLength))
    var place = tail.count - 22
    while place >= 0, !ZipEnd.isEnd(tail, place) { place -= 1 }
    guard place >= 0 else {
      throw .refused(
        path: file.name, seemsToBe: "a zip archive without its index (the central directory at its end)",
        remedy:
          "it is damaged or cut short: download it again, or repair it with 'zip -FF' and read the result")
    }
    entries = UInt64(LittleEndian.uint16(tail, place + 10))
    size = UInt64(LittleEndian.uint32(tail, place + 12))
    start = UInt64(LittleEndian.uint32(tail, place + 16))
    var end = UInt64(length) - UInt64(tail.count - place)
    var isOneDisk =
      LittleEndian.uint32(tail, place + 4) == 0 && LittleEndian.uint16(tail, place + 8) == entries
    if place >= 20, LittleEndian.uint32(tail, place - 20) == 0x0706_4B50 {
      let record = LittleEndian.uint64(tail, place - 12)
      guard record <= UInt64(length) else { throw lies(file) }
      let large = try file.read(56, at: Int64(record))
      guard large.count == 56, LittleEndian.uint32(large, 0) == 0x0606_4B50 else { throw lies(file) }
      entries = LittleEndian.uint64(large, 32)
      size = LittleEndian.uint64(large, 40)
      start = LittleEndian.uint64(large, 48)
      end = record
      isOneDisk = LittleEndian.uint64(large, 16) == 0 && LittleEndian.uint64(large, 24) == entries
    }
    guard isOneDisk else {
      throw .refused(
        path: file.name, seemsToBe: "one part of a zip archive in several parts",
        remedy: "join the parts with 'zip -s 0' and read the result")
    }
    guard start <= end, size == end - start else { throw lies(file) }
  }

  private static func isEnd(_ tail: [UInt8], _ place: Int) -> Bool {
    LittleEndian.uint32(tail, place) == 0x0605_4B50
      && place + 22 + Int(LittleEndian.uint16(tail, place + 20)) == tail.count
  }

  func lies(_ file: InputFile) -> IngestError {
    .refused(
      path: file.name, seemsToBe: "a zip archive whose index (the central directory) contradicts itself",
      remedy: "it is damaged or was made to mislead: download it again, or repair it with 'zip -FF'")
  }
}

/// Records of the central directory, one after the other, through a window over the file.
private struct CentralWindow {
  private let file: InputFile
  private let end: UInt64
  private let step: Int
  private var bytes: [UInt8] = []
  private var cursor = 0
  /// Where `bytes` begins in the file.
  private var base: UInt64

  init(_ file: InputFile, from start: UInt64, to end: UInt64, reading step: Int = 1 << 18) {
    (self.file, self.end, self.step, base) = (file, end, step, start)
  }

  /// Where the next record begins in the file; nil at the end.
  var place: UInt64? { base + UInt64(cursor) < end ? base + UInt64(cursor) : nil }

  /// Sees to it that `count` bytes are there behind the cursor.
  private mutating func need(_ count: Int) throws(IngestError) -> Bool {
    if bytes.count - cursor >= count { return true }
    base += UInt64(cursor)
    cursor = 0
    guard base < UInt64(Int64.max) else { return false }
    let wanted = Int(min(UInt64(max(step, count)), end - base))
    bytes = try file.read(wanted, at: Int64(base))
    return bytes.count >= count
  }

  /// The next record; nil if there is none where one should be.
  mutating func next() throws(IngestError) -> ZipEntry? {
    guard try need(46), LittleEndian.uint32(bytes, cursor) == 0x0201_4B50 else { return nil }
    let nameLength = Int(LittleEndian.uint16(bytes, cursor + 28))
    let extraLength = Int(LittleEndian.uint16(bytes, cursor + 30))
    let commentLength = Int(LittleEndian.uint16(bytes, cursor + 32))
    guard try need(46 + nameLength + extraLength + commentLength) else { return nil }
    let at = cursor
    cursor += 46 + nameLength + extraLength + commentLength
    // Unix, and macOS, which is one.
    let isUnix = bytes[at + 5] == 3 || bytes[at + 5] == 19
    // MS-DOS, and the file systems of Windows.
    let isFromDOS = [0, 10, 11, 14].contains(bytes[at + 5])
    let rawName = Array(bytes[at + 46..<at + 46 + nameLength])
    let extra = at + 46 + nameLength
    let flags = LittleEndian.uint16(bytes, at + 8)
    let name = ZipName.text(
      rawName, flags: flags, unicode: field(ZipName.field, extra, extra + extraLength).map { bytes[$0] },
      isFromDOS: isFromDOS)
    var entry = ZipEntry(
      rawName: rawName, name: name, flags: flags,
      method: LittleEndian.uint16(bytes, at + 10), checkSum: LittleEndian.uint32(bytes, at + 16),
      packed: UInt64(LittleEndian.uint32(bytes, at + 20)),
      unpacked: UInt64(LittleEndian.uint32(bytes, at + 24)),
      offset: UInt64(LittleEndian.uint32(bytes, at + 42)),
      mode: isUnix ? LittleEndian.uint16(bytes, at + 40) : 0)
    return widen(&entry, extra, extra + extraLength) ? entry : nil
  }

  /// Where the content of an extra field lies; nil if it is not there.
  private func field(_ kind: UInt16, _ start: Int, _ end: Int) -> Range<Int>? {
    var place = start
    while place + 4 <= end {
      let content = place + 4..<place + 4 + Int(LittleEndian.uint16(bytes, place + 2))
      guard content.upperBound <= end else { return nil }
      if LittleEndian.uint16(bytes, place) == kind { return content }
      place = content.upperBound
    }
    return nil
  }

  /// Takes what does not fit into 32 bits from the extra field of zip64. False if it is not there.
  private func widen(_ entry: inout ZipEntry, _ start: Int, _ end: Int) -> Bool {
    let isLarge = [entry.unpacked, entry.packed, entry.offset].map { $0 == UInt64(UInt32.max) }
    guard isLarge.contains(true) else { return true }
    guard let content = field(1, start, end) else { return false }
    var place = content.lowerBound
    func take(_ number: inout UInt64) -> Bool {
      guard place + 8 <= content.upperBound else { return false }
      number = LittleEndian.uint64(bytes, place)
      place += 8
      return true
    }
    if isLarge[0], !take(&entry.unpacked) { return false }
    if isLarge[1], !take(&entry.packed) { return false }
    return !isLarge[2] || take(&entry.offset)
  }
}
