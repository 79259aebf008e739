import Force
import Ingest
import Inputs
import Legislation

/// What must hold of every document that any reader gives, and of every refusal.
enum DocumentClaims {
  static let path = "fuzz"

  static func check(_ bytes: [UInt8], format: SourceFormat?) {
    for keeps in [false, true] {
      var options = TextOptions()
      if keeps { options = kept }
      do throws(IngestError) {
        let document = try SourceReader(format: format, textOptions: options).read(bytes: bytes, path: path)
        check(document)
        claim(document.identity.bytes == bytes.count, "the size is that of the source")
      } catch {
        check(error)
      }
      if format == nil { break }
    }
  }

  static func check(_ error: IngestError) {
    claim(error.path == path && error.description.hasPrefix(path), "an error names its file")
    claim(!error.description.utf8.contains(0), "a sentence holds no NUL")
  }

  static func check(_ document: Document) {
    claim(document.conservation.closes, "no character is lost or read twice: \(document.conservation)")
    var end = 0
    var scalars = 0
    for run in document.runs {
      claim(run.start < run.end, "no run is empty")
      claim(Int(run.start) >= end && Int(run.end) <= document.text.count, "runs ascend inside the text")
      claim(
        run.flags.contains(.startsBlock) || Int(run.start) == end, "runs touch, or a block begins"
      )
      claim(
        run.provision >= -1 && Int(run.provision) < document.provisions.count, "a run has a provision")
      claim(Int(run.language) < document.languages.count, "a run's language is there")
      end = Int(run.end)
      scalars += document.text[run.range].count { $0 & 0xC0 != 0x80 }
    }
    claim(document.conservation.buffer == scalars, "the runs hold what the sums say")
    for (index, provision) in document.provisions.enumerated() {
      claim(provision.parent >= -1 && Int(provision.parent) < index, "a parent precedes its children")
      claim(
        provision.title.lowerBound >= 0 && Int(provision.title.upperBound) <= document.text.count,
        "a heading is inside the text")
    }
    let text = String(decoding: document.text, as: UTF8.self)
    claim(text.utf8.elementsEqual(document.text), "the text is UTF-8")
    _ = ForceMap(document)
    claim(document.notes.allSatisfy { !$0.sentence.isEmpty && $0.count >= 0 }, "a note says something")
  }

  /// Every inference about plain text the other way.
  private static var kept: TextOptions {
    var options = TextOptions()
    (options.furniture, options.contents, options.hyphens, options.footnotes) = (false, false, false, false)
    options.repairsEncoding = true
    return options
  }
}
