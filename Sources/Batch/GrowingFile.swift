import Reporter
import SystemPackage

/// A file that results are added to, through a buffer. Its name says that it is not finished.
final class GrowingFile {
  let path: String
  private let file: FileDescriptor
  private var pending: [UInt8] = []
  /// Bytes in the file and in the buffer.
  private(set) var length: Int

  private static let bufferSize = 1 << 18

  /// Opens or makes the file and cuts it to `length`.
  init(path: String, length: Int) throws(BatchError) {
    self.path = path
    self.length = length
    do {
      file = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.resize(to: Int64(length))
      _ = try file.seek(offset: 0, from: .end)
    } catch {
      throw GrowingFile.failure(error, path)
    }
  }

  func append(_ bytes: [UInt8]) throws(BatchError) {
    length += bytes.count
    // Much at once is not copied first.
    if bytes.count >= GrowingFile.bufferSize {
      try flush()
      return try write(bytes)
    }
    pending += bytes
    if pending.count >= GrowingFile.bufferSize { try flush() }
  }

  func flush() throws(BatchError) {
    guard !pending.isEmpty else { return }
    try write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: [UInt8]) throws(BatchError) {
    do { try file.writeAll(bytes) } catch { throw GrowingFile.failure(error, path) }
  }

  /// Forces what is written to the disk and closes the file.
  func close() throws(BatchError) {
    try flush()
    do {
      try SystemCalls.synchronise(file)
      try file.close()
    } catch {
      throw GrowingFile.failure(error, path)
    }
  }

  /// Closes the file and leaves it as it is.
  func abandon() { try? file.close() }

  static func failure(_ error: any Error, _ path: String) -> BatchError {
    guard let number = error as? Errno else {
      return .output(.failed(path: path, reason: "\(error)"))
    }
    return .output(SystemCalls.error(number, path: path))
  }
}
