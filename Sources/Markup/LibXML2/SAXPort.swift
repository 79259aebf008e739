import CLibXML2
import Inputs

/// A driver for one kind of handler, and the callbacks that lead libxml2's events to it.
@usableFromInline
@safe final class SAXPort<Handler: MarkupHandler> {
  @usableFromInline let driver: UnsafeMutablePointer<SAXDriver<Handler>>
  @usableFromInline let callbacks: SAXCallbacks

  /// For events of XML.
  @inlinable
  init(xml: ()) {
    let driver = unsafe SAXPort.makeDriver()
    unsafe self.driver = driver
    // SAFETY: here and below the pointer that comes back is the one that is given.
    unsafe callbacks = SAXCallbacks(
      driver, driver.pointee.state,
      start: { user, name, uri, list, count, declared in
        unsafe user.assumingMemoryBound(to: SAXDriver<Handler>.self).pointee
          .start(name, uri, list, count, namespaces: declared)
      },
      end: { user in unsafe user.assumingMemoryBound(to: SAXDriver<Handler>.self).pointee.end() },
      characters: { user, bytes, count in
        unsafe user.assumingMemoryBound(to: SAXDriver<Handler>.self).pointee.characters(bytes, count)
      })
  }

  /// For events of HTML.
  @inlinable
  init(html: ()) {
    let driver = unsafe SAXPort.makeDriver()
    unsafe self.driver = driver
    unsafe callbacks = SAXCallbacks(
      driver, driver.pointee.state,
      start: { user, name, _, list, _, _ in
        unsafe user.assumingMemoryBound(to: SAXDriver<Handler>.self).pointee.startTag(name, list)
      },
      end: { user in unsafe user.assumingMemoryBound(to: SAXDriver<Handler>.self).pointee.endTag() },
      characters: { user, bytes, count in
        unsafe user.assumingMemoryBound(to: SAXDriver<Handler>.self).pointee.text(bytes, count)
      })
  }

  @inlinable
  static func makeDriver() -> UnsafeMutablePointer<SAXDriver<Handler>> {
    LibXML2.initialise()
    let driver = UnsafeMutablePointer<SAXDriver<Handler>>.allocate(capacity: 1)
    unsafe driver.initialize(to: SAXDriver())
    return unsafe driver
  }

  deinit {
    unsafe driver.pointee.release()
    unsafe driver.deinitialize(count: 1)
    unsafe driver.deallocate()
  }
}
