import Bytes
import Testing

@testable import Ingest

/// The definition of ``NumberSequence`` with an array of its parts, each letter by itself.
private struct PlainNumberSequence {
  enum Part: Equatable {
    case figure(Int)
    case letters([UInt8])
  }

  var parts: [Part] = []

  init(_ number: String) {
    var run: [UInt8] = []
    func isDigits() -> Bool { run.first?.isDigit ?? false }
    func end() {
      guard !run.isEmpty else { return }
      let nine = String(decoding: run.prefix(9), as: UTF8.self)
      parts.append(isDigits() ? .figure(Int(nine) ?? 0) : .letters(run.map(\.folded)))
      run = []
    }
    for byte in number.utf8 {
      guard byte.isLetterOrDigit else {
        end()
        continue
      }
      if !run.isEmpty, isDigits() != byte.isDigit { end() }
      run.append(byte)
    }
    end()
  }

  var roman: Int {
    guard parts.count == 1, case .letters(let letters) = parts[0] else { return 0 }
    return Roman.value(letters) ?? 0
  }

  var beginsSeries: Bool {
    switch parts.first {
    case nil: true
    case .figure(let figure)?: figure <= 1
    case .letters(let letters)?:
      letters.first == UInt8(ascii: "a") || roman == 1
        || letters.first == UInt8(ascii: "z") && letters.count > 1
    }
  }

  func step(to next: PlainNumberSequence) -> NumberSequence.Step {
    if parts.isEmpty || next.parts.isEmpty { return .next }
    if roman > 0, next.roman == roman + 1 { return .next }
    for (index, (one, other)) in zip(parts, next.parts).enumerated() where one != other {
      switch (one, other) {
      case (.figure(let one), .figure(let other)):
        return other == one + 1 ? .next : other > one ? .gap(other - one - 1) : .back
      case (.figure, .letters): return .gap(0)
      case (.letters, .figure): return index == 0 ? .next : .back
      case (.letters(let one), .letters(let other)): return step(one, other, next)
      }
    }
    return parts.count < next.parts.count ? .next : .back
  }

  private func step(_ one: [UInt8], _ other: [UInt8], _ next: PlainNumberSequence) -> NumberSequence.Step {
    let (a, z) = (UInt8(ascii: "a"), UInt8(ascii: "z"))
    if one.count > 1 {
      if one[0] == z {
        if other[0] == a { return .next }
      } else if let before = Roman.value(one.dropLast()), Roman.value(other) == before + 1 {
        return .next
      }
    }
    if roman > 0, next.roman > roman { return .gap(next.roman - roman - 1) }
    if other.starts(with: one) { return .next }
    if one == [z] { return other[0] == a ? .next : .back }
    guard let pair = zip(one, other).first(where: { $0 != $1 }) else { return .back }
    let distance = Int(pair.1) - Int(pair.0)
    return distance == 1 ? .next : distance > 1 ? .gap(distance - 1) : .back
  }
}

@Suite("Numbers of provisions and their definition")
struct PlainNumberSequenceTests {
  @Test("numbers follow one another as their parts do", arguments: 0..<8)
  func steps(_ seed: Int) {
    var random = TextFuzzTests.Generator(state: UInt64(seed) &+ 5)
    let pieces = [
      "1", "2", "12", "9", "A", "B", "a", "b", "z", "aa", "i", "ii", "iv", "v", "x", "c", "l", "ix", "xxviii",
      ".", "-",
      "é", "seventeenth", "SCHEDULE", "999999999", "0", "d", "viii", "ccclxxxviii",
    ]
    func number() -> String { (0..<random.next(4)).map { _ in pieces[random.next(pieces.count)] }.joined() }
    for _ in 0..<1500 {
      let (one, other) = (number(), number())
      let (plain, plainOther) = (PlainNumberSequence(one), PlainNumberSequence(other))
      let (fast, fastOther) = (NumberSequence(one), NumberSequence(other))
      #expect(fast.step(to: fastOther) == plain.step(to: plainOther), "\(one) \(other)")
      #expect(fast.beginsSeries == plain.beginsSeries, "\(one)")
      #expect(fast.isEmpty == plain.parts.isEmpty)
      let figures = plain.parts.count { if case .figure = $0 { true } else { false } }
      #expect(fast.figureCount == figures)
    }
  }

  @Test("letters are kept whatever their number")
  func letters() {
    for count in 0...20 {
      let plain = (0..<count).map { UInt8(ascii: "a") + UInt8($0) }
      var letters = SeriesLetters.none
      for letter in plain { letters.append(letter) }
      #expect(letters.count == count)
      #expect((0..<count).map { letters[$0] } == plain)
      #expect(letters.withoutLast.count == max(count - 1, 0))
      #expect(letters.shared(with: letters.withoutLast) == max(count - 1, 0))
    }
    for value in 1...399 {
      var letters = SeriesLetters.none
      for letter in Roman.numeral(value).utf8 { letters.append(letter) }
      #expect(letters.roman == value)
      #expect(letters == letters && letters.withoutLast != letters)
    }
    for word in ["", "d", "iiii", "ic", "vx", "abc", "iixiixiixii"] {
      var letters = SeriesLetters.none
      for letter in word.utf8 { letters.append(letter) }
      #expect(letters.roman == 0)
    }
  }
}
