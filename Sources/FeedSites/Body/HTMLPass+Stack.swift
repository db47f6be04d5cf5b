extension HTMLPass {
  /// The open elements, the innermost last. What was popped stays in memory until it is overwritten.
  struct Stack: RandomAccessCollection, MutableCollection {
    private var opened: [Open] = []
    private(set) var endIndex = 0
    var startIndex: Int { 0 }

    init() { opened.reserveCapacity(16) }

    @inline(__always)
    subscript(index: Int) -> Open {
      get { opened[index] }
      set { opened[index] = newValue }
    }

    @inline(__always)
    mutating func append(_ open: Open) {
      if endIndex < opened.count { opened[endIndex] = open } else { opened.append(open) }
      endIndex += 1
    }

    @inline(__always)
    mutating func removeLast() -> Open {
      endIndex -= 1
      return opened[endIndex]
    }
  }
}
