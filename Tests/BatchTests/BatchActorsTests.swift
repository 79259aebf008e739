import TestSupport
import Testing
import Wordlists

@testable import Batch

@Suite("Actors of a batch")
struct BatchActorsTests {
  private static let list = """
    name: mill
    groups:
      - group: Keepers
        rows:
          - label: Keeper
            terms: keeper, board
      - group: Guests
        rows:
          - label: Guest
            terms: guest

    """

  private func plan(_ folder: TemporaryFolder, actors: Bool = true, jobs: Int = 1) throws -> BatchPlan {
    var plan = try BatchPlan.sample(["\(folder.path)/in"])
    plan.unit = .bearer
    plan.jobs = jobs
    if actors { plan.actors = (try Wordlist.parse(Array(Self.list.utf8), file: "mill.yaml"), "mill.yaml") }
    return plan
  }

  private func fill(_ folder: TemporaryFolder) throws {
    for number in 0..<40 {
      try folder.write(
        SmallAct.xml(
          [
            "The keeper must inform the guest.",
            "Guests may advise the board. The parent must inform the court.",
          ],
          id: "ukpga/2031/\(number)"), to: "in/\(number % 5)/\(number).xml")
    }
  }

  @Test("put figures by bearer into groups, the same at any number of jobs", arguments: [2, 5])
  func groups(jobs: Int) throws {
    let folder = try TemporaryFolder()
    try fill(folder)
    _ = try BatchRun(try plan(folder)).run(to: .folder("\(folder.path)/one", .csv))
    _ = try BatchRun(try plan(folder, jobs: jobs)).run(to: .folder("\(folder.path)/many", .csv))
    #expect(try folder.tables("one") == (try folder.tables("many")))
    let counts = try folder.text("one/counts.csv")
    for group in ["Keepers", "Guests", "other"] { #expect(counts.contains(group), "\(group)") }
    #expect(!counts.contains("Families"))
    #expect(try folder.text("one/run.json").contains("mill.yaml"))
    _ = try BatchRun(try plan(folder, actors: false)).run(to: .folder("\(folder.path)/bundled", .csv))
    #expect(try folder.text("bundled/counts.csv").contains("Families"))
    #expect(try folder.text("bundled/run.json").contains("bundled:send-actors"))
  }

  @Test("are of the settings that a run is resumed under")
  func settings() throws {
    let folder = try TemporaryFolder()
    let (own, bundled) = (try plan(folder).settings, try plan(folder, actors: false).settings)
    #expect(own != bundled)
    var other = try plan(folder)
    other.actors?.list = try Wordlist.parse(
      Array(Self.list.replacing("guest", with: "miller").utf8), file: "mill.yaml")
    #expect(other.settings != own)
    // Without bearers and counterparts there is nothing that they decide.
    var sections = try plan(folder)
    sections.unit = .section
    #expect(!sections.settings.contains { $0.name.hasPrefix("actors") })
  }
}
