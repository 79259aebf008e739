import Testing

@testable import Ingest

@Suite("The stack of open elements")
struct PlainStackTests {
  @Test("gives back what was put on it, however deep", arguments: [1, 63, 64, 65, 128, 1000])
  func order(depth: Int) {
    var stack = PlainStack(filledWith: -1)
    #expect(stack.isEmpty)
    #expect(stack.last == nil)
    for value in 0..<depth {
      stack.append(value)
      #expect(stack.last == value)
    }
    #expect(stack.count == depth)
    for value in (0..<depth).reversed() { #expect(stack.removeLast() == value) }
    #expect(stack.isEmpty)
  }

  @Test("changes what is on it from a place on, and nothing where there is less")
  func change() {
    var stack = PlainStack(filledWith: 0)
    for value in 1...3 { stack.append(value) }
    stack.change(from: 1) { $0 *= 10 }
    stack.change(from: 4) { $0 = 7 }
    #expect([stack.removeLast(), stack.removeLast(), stack.removeLast()] == [30, 20, 1])
  }
}
