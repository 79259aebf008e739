extension ForeignFormat {
  static func binary(_ head: [UInt8]) -> ForeignFormat? {
    func begins(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
      head.count >= offset + bytes.count && Array(head[offset..<offset + bytes.count]) == bytes
    }
    if let names = ZipNames(head) { return zip(names) }
    if begins([0x1F, 0x8B]) {
      return ForeignFormat("a gzip archive", "unpack it with gunzip and read the file inside")
    }
    if begins([0xD0, 0xCF, 0x11, 0xE0]) { return oldOffice(head) }
    if begins(Array("SQLite format 3\0".utf8)) {
      return ForeignFormat(
        "a database (SQLite)",
        "\(readsOnly); name the texts themselves, or save one from it as plain text (UTF-8)")
    }
    if begins(Array("{\\rtf".utf8)) {
      return ForeignFormat("rich text (RTF)", saveDocx)
    }
    let images: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
      [0x4D, 0x4D, 0x00, 0x2A],
    ]
    if images.contains(where: { begins($0) })
      || (begins(Array("RIFF".utf8)) && begins(Array("WEBP".utf8), at: 8))
    {
      return ForeignFormat(
        "an image", "a picture holds no text; find the document as XML or text and read that")
    }
    let archives: [[UInt8]] = [
      [0x37, 0x7A, 0xBC, 0xAF], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], Array("Rar!".utf8),
      [0x28, 0xB5, 0x2F, 0xFD],
    ]
    if archives.contains(where: { begins($0) }), DetectionText.isBinary(Array(head.prefix(512))) {
      return ForeignFormat("a packed archive", "unpack it and read the files inside")
    }
    return nil
  }
}
