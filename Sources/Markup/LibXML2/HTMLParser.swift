import Inputs

/// Parses pages of HTML one after another for one kind of handler: a page as a browser would take it, whatever its faults.
///
/// What a page may leave out is not added: a handler gets no element that is not written, and the end of each that is.
/// Nothing is fetched, and no script runs. Names come in lower case and without namespaces.
@usableFromInline
@safe package final class HTMLParser<Handler: MarkupHandler> {
  @usableFromInline let port = SAXPort<Handler>(html: ())

  @inlinable
  package init() {}

  /// - Parameter handler: takes the events.
  /// - Returns: the handler at the end of the page.
  /// - Throws: `IngestError.limit`; `.damaged` where something begins that has no end, so that a browser would show
  ///   nothing of what is behind it.
  @inlinable
  package func parse(
    _ source: HTMLSource, path: String, with handler: consuming Handler
  ) throws(IngestError) -> Handler {
    unsafe port.driver.pointee.begin(handler)
    unsafe port.driver.pointee.attributes.endMark = source.endMark
    let hasRun = port.callbacks.runHTML(source.bytes, count: source.count)
    unsafe port.driver.pointee.endOpenTags()
    let handler = unsafe port.driver.pointee.finish()
    guard hasRun else { throw .cannotRead(path: path, reason: "there is no memory for a parser") }
    if let failure = unsafe port.driver.pointee.state.pointee.htmlFailure(source, path: path) {
      throw failure
    }
    return handler
  }
}
