import Foundation
import Reporter
import Testing

@Suite("Figures as people read them")
struct FigureFormatTests {
  @Test(
    "are rounded from their shortest decimal form, halves away from zero",
    arguments: [
      (0, 2, "0.00"), (-0.0, 2, "0.00"), (2.4, 2, "2.40"), (2.675, 2, "2.68"), (-2.675, 2, "-2.68"),
      (0.125, 2, "0.13"), (9.999, 2, "10.00"), (99.5, 0, "100"), (0.5, 0, "1"), (0.4, 0, "<1"),
      (-0.4, 0, ">-1"),
      (0.005, 2, "0.01"), (0.0049, 2, "<0.01"), (-0.004, 2, ">-0.01"), (1e-7, 2, "<0.01"),
      (5e-5, 4, "0.0001"),
      (.leastNonzeroMagnitude, 3, "<0.001"), (1e16, 2, "10000000000000000.00"),
      (1.5e21, 1, "1500000000000000000000.0"),
      (123456.789, 1, "123456.8"), (39.603885, 6, "39.603885"), (100, 3, "100.000"), (3, -1, "3"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, places: Int, expected: String) {
    #expect(FigureFormat.fixed(value, places: places) == expected)
  }

  @Test("agree with the C library wherever rounding is not a matter of halves")
  func twin() {
    for step in stride(from: -20_000, through: 20_000, by: 7) where step % 5 != 0 {
      // Four decimals whose last is no 5: neither way of rounding meets a half at two or three places.
      let value = Double(step) / 1000
      for places in [3, 4] {
        #expect(FigureFormat.fixed(value, places: places) == String(format: "%.\(places)f", value))
      }
    }
  }

  @Test("that are no numbers have no form")
  func notFinite() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(FigureFormat.fixed(value, places: 2) == nil)
      #expect(FigureFormat.exact(value) == nil)
    }
  }
}
