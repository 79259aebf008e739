/// How a source is packed, found from its content.
enum Packing {
  case document(PeekedBytes)
  /// The bytes of a zip, which may be an archive or a document that is a zip to its writer alone.
  case zip(PeekedBytes)
  /// The bytes of the tar itself, unpacked.
  case tar(PeekedBytes)
  /// One document in a layer of compression. The bytes are the document's.
  case compressed(PeekedBytes)
  /// An archive in a layer of compression that is not a tar.
  case nested

  /// Looks at the beginning of a source and leaves it to be read from there.
  init(_ source: PeekedBytes, limits: ArchiveLimits, name: String) throws(IngestError) {
    let head = try source.peek(TarBlock.size)
    let layer: ArchiveReader.Layer
    switch Magic(head) {
    case .zip:
      self = .zip(source)
      return
    case .tar:
      self = .tar(source)
      return
    case .other:
      self = .document(source)
      return
    case .gzip: layer = .gzip
    case .zstd: layer = .zstd
    }
    let inner = PeekedBytes(try UnpackedBytes(source, layer, limits: limits, name: name))
    switch Magic(try inner.peek(TarBlock.size)) {
    case .tar: self = .tar(inner)
    case .other: self = .compressed(inner)
    case .zip:
      // Its index, which tells an archive from a document, is at its end.
      let file = InputFile(try inner.rest(limits: limits, name: name), name: name)
      let isDocument = try ZipDirectory(file, limits: limits).isDocument
      self = isDocument ? .compressed(PeekedBytes(FileBytes(file))) : .nested
    case .gzip, .zstd: self = .nested
    }
  }
}

/// What the first bytes of a file say of its packing.
enum Magic {
  case zip, gzip, zstd, tar, other

  init(_ head: [UInt8]) {
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if head.starts(with: [0x1F, 0x8B, 8]) {
      self = .gzip
    } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      self = TarBlock.isHeader(head) ? .tar : .other
    }
  }
}

/// The header block of a tar member, as far as it is needed to distinguish a tar from a text.
enum TarBlock {
  static let size = 512

  /// Whether the check sum of the block is right. It never is in a block of zeros.
  static func isHeader(_ head: [UInt8]) -> Bool {
    guard head.count >= size else { return false }
    let block = head[0..<size]
    // Octal digits between spaces and zeros, at 148; for the sum they count as spaces.
    let field = block[148..<156]
    var stated = 0
    for byte in field where byte != 0x20 && byte != 0 {
      guard byte >= 0x30, byte <= 0x37 else { return false }
      stated = stated << 3 | Int(byte - 0x30)
    }
    let rest = block.reduce(0) { $0 + Int($1) } - field.reduce(0) { $0 + Int($1) }
    return stated == rest + 8 * 0x20
  }
}

/// Names by which archives are looked for in a folder; their content decides.
enum ArchiveName {
  private static let endings = [".zip", ".tar", ".tgz", ".tzst", ".gz", ".zst"].map { Array($0.utf8) }

  static func isArchive(_ name: [UInt8]) -> Bool {
    endings.contains { ending in
      name.count > ending.count
        && zip(name.suffix(ending.count), ending).allSatisfy { lowered($0) == $1 }
    }
  }

  /// The name without `.gz` or `.zst`, if something is left of it.
  static func withoutCompression(_ name: [UInt8]) -> [UInt8] {
    for ending in [".gz", ".zst"].map({ Array($0.utf8) }) where name.count > ending.count {
      let stem = name.dropLast(ending.count)
      if stem.last != 0x2F, zip(name.suffix(ending.count), ending).allSatisfy({ lowered($0) == $1 }) {
        return Array(stem)
      }
    }
    return name
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
