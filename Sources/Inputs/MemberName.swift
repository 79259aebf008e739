/// The name of an archive's member, judged: archives come from anybody.
///
/// Nothing is written to disk, so that no name can do harm here; a name that would elsewhere is reported all the
/// same, because an archive that holds one was not packed by a publisher.
enum MemberName: Equatable {
  /// The path, without `./`, doubled slashes and the components stripped.
  case path([UInt8])
  /// A folder, or hidden: a part of it begins with a dot, or it lies in `__MACOSX`.
  case passedOver
  case unsafe(String)

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
  private static let macFolder = Array("__MACOSX".utf8)

  /// - Parameter strip: how many folders are taken off the front; the last part always stays.
  init(_ name: [UInt8], isFolder: Bool, strip: Int) {
    if let reason = MemberName.danger(name) {
      self = .unsafe(reason)
      return
    }
    let parts = name.split(separator: MemberName.slash).filter { !$0.elementsEqual([MemberName.dot]) }
    let isHidden = parts.contains { $0.first == MemberName.dot }
    if isFolder || isHidden || parts.first?.elementsEqual(MemberName.macFolder) == true {
      self = .passedOver
    } else if parts.isEmpty {
      self = .unsafe("it is empty")
    } else {
      self = .path(Array(parts.dropFirst(min(strip, parts.count - 1)).joined(separator: [MemberName.slash])))
    }
  }

  private static func danger(_ name: [UInt8]) -> String? {
    if name.contains(0) { return "it holds a zero byte" }
    if name.contains(UInt8(ascii: "\\")) { return "it holds a backslash" }
    if name.first == slash { return "it begins at the root of the disk" }
    if name.count >= 2, name[1] == UInt8(ascii: ":"), (0x41...0x5A).contains(name[0] & 0xDF) {
      return "it begins with the letter of a drive"
    }
    if name.split(separator: slash).contains(where: { $0.elementsEqual([dot, dot]) }) {
      return "'..' in it leads out of its folder"
    }
    return nil
  }
}
