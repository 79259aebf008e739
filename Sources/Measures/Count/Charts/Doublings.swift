#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// How many times as much so many doublings are: 8 of 3.
package func exp2(of doublings: Double) -> Double { exp2(doublings) }
