import Foundation
import Studies
import TestSupport
import Testing

/// A study of data alone, in a folder of its own.
private func dataStudy(_ tables: String, _ files: [String: String], inputs: String) throws -> TemporaryFolder
{
  let folder = try TemporaryFolder()
  for (name, text) in files { try folder.write(text, to: name) }
  try folder.write("data:\n\(inputs)tables:\n\(tables)", to: "study.yaml")
  _ = try StudyRun(path: folder.name("study.yaml")).rehash()
  return folder
}

@Suite("A reference table in a study")
struct ReferenceStudyTests {
  /// Ten of eleven words are *alpha* in the text, one of a thousand in the Acts of the 2010s and none in the orders.
  private let files = [
    "a.txt": "alpha alpha alpha alpha alpha\n\nalpha alpha alpha alpha alpha beta\n",
    "words.csv":
      "type,decade,item,count,total\nukpga,2010s,alpha,1,1000\nukpga,2010s,beta,999,1000\nuksi,2010s,beta,50,50\n",
  ]

  private func study(_ table: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(
      "texts:\n  - path: a.txt\ndata:\n  - path: words.csv\ntables:\n  - {table: k, kind: keywords, parts: 1, \(table), formats: [csv, json]}\n",
      to: "study.yaml")
    _ = try StudyRun(path: folder.name("study.yaml")).rehash()
    return folder
  }

  @Test(
    "is what texts are held against, whole or in the lines of some types and decades",
    arguments: [
      ("reference: words", "1,1050"), ("reference: words, reference-of: ukpga 2010s", "1,1000"),
      ("reference: words, reference-of: uksi", "0,50"),
    ])
  func held(_ table: String, _ reference: String) throws {
    let folder = try study(table)
    let run = try StudyRun(path: folder.name("study.yaml"))
    _ = try run.write()
    let lines = try folder.lines("study/k.csv")
    #expect(lines.count == 2)
    #expect(lines[0].contains(",item,count,total,") && lines[0].contains(",reference_count,reference_total,"))
    #expect(lines[1].contains(",alpha,10,11,") && lines[1].contains(",\(reference),"), "\(lines[1])")
    #expect(try run.verify().differences.isEmpty)
  }

  @Test(
    "that is none, or stands beside texts, is an error with its line",
    arguments: [
      ("reference: a", "reference 'a' is not known"),
      ("reference: words, against: a", "against texts or against a reference"),
      ("reference-of: ukpga, against: a", "the table that 'reference-of' is about is missing"),
      ("longest: 1", "what the texts are held against is missing"),
    ])
  func wrong(_ table: String, _ sentence: String) throws {
    let error = #expect(throws: StudyError.self) { try study(table) }
    #expect("\(try #require(error))".contains(sentence), "\(String(describing: error))")
  }

  @Test("of which no line is chosen says which there are")
  func nothing() throws {
    let folder = try study("reference: words, reference-of: asp")
    let error = #expect(throws: StudyError.self) { try StudyRun(path: folder.name("study.yaml")).write() }
    #expect("\(try #require(error))".contains("ukpga"))
  }
}

@Suite("Tables of data in a study")
struct DataStudyTests {
  private let files = [
    "rates.csv":
      "code,source,met,all\nA,families,5,10\nA,schools,9,10\nB,families,3,4\nB,schools,x,4\nC,families,1,4\nC,schools,3,4\n",
    "map.csv": "from,to\nC,D\n",
    "reasons.csv": "year,all,assess,issue\n2016,45,31,14\n2017,98,77,21\n2018,69,40,29\n",
    "relations.yaml": "relations:\n  - {column: all, sum: [assess, issue]}\n",
  ]

  private let inputs = """
      - name: rates
        path: rates.csv
      - name: merged
        path: map.csv
      - name: reasons
        path: reasons.csv
      - name: relations
        path: relations.yaml

    """

