import SystemPackage

/// What distinguishes one file or folder from another, whatever it is called: links, other spellings of a path and hard links
/// lead to equal identities.
///
/// A file that is not there yet has the identity of the folder it would be in, and its name. Names that differ in
/// capitals only, or in how an accent is encoded, count as one: on many disks they are.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  /// Empty for what is there.
  private let name: String

  package init(_ status: Stat) {
    device = UInt64(truncatingIfNeeded: status.deviceID.rawValue)
    inode = UInt64(truncatingIfNeeded: status.inode.rawValue)
    name = ""
  }

  /// Of a file that is yet to be made.
  package init(named name: String, in folder: FileIdentity) {
    (device, inode) = (folder.device, folder.inode)
    self.name = name.lowercased()
  }

  /// Of what a path leads to, links followed; nil if nothing is there.
  package init?(path: String) {
    guard !path.utf8.contains(0), let status = try? FilePath(path).stat() else { return nil }
    self.init(status)
  }
}
