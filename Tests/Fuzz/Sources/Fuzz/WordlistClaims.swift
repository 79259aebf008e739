import Measures
import Wordlists

/// What must hold of every wordlist that is accepted: written out and read again it is the same list, it can be
/// counted with, and what is wrong with others is said with a line that exists.
enum WordlistClaims {
  static func check(file bytes: [UInt8]) {
    do throws(WordlistErrors) {
      check(try Wordlist.parse(bytes, file: "fuzz.yaml"))
    } catch {
      check(error, lines: lines(of: bytes))
    }
  }

  static func check(terms bytes: [UInt8]) {
    do throws(WordlistErrors) {
      let list = try Wordlist.parse(terms: String(decoding: bytes, as: UTF8.self))
      claim(list.rows.allSatisfy { $0.group.isEmpty }, "typed terms are in no group")
      check(list)
    } catch {
      check(error, lines: 0)
    }
  }

  private static func check(_ list: Wordlist) {
    claim(!list.rows.isEmpty, "a list has rows")
    let written = list.yaml()
    do throws(WordlistErrors) {
      let read = try Wordlist.parse(Array(written.utf8), file: "fuzz.yaml")
      claim(read == list, "what is written reads back as the same list:\n\(written)")
      claim(read.yaml() == written, "the written form is fixed:\n\(written)")
    } catch {
      claim(false, "what is written can be read: \(error)\n\(written)")
    }
    if list.rows.count <= 200 { _ = TextCount(list) }
    _ = list.warnings.map(\.description)
  }

  static func check(_ errors: WordlistErrors, lines: Int) {
    claim(!errors.errors.isEmpty && !errors.description.isEmpty, "a refusal says why")
    for error in errors.errors {
      if let line = error.at?.line {
        claim(line >= 1 && line <= max(1, lines), "line \(line) of \(lines) exists")
      }
    }
  }

  /// Lines as an editor shows them, whichever bytes end them, with the empty one after the last.
  static func lines(of bytes: [UInt8]) -> Int {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return 1 + text.count { [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains($0.value) }
  }
}
