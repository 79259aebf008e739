import Foundation
import MarkupEquality

// Mutants of the files that are named, and of made documents, through both readers of XML, until as many were tried as are
// asked for: `scanner-mutants 10000000 7 FILE…`. What the scanner accepts libxml2 must accept, with the same events. Ends with 1
// and writes the mutant to standard output at the first that does not.

let arguments = CommandLine.arguments.dropFirst()
guard let count = arguments.first.flatMap({ Int($0) }),
  let seed = arguments.dropFirst().first.flatMap({ UInt64($0) })
else {
  print("usage: scanner-mutants COUNT SEED [FILE…]")
  exit(2)
}
let readers = BothReaders()
/// Documents that the scanner reads, and others; three mutants of four are of the first.
var (read, others) = (MadeDocuments.all, [] as [[UInt8]])
for path in arguments.dropFirst(2) {
  guard let data = FileManager.default.contents(atPath: path), data.count <= 20_000 else { continue }
  let document = [UInt8](data)
  others.append(document)
  // The scanner declines every document with a type, and so all mutants of most files of the conformance suite.
  let plain = MadeDocuments.withoutType(document)
  if readers.compare(plain) == .agrees { read.append(plain) }
}
if others.isEmpty { others = read }
var mutants = Mutants(seed: seed)
var accepted = 0
for number in 0..<count {
  let document = number % 4 == 3 ? others[number / 4 % others.count] : read[number % read.count]
  let mutant = mutants.mutant(of: document, with: read[number / 7 % read.count])
  switch readers.compare(mutant) {
  case .declined: break
  case .agrees: accepted += 1
  case .differs(let what):
    FileHandle.standardError.write(Data("mutant \(number): \(what)\n".utf8))
    FileHandle.standardOutput.write(Data(mutant))
    exit(1)
  }
}
print(
  "\(count) mutants of \(read.count) documents that the scanner reads and \(others.count) others: \(accepted) accepted, all "
    + "as libxml2 reads them")
