import Legislation

extension DocumentBuilder {
  /// Where text that arrives now belongs.
  ///
  /// One word, which is copied and compared in one step: every element has a place, and most have that of what is around
  /// them.
  package struct Place: Equatable, BitwiseCopyable {
    /// The provision in the lowest 32 bits, then zone, state, flags and language, eight bits each.
    private var bits: UInt64

    package init() {
      bits = 0
      (provision, zone, state) = (Provision.whole, .operative, .inForce)
    }

    @inline(__always)
    package var provision: Int32 {
      get { Int32(truncatingIfNeeded: bits) }
      set { bits = bits & ~0xFFFF_FFFF | UInt64(UInt32(bitPattern: newValue)) }
    }

    @inline(__always)
    package var zone: Zone {
      get { Zone(rawValue: byte(32)) ?? .operative }
      set { set(newValue.rawValue, 32) }
    }

    @inline(__always)
    package var state: TextState {
      get { TextState(rawValue: byte(40)) ?? .inForce }
      set { set(newValue.rawValue, 40) }
    }

    @inline(__always)
    package var flags: Run.Flags {
      get { Run.Flags(rawValue: byte(48)) }
      set { set(newValue.rawValue, 48) }
    }

    @inline(__always)
    package var language: UInt8 {
      get { byte(56) }
      set { set(newValue, 56) }
    }

    @inline(__always)
    private func byte(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: bits &>> shift) }

    @inline(__always)
    private mutating func set(_ byte: UInt8, _ shift: UInt64) {
      bits = bits & ~(0xFF &<< shift) | UInt64(byte) &<< shift
    }
  }
}
