#if os(Linux)
  import CLinux

  /// Processors that threads may run on.
  struct Processors: Sendable, Equatable {
    private(set) var numbers: [Int]

    init(_ numbers: [Int]) { self.numbers = numbers }

    /// All that this process may use but the one that the caller runs on; none where the system does not tell.
    static var others: Processors {
      var set = cpu_set_t()
      let here = Int(sched_getcpu())
      guard here >= 0, sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 else { return Processors([]) }
      return Processors(
        withUnsafeBytes(of: set) { bits in
          bits.indices.flatMap { byte in
            (0..<8).lazy.filter { bits[byte] & (1 << $0) != 0 }.map { byte * 8 + $0 }
          }
        }.filter { $0 != here })
    }

    /// As many sets of their own for threads, as large as can be; `nil` where there are more threads than processors.
    func shares(_ count: Int) -> [Processors]? {
      guard count > 0, count <= numbers.count else { return nil }
      return (0..<count).map { share in
        Processors(Array(numbers[share * numbers.count / count..<(share + 1) * numbers.count / count]))
      }
    }

    /// The system's form of the set, for threads that are made with these attributes.
    func place(_ attributes: inout pthread_attr_t) {
      var set = cpu_set_t()
      withUnsafeMutableBytes(of: &set) { bits in
        for number in numbers where number / 8 < bits.count { bits[number / 8] |= 1 << (number % 8) }
      }
      _ = pthread_attr_setaffinity_np(&attributes, MemoryLayout<cpu_set_t>.size, &set)
    }
  }
#endif
