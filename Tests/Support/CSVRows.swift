/// CSV as RFC 4180 has it, read apart from the program's own reader and writer.
package enum CSVRows {
  /// Fields of each record. A field in double quotes may hold commas, line ends and doubled quotes.
  package static func fields(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var isEmpty = true
    func end() {
      record.append(String(field))
      records.append(record)
      (record, field, isEmpty) = ([], String.UnicodeScalarView(), true)
    }
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          field.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"":
        (isQuoted, isEmpty) = (true, false)
      case ",":
        record.append(String(field))
        (field, isEmpty) = (String.UnicodeScalarView(), false)
      case "\r" where index < scalars.count && scalars[index] == "\n": break
      case "\n": end()
      default:
        field.append(scalar)
        isEmpty = false
      }
    }
    if !isEmpty { end() }
    return records
  }

  /// Each record below the header by the names of the columns.
  package static func rows(of text: String) -> [[String: String]] {
    let records = fields(of: text)
    guard let header = records.first else { return [] }
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
