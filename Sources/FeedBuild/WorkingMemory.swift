#if canImport(Glibc)
  import Glibc
#endif

/// Makes room for work on the calling thread, where the allocator is glibc's. Left to itself it gets memory for a thread
/// from the system a page at a time, gives back what is large, and gets it again.
enum WorkingMemory {
  /// For the work of a few documents.
  static func prepare() {
    #if canImport(Glibc)
      _ = taught
      take(room)
    #endif
  }

  /// For a long feed's work: in large pages, without which a tenth of the time goes by in getting them. Only what is used
  /// of it is ever backed by memory.
  static func prepareForMuch() {
    #if canImport(Glibc)
      _ = taughtMuch
      take(much, aligned: 1 << 21, inLargePages: true)
    #endif
  }

  #if canImport(Glibc)
    private static let room = 5 << 18
    private static let much = 20 << 20

    // Freeing a large block teaches glibc to take blocks of that size from its heaps and to keep what it frees
    // (mallopt(3), "dynamic mmap threshold").
    private static let taught: Void = take(room + room / 4, aligned: 1 << 12)
    private static let taughtMuch: Void = take(much + much / 4, aligned: 1 << 21)

    /// Allocates a block and frees it. Not by malloc itself: the optimizer does away with blocks nobody uses.
    private static func take(_ size: Int, aligned: Int = 64, inLargePages: Bool = false) {
      var block: UnsafeMutableRawPointer?
      guard posix_memalign(&block, aligned, size) == 0 else { return }
      if inLargePages { madvise(block, size, MADV_HUGEPAGE) }
      free(block)
    }
  #endif
}
