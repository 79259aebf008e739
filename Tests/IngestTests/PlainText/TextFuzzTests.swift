import Ingest
import Legislation
import Testing

/// The readers must survive any bytes, and account for every character of those they can decode.
@Suite("Damaged texts")
struct TextFuzzTests {
  /// A generator of its own, so that a failure can be repeated from its seed.
  struct Generator {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  static let samples = [
    "Title: T\nIdentifier: x\n\n## T\n\n### A\n\n1\n\n1.1\n\nwords—\n\n1.1.a\n\nmore\n\n## SCHEDULES\n\n  F\n\nSection 1\n\n1\n\nx\n",
    "---\ntitle: \"T\"\n---\n# T\n\n## PART 1 — A\n\n#### B\n\n##### 1\n\n- (1) *a* [b](c) $$x$$ [^k]\n\n> (1A) q\n>   - z\n\n| a | b |\n| --- | --- |\n\n## Editorial notes\n\n[^k]: n\n",
    "Contents\n1 Aims ....... 2\n2 Plans\t3\n\n\u{C}1 Aims\n\n1.1 Text co-\noperate12 of infor\u{AD}\nmation\n\n• a\no\tb\no\tc\n\n12 Foot\n\u{C}Head\n3\n",
    "PART 1\nTitle\n\n1 Heading\n(1) One—\n(a) two;\n(i) three,\nfull out.\n28.—(1) (a) x\n\nSCHEDULE 2\n\n3 O N L I N E “q”\n",
  ]

  @Test("mutations neither crash nor lose a character", arguments: 0..<20)
  func mutations(_ seed: Int) {
    var random = Generator(state: UInt64(seed) &* 7919 &+ 1)
    let signs: [UInt8] = [
      0x00, 0x0A, 0x0C, 0x0D, 0x20, 0x09, 0x23, 0x28, 0x29, 0x2A, 0x2D, 0x2E, 0x24, 0x3E, 0x5B, 0x5D, 0x5C,
      0x7C, 0x31,
      0x61, 0x41, 0xC2, 0xA0, 0xAD, 0xE2, 0x80, 0x94, 0xFF, 0x3C,
    ]
    for sample in TextFuzzTests.samples {
      for _ in 0..<12 {
        var bytes = Array(sample.utf8)
        for _ in 0..<(1 + random.next(8)) where !bytes.isEmpty {
          let place = random.next(bytes.count)
          switch random.next(5) {
          case 0: bytes[place] = signs[random.next(signs.count)]
          case 1: bytes.insert(signs[random.next(signs.count)], at: place)
          case 2: bytes.remove(at: place)
          case 3: bytes.removeLast(min(bytes.count, random.next(40)))
          default:
            bytes.insert(
              contentsOf: bytes[place..<min(bytes.count, place + 20)], at: random.next(bytes.count))
          }
        }
        check(bytes)
      }
    }
  }

  @Test("every beginning of a sample is read", arguments: TextFuzzTests.samples)
  func truncations(_ sample: String) {
    let bytes = Array(sample.utf8)
    for end in 1...bytes.count { check(Array(bytes[..<end])) }
  }

  private func check(_ bytes: [UInt8]) {
    _ = try? Detection.detect(bytes, path: "x", isWhole: true)
    for document in [try? TextReader.read(bytes, path: "x"), try? MarkdownReader.read(bytes, path: "x")] {
      guard let document else { continue }
      #expect(document.conservation.closes, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(runsAreSound(document))
    }
  }

  private func runsAreSound(_ document: Document) -> Bool {
    var end: Int32 = 0
    for run in document.runs {
      guard run.start >= end, run.end > run.start, Int(run.provision) < document.provisions.count else {
        return false
      }
      end = run.end
    }
    return Int(end) <= document.text.count
      && document.provisions.indices.allSatisfy { Int(document.provisions[$0].parent) < $0 }
  }
}