  private let tables = """
      - table: rates
        kind: outcomes
        data: rates
        map: merged
        unit: code
        group: source
        numerator: met
        denominator: all
        missing: x=unavailable
        test: all
        formats: [text, csv, json, xlsx]
      - table: reasons
        kind: shares
        data: reasons
        period: year
        columns: assess, issue
        formats: [text, csv]
      - table: sums
        kind: check
        data: reasons
        relations: relations
        formats: [text, json]

    """

  @Test("are written, verified to the byte, and found changed by a byte of their data")
  func verified() throws {
    let folder = try dataStudy(tables, files, inputs: inputs)
    let run = try StudyRun(path: folder.name("study.yaml"))
    #expect(try run.write().count == 9)
    let text = try String(contentsOfFile: folder.name("study/rates.txt"), encoding: .utf8)
    #expect(text.contains("Left out of schools, unavailable (x): B, line 5 (1 unit)."))
    #expect(text.contains("Counted as another unit, by map.csv: C as D."))
    let verification = try StudyRun(path: folder.name("study.yaml")).verify()
    #expect(verification.isVerified && verification.sentence == "verified: 5 inputs, 8 outputs, same bytes")
    try folder.write(files["rates.csv", default: ""].replacing("5,10", with: "6,10"), to: "rates.csv")
    let changed = try StudyRun(path: folder.name("study.yaml")).verify()
    #expect(
      changed.differences.contains { "\($0)".contains("the file of data 'rates' (rates.csv) has SHA-256") })
  }

  @Test("say in the manifest how they were made, with every default")
  func manifest() throws {
    let folder = try dataStudy(tables, files, inputs: inputs)
    _ = try StudyRun(path: folder.name("study.yaml")).write()
    let manifest = try String(contentsOfFile: folder.name("study.manifest.json"), encoding: .utf8)
    for member in [
      "\"data\": \"rates\"", "\"map\": \"merged\"", "\"alternative\": \"two-sided\"",
      "\"relations\": \"relations\"",
      "\"decimals\": 1", "\"name\": \"file of data 'rates'\"",
    ] { #expect(manifest.contains(member), "\(member)") }
  }

  @Test(
    "that are wrong are said with their line",
    arguments: [
      ("  - {table: a, kind: outcomes, group: source, rate: met}\n", "the option 'unit' is missing"),
      (
        "  - {table: a, kind: outcomes, unit: code, rate: met, where: 2018}\n",
        "COLUMN=VALUE, as in time_period=2018"
      ),
      ("  - {table: a, kind: outcomes, unit: code, rate: met, texts: act}\n", "texts"),
      ("  - {table: a, kind: outcomes, unit: code, rate: met, map: nope}\n", "nope"),
      ("  - {table: a, kind: shares, period: year, columns: 'a,b', decimals: 12}\n", "decimals"),
      ("  - {table: a, kind: count, terms: inform}\n", "the text that the table is of is missing"),
    ])
  func wrong(_ table: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write("data:\n  - {name: rates, path: rates.csv}\ntables:\n\(table)", to: "study.yaml")
    let error = try #require(throws: StudyError.self) { try StudyRun(path: folder.name("study.yaml")) }
    #expect("\(error)".contains("study.yaml:4: ") && "\(error)".contains(words), "\(error)")
  }

  @Test("that cannot be worked out are said with their table and the line of the data")
  func failing() throws {
    let folder = try dataStudy(
      "  - {table: a, kind: outcomes, unit: code, group: source, numerator: met, denominator: all}\n",
      ["rates.csv": files["rates.csv", default: ""]], inputs: "  - name: rates\n    path: rates.csv\n")
    let error = try #require(throws: StudyError.self) {
      try StudyRun(path: folder.name("study.yaml")).write()
    }
    #expect(
      "\(error)".contains(
        "the table 'a' cannot be worked out: rates.csv:5: 'x' in the column 'met' is no figure"), "\(error)")
  }
}
