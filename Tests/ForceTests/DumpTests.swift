import Force
import Foundation
import Ingest
import Testing

@Test(.enabled(if: ProcessInfo.processInfo.environment["FORCE_FILE"] != nil))
func dump() throws {
  let file = ProcessInfo.processInfo.environment["FORCE_FILE"]!
  let document = try SourceReader().read(path: "/work/shared/corpora/\(file)")
  let clock = ContinuousClock()
  var map: ForceMap?
  let time = clock.measure { map = ForceMap(document) }
  print("TIME", time, document.text.count)
  var out = ""
  var last = "none"
  var line: [UInt8] = []
  for run in document.runs {
    if run.flags.contains(.startsBlock) { out += String(decoding: line, as: UTF8.self) + "\n"; line = [] }
    for byte in run.range {
      let force = "\(map!.force(at: byte))"
      let c = document.text[byte]
      if c != 0x20, c & 0xC0 != 0x80, (c | 0x20) >= 0x61, (c | 0x20) <= 0x7a, force != last { line += Array("{\(force)}".utf8); last = force }
      line.append(c)
    }
  }
  out += String(decoding: line, as: UTF8.self) + "\n"
  try out.write(toFile: "/tmp/force/dump.txt", atomically: true, encoding: .utf8)
}
