// Sentences about inputs, as cases of IngestError. Each names what it met and what to do.

extension IngestError {
  static func damaged(_ name: String, _ reason: String) -> IngestError {
    .damaged(
      path: name, seemsToBe: "damaged or cut short (\(reason))",
      remedy: "download or pack it again, or repair it and name the unpacked files")
  }

  /// What follows `lastMember` of the archive cannot be read.
  static func endsEarly(_ name: String, _ reason: String, after lastMember: String?) -> IngestError {
    let place = lastMember.map { "after its member '\($0)'" } ?? "before its first member"
    return .damaged(
      path: name, seemsToBe: "an archive that ends early, \(place): \(reason)",
      remedy: "download or pack it again; members before that place were read, what follows is missing")
  }

  static func linkInArchive(_ name: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "a link inside an archive",
      remedy: "links in archives are never followed; pack the file itself if it is wanted")
  }

  static func deviceInArchive(_ name: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "a device or pipe inside an archive",
      remedy: "it holds no text; pack documents only")
  }

  static func sparse(_ name: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "a sparse file inside an archive",
      remedy: "no document has holes; pack the file again as an ordinary one if it is wanted")
  }

  static func encrypted(_ name: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "locked with a password", remedy: "pack it again without one, or unpack it first"
    )
  }

  static func archiveInArchive(_ name: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "an archive inside an archive",
      remedy: "only one level is read; unpack the outer one first and name its folder")
  }

  static func unsafeName(_ name: String, _ reason: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "a member with a dangerous name (\(reason))",
      remedy: "rename it and pack the archive again")
  }

  static func tooManyMembers(_ name: String, _ limit: Int) -> IngestError {
    .limit(path: name, line: 1, what: "the archive holds more than \(limit) members")
  }

  static func nothingInside(_ name: String, _ kind: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "\(kind) with nothing to read in it",
      remedy: "check the name; what begins with a dot is passed over")
  }

  static func notAFile(_ name: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "a device, socket or named pipe, not a file",
      remedy: "name a pipe by itself as an input, or write what comes out of it to a file")
  }
}

extension IngestError {
  /// A member of a zip that is packed neither plainly (0) nor by Deflate (8).
  static func zipMethod(_ name: String, _ method: UInt16) -> IngestError {
    .refused(
      path: name, seemsToBe: "packed by method \(method), which is not read",
      remedy: "pack the archive again with the usual one (Deflate), or unpack it first")
  }
}

extension IngestError {
  static func largeZipOnPipe(_ name: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "a zip archive on a pipe, larger than can be kept in memory",
      remedy: "its index is at its end; save it to a file and name that, or send a tar")
  }

  static func zeroByte(_ name: String) -> IngestError {
    .cannotOpen(
      path: name,
      reason: "its name holds a zero byte",
      remedy: "in a list, put either lines or zero bytes between all names")
  }
}

// What is asked of an archive as one text.
extension IngestError {
  static func severalTexts(_ name: String, _ count: Int, first: String) -> IngestError {
    .refused(
      path: name, seemsToBe: "an archive of \(count) texts, and one is wanted here",
      remedy: "name the one that is meant, as '\(name)/\(first)', or unpack it")
  }

  static func noMember(_ name: String, _ member: String) -> IngestError {
    .cannotOpen(
      path: "\(name)/\(member)", reason: "nothing of that name is in the archive",
      remedy: "look at the names in it; upper and lower case count")
  }

  static func memberTwice(_ name: String, _ member: String) -> IngestError {
    .refused(
      path: "\(name)/\(member)", seemsToBe: "in the archive twice",
      remedy: "unpack it, see which is meant, and name that")
  }
}
