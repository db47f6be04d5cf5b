#if canImport(Glibc)
  import Glibc
#endif

/// Makes room for much work on the calling thread, where the allocator is glibc's: memory that is got from the system
/// a page at a time costs a tenth of a long feed's build, in large pages nearly nothing.
enum WorkingMemory {
  /// Only what is used of it is ever backed by memory.
  private static let size = 20 << 20

  static func prepare() {
    #if canImport(Glibc)
      // Freeing a large block teaches glibc to take blocks of that size from its heaps and to keep what it frees
      // (mallopt(3), "dynamic mmap threshold"). Not malloc itself: the optimizer does away with blocks nobody uses.
      _ = taught
      var block: UnsafeMutableRawPointer?
      guard posix_memalign(&block, 1 << 21, size) == 0 else { return }
      madvise(block, size, MADV_HUGEPAGE)
      free(block)
    #endif
  }

  #if canImport(Glibc)
    private static let taught: Void = {
      var block: UnsafeMutableRawPointer?
      if posix_memalign(&block, 1 << 21, size + size / 4) == 0 { free(block) }
    }()
  #endif
}
