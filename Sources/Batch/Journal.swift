import SystemPackage

/// How far an unfinished run has come: a file with a line for each point from which the run can be resumed.
///
/// A line holds the account and the lengths of the files of results at that point. All that a line speaks of is
/// handed to the system before the line is, so that a run that is killed at any moment leaves a last whole line
/// that is true; a line torn off in the middle fails its check sum and is passed over.
struct Journal {
  /// One point to resume from.
  struct Point: Hashable {
    var account: RunAccount
    /// Of each file, in the order in which the sink opens them.
    var lengths: [Int]
    /// All inputs are read: only names are left to be changed.
    var isComplete: Bool
  }

  static func line(_ point: Point) -> String {
    let body =
      "\(point.isComplete ? "complete" : "point");\(point.lengths.map { String($0) }.joined(separator: " "));"
      + point.account.line
    return "\(body);\(String(Duplicates.hash(body), radix: 16))\n"
  }

  /// The last point whose files are all as long as it says.
  ///
  /// - Parameter sizes: sizes of the files now, 0 for one that is not there.
  static func lastPoint(in text: String, sizes: [Int]) -> Point? {
    for line in text.split(separator: "\n").reversed() {
      guard let point = point(line) else { continue }
      if point.isComplete { return point }
      guard point.lengths.count == sizes.count, zip(point.lengths, sizes).allSatisfy({ $0 <= $1 }) else {
        continue
      }
      return point
    }
    return nil
  }

  private static func point(_ line: Substring) -> Point? {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 4, let account = RunAccount(line: fields[2]),
      String(Duplicates.hash(fields.prefix(3).joined(separator: ";")), radix: 16) == fields[3]
    else { return nil }
    let lengths = fields[1].split(separator: " ").compactMap { Int($0) }
    return Point(account: account, lengths: lengths, isComplete: fields[0] == "complete")
  }
}
