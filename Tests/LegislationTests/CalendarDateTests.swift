import Legislation
import Testing

@Suite("Dates")
struct CalendarDateTests {
  @Test(
    "a day that the calendar has is read, compared and printed as it was written",
    arguments: [
      ("2014-03-13", 2014, 3, 13), ("0001-01-01", 1, 1, 1), ("9999-12-31", 9999, 12, 31),
      // Leap years: every fourth, of full centuries every fourth.
      ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29), ("1900-02-28", 1900, 2, 28),
      ("2023-04-30", 2023, 4, 30), ("2023-06-30", 2023, 6, 30), ("2023-09-30", 2023, 9, 30),
      ("2023-11-30", 2023, 11, 30), ("2023-01-31", 2023, 1, 31),
    ])
  func days(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date == CalendarDate(year: year, month: month, day: day))
    #expect(date.description == text)
  }

  @Test(
    "no other text is a date",
    arguments: [
      "", "2014", "2014-03", "2014-3-13", "14-03-13", "2014-03-13T00:00", "2014-03-13 ", " 2014-03-13",
      "2014/03/13", "20140313", "2014-03-1a", "+014-03-13", "-014-03-13", "2014-+3-13", "2014-03--1",
      "13-03-2014", "2014-00-13", "2014-13-13", "2014-03-00", "2014-03-32", "0000-01-01",
      "2023-02-29", "1900-02-29", "2024-02-30", "2023-04-31", "2023-06-31", "2023-09-31", "2023-11-31",
      // Ten bytes, or ten characters, that are not ten figures and hyphens.
      "２014-03-13", "٢٠١٤-٠٣-١٣", "2014-03-1\u{301}", "2014‐03‐13", "2014-03-13\0", "----------",
    ])
  func others(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test(
    "no numbers out of range make a day",
    arguments: [
      (Int.max, 1, 1), (2014, Int.min, 1), (2014, 1, Int.max), (10_000, 1, 1), (0, 1, 1), (2014, 0, 1),
      (2014, 1, 0), (2014, 13, 1),
    ])
  func numbers(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("the order is that of the days")
  func order() {
    let days = [
      "0999-12-31", "2013-12-31", "2014-01-02", "2014-01-10", "2014-02-01", "2014-10-01", "2015-01-01",
    ]
    let dates = days.compactMap { CalendarDate($0) }
    #expect(dates.reversed().sorted().map(\.description) == days)
    #expect(!(dates[0] < dates[0]))
  }

  @Test(
    "a stated date is printed as it stands, and compared by the day that it names",
    arguments: [
      ("2014-03-13", "2014-03-13"), ("2014-03-13T10:20:30Z", "2014-03-13"),
      ("2014-03-13 10:20", "2014-03-13"),
      ("13 March 2014", nil), ("2014-03-131", nil), ("2014-03", nil), ("2014-02-30T10:20", nil),
      ("2014-03-13é", nil),
    ])
  func stated(_ text: String, _ day: String?) throws {
    let date = try #require(StatedDate(text))
    #expect(date.description == text)
    #expect(date.day?.description == day)
  }

  @Test("nothing stated is no date")
  func unstated() { #expect(StatedDate("") == nil) }
}
