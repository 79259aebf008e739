import Foundation
import Inputs

/// What must hold of whatever a file of a run is taken for: an archive, a packed document, a document. Nothing
/// escapes its limits, no member's name leaves its archive, and a second walk gives the same.
enum ArchiveClaims {
  private static let limits = ArchiveLimits(
    memberBytes: 1 << 20, ratio: 50, ratioFloor: 1 << 16, members: 500)
  /// A file of this process, in memory where the system has such a place.
  private static let file: String = {
    let memory = "/dev/shm"
    let folder = FileManager.default.fileExists(atPath: memory) ? memory : NSTemporaryDirectory()
    return "\(folder)/voxlex-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
  }()

  static func check(_ bytes: [UInt8]) {
    guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
      fatalError("\(file) cannot be written")
    }
    defer { unlink(file) }
    let first = walk(skipping: 0)
    claim(!first.isEmpty, "an input gives one item at least")
    claim(walk(skipping: 0) == first, "a second walk gives the same items")
    let half = first.count / 2
    claim(walk(skipping: half) == Array(first[half...]), "after \(half) items passed over come the others")
  }

  private struct Item: Equatable {
    var path: String
    var location: String
    var outcome: Result<[UInt8], IngestError>
  }

  private static func walk(skipping count: Int) -> [Item] {
    var stream: SourceStream
    do { stream = try SourceStream([file], limits: limits) } catch { fatalError("claim failed: \(error)") }
    claim(stream.skip(count) == count, "as many items are passed over as there were")
    var items: [Item] = []
    var progress = 0.0
    while let item = stream.next() {
      if let share = stream.progress {
        claim(share >= progress && share <= 1, "progress goes from 0 to 1: \(share) after \(progress)")
        progress = share
      }
      check(item)
      var outcome: Result<[UInt8], IngestError>
      do throws(IngestError) { outcome = .success(try item.bytes()) } catch { outcome = .failure(error) }
      if case .success(let content) = outcome, case .zipMember = item.content {
        claim(content.count <= limits.memberBytes, "a member is no larger than its limit")
      }
      items.append(Item(path: item.path, location: item.location, outcome: outcome))
      claim(items.count <= limits.members + 2, "an archive gives no more members than its limit")
    }
    claim(stream.next() == nil, "after the end nothing comes")
    return items
  }

  private static func check(_ item: SourceItem) {
    claim(item.input == 1, "an item tells its input")
    claim(!item.path.isEmpty && !item.path.utf8.contains(0), "an item has a path")
    guard !item.path.hasPrefix(file) else { return }
    if case .failed = item.content { return }
    claim(item.path.utf8.first != UInt8(ascii: "/"), "a member's path is not absolute: \(item.path)")
    claim(!item.path.split(separator: "/").contains(".."), "a member's path stays inside: \(item.path)")
  }
}
