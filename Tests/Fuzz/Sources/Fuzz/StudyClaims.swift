import Wordlists

@testable import Studies

/// What must hold of study files and of manifests as they stand on a disk.
enum StudyClaims {
  static func check(study bytes: [UInt8]) {
    do throws(WordlistErrors) {
      _ = try Study.parse(bytes, file: "fuzz.yaml")
    } catch {
      WordlistClaims.check(error, lines: WordlistClaims.lines(of: bytes))
    }
  }

  static func check(manifest bytes: [UInt8]) {
    do throws(StudyError) {
      let manifest = try RecordedManifest(bytes, path: "fuzz.json", study: "fuzz.yaml")
      claim(manifest.bytes == bytes, "a manifest keeps its bytes")
    } catch {
      claim(error.description.contains("fuzz.json"), "a refusal names its file: \(error)")
    }
  }
}
