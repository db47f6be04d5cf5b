#if canImport(Glibc)
  import CLinux
  import Glibc
#endif

/// Makes room for work on the calling thread, where the allocator is glibc's. Left to itself it gets memory for a thread
/// from the system a page at a time, gives back what is large, and gets it again.
enum WorkingMemory {
  /// For the work of a few documents. With `isNeeded` most of the room is backed by memory at once: the system takes
  /// longer to do that a page at a time, as each is first written.
  static func prepare(isNeeded: Bool = false) {
    #if canImport(Glibc)
      _ = taught
      take(room, isNeeded: isNeeded)
    #endif
  }

  /// Gets the pages of the program's variables from the system at once. Else each is mapped when it is first read and
  /// copied when it is first written, for which the other processors are interrupted.
  static func prepareVariables() {
    #if canImport(Glibc)
      let page = 1 << 12
      guard let first = feedmill_variables() else { return }
      let start = UnsafeMutableRawPointer(first).alignedDown(toMultipleOf: page)
      let end = UnsafeMutableRawPointer(first + feedmill_variable_bytes()).alignedUp(toMultipleOf: page)
      guard end - start < 1 << 21 else { return }
      madvise(start, end - start, CInt(feedmill_populate))
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
    private static func take(
      _ size: Int, aligned: Int = 64, isNeeded: Bool = false, inLargePages: Bool = false
    ) {
      var memory: UnsafeMutableRawPointer?
      guard posix_memalign(&memory, aligned, size) == 0, let block = memory else { return }
      if inLargePages { madvise(block, size, MADV_HUGEPAGE) }
      // From its first whole page.
      if isNeeded { madvise(block.alignedUp(toMultipleOf: 1 << 12), size - size / 4, CInt(feedmill_populate)) }
      free(block)
    }
  #endif
}
