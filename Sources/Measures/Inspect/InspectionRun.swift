import Ingest
import Legislation

/// Reads texts one after another and inspects each.
public struct InspectionRun: Sendable {
  public var reader: SourceReader
  public var scope: Scope

  public init(reader: SourceReader = SourceReader(), scope: Scope = .statute) {
    (self.reader, self.scope) = (reader, scope)
  }

  /// What each text is that can be read; what cannot is in the failures, and loses nothing of the others.
  ///
  /// - Parameter failed: told of each failure at once.
  public func inspect(
    _ texts: [TextRequest<String>], failed: (TextFailure) -> Void = { _ in }
  ) -> (inspections: [Inspection], failures: [TextFailure]) {
    var reading = RequestedTexts(texts, reader)
    var inspections: [Inspection] = []
    var failures: [TextFailure] = []
    for text in texts {
      do throws(TextFailure) {
        inspections.append(try inspection(text, &reading))
      } catch {
        failures.append(error)
        failed(error)
      }
    }
    return (inspections, failures)
  }

  private func inspection(
    _ text: TextRequest<String>, _ reading: inout RequestedTexts
  ) throws(TextFailure) -> Inspection {
    let document: Document
    do { document = try reading.document(of: text) } catch { throw .notRead(error) }
    do { return try Inspection(document, scope: scope, as: text) } catch {
      throw .notCounted(path: document.identity.path, error)
    }
  }
}
