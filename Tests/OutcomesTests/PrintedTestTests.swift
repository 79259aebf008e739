import DataTables
import Outcomes
import Testing

@Suite("Printed tests")
struct PrintedTestTests {
  private func verdicts(_ text: String) throws -> [PrintedTest.Verdict] {
    try TableCheck(DataTable.read(Array(text.utf8), path: "t.csv")).tests.map(\.verdict)
  }

  /// R 4.2.2: sleep has t = -4.0621, df 9, p = 0.002833 and one-tailed 0.001416; Welch 17.776 degrees of freedom, 0.07939.
  @Test("t, degrees of freedom and p")
  func t() throws {
    #expect(
      try verdicts(
        "test,t,df,p\npaired,-4.06,9,0.003\nwelch,-1.861,17.776,0.0794\none tail,-4.0621,9,0.0014\nmisprint,-4.06,9,0.03\n"
      )
        == [.consistent, .consistent, .onlyIfOneTailed, .cannotBe])
  }

  /// The smokers of Fleiss: 12.6004 with 3 degrees of freedom, p = 0.005585. F(1, 9) of 16.5009 is the square of the paired t.
  @Test("chi-squared, F and z")
  func others() throws {
    #expect(
      try verdicts("test,chi-squared,df,p value\na,12.60,3,0.006\nb,12.60,3,0.06\n") == [
        .consistent, .cannotBe,
      ])
    #expect(
      try verdicts("test,F,df1,df2,p\na,16.5,1,9,0.0028\nb,16.5,1,9,0.0128\n") == [.consistent, .cannotBe])
    #expect(
      try verdicts("test,z,p\na,1.96,0.05\nb,2.58,0.0099\nc,2.58,0.0199\n") == [
        .consistent, .consistent, .cannotBe,
      ])
  }

  @Test("columns that do not determine one another are left alone")
  func absent() throws {
    #expect(try verdicts("test,t,p\na,2.1,0.04\nb,1.1,0.3\n").isEmpty)
    #expect(try verdicts("unit,all,yes,no\na,3,1,2\nb,9,4,5\n").isEmpty)
  }
}
