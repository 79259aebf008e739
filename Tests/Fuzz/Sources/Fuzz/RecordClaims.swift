import Foundation
import Measures
import Wordlists

@testable import Batch

/// What must hold of the filter: each line of input has one line of answer, a JSON object with the record's
/// identifier and either counts or an error.
enum RecordClaims {
  static func check(_ bytes: [UInt8]) {
    // A path would have the fuzzer open files of this machine.
    guard !bytes.contains(sequence: Array("path".utf8)), !bytes.contains(sequence: Array("\\u".utf8)) else {
      return
    }
    guard let list = try? Wordlist.parse(terms: "inform*,co-operat*,a b") else {
      fatalError("claim failed: the terms are a wordlist")
    }
    var worker = RecordWorker(
      BatchPlan(inputs: [], wordlist: list, wordlistOrigin: "--terms", rule: .standard, scope: .everything))
    for (index, line) in bytes.split(separator: 0x0A).prefix(50).enumerated() {
      let answer = worker.answer(to: RecordLine(number: index + 1, bytes: Array(line)))
      claim(
        answer.line.utf8.last == 0x0A && answer.line.utf8.count { $0 == 0x0A } == 1, "an answer is one line")
      guard let object = try? JSONSerialization.jsonObject(with: Data(answer.line.utf8)) as? [String: Any]
      else {
        fatalError("claim failed: an answer is a JSON object: \(answer.line)")
      }
      claim(object["id"] != nil, "an answer has an identifier: \(answer.line)")
      claim((object["error"] != nil) == answer.isFailure, "a failure is told as one: \(answer.line)")
      claim((object["counts"] != nil) != answer.isFailure, "an answer has counts or an error: \(answer.line)")
      if let counts = object["counts"] as? [String: Any] {
        claim(counts.count == list.rows.count, "each row has a count: \(answer.line)")
      }
    }
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: sequence) }
  }
}
