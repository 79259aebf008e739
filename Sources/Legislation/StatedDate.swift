/// A date as a source states it. What is printed is what the source has; what is compared is the day, where it is one.
package struct StatedDate: Sendable, Hashable, CustomStringConvertible {
  /// Never empty.
  package let description: String

  /// - Returns: nil if nothing is stated.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    description = text
  }

  /// The day that the text is or, with a time of day behind it, begins with; nil if it names none.
  package var day: CalendarDate? {
    guard description.utf8.count > 10 else { return CalendarDate(description) }
    let start = description.utf8.prefix(10)
    let next = description.utf8.dropFirst(10).first
    guard next == UInt8(ascii: "T") || next == UInt8(ascii: " ") else { return nil }
    return CalendarDate(String(decoding: start, as: UTF8.self))
  }
}
