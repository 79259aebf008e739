/// A stack of values without references, in room of its own: nobody shares it, so that a push is a store and no question
/// whether there is another owner.
///
/// The room grows and is never made smaller. A stack belongs to one walk: a copy has the same room, and only one of the two
/// may be used.
@safe struct PlainStack<Element: BitwiseCopyable> {
  /// Owns the memory, all of which is initialised.
  @safe private final class Room {
    let places: UnsafeMutablePointer<Element>
    let capacity: Int

    init(capacity: Int, filledWith element: Element) {
      unsafe places = .allocate(capacity: capacity)
      unsafe places.initialize(repeating: element, count: capacity)
      self.capacity = capacity
    }

    deinit { unsafe places.deallocate() }
  }

  private var room: Room
  private var places: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// - Parameter element: any, to fill the room with.
  init(filledWith element: Element) {
    room = Room(capacity: 64, filledWith: element)
    unsafe places = room.places
    capacity = room.capacity
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(element) }
    // SAFETY: the count is below the capacity, and the room lives as long as this value.
    unsafe places[count] = element
    count &+= 1
  }

  /// - Precondition: the stack is not empty.
  @inline(__always)
  mutating func removeLast() -> Element {
    precondition(count > 0, "nothing is open")
    count &-= 1
    // SAFETY: 0 ≤ the count, which is below the capacity.
    return unsafe places[count]
  }

  /// The element that was added last; nil if there is none.
  @inline(__always)
  var last: Element? {
    // SAFETY: as above.
    count > 0 ? unsafe places[count &- 1] : nil
  }

  /// Changes the elements from `first` on, if there are so many.
  mutating func change(from first: Int, _ change: (inout Element) -> Void) {
    var index = first
    while index < count {
      // SAFETY: 0 ≤ the index, which is below the count.
      unsafe change(&places[index])
      index += 1
    }
  }

  @inline(never)
  private mutating func grow(_ element: Element) {
    let larger = Room(capacity: 2 * capacity, filledWith: element)
    // SAFETY: both have so many places.
    unsafe larger.places.update(from: places, count: count)
    room = larger
    unsafe places = larger.places
    capacity = larger.capacity
  }
}
