import CAllocator

/// How the program gives memory back while it goes through thousands of documents.
enum LargeBlocks {
  /// Sources and tokens of the largest documents go back to the system as soon as they are freed, where several
  /// threads work.
  ///
  /// The GNU allocator learns from the first large block it frees to keep blocks of that size, in a heap for each
  /// thread, where they are split and never found whole again. The system's work on blocks beyond two megabytes takes
  /// some hundredths of the time; one thread alone is left as it is.
  static func returnWhenFreed(jobs: Int) {
    if jobs > 1 { voxlex_return_large_blocks(2 << 20) }
  }
}
