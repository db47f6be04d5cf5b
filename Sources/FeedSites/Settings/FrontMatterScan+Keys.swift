#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FrontMatterScan {
  /// The top-level keys that will be asked for, at most eight; a constant of the caller.
  package struct Keys: Sendable {
    private let words: [StaticString]
    /// The length and the first letter of each, which tell nearly all other keys from them: four to a word.
    private var marks: (UInt64, UInt64) = (0, 0)

    package init(_ words: StaticString...) {
      self.words = Array(words.prefix(8))
      for (slot, word) in self.words.enumerated() {
        let key = UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        let mark = UInt64(Self.mark(key)) << UInt64(slot % 4 * 16)
        if slot < 4 { marks.0 |= mark } else { marks.1 |= mark }
      }
    }

    /// Where a key stands among them.
    @inline(__always)
    func slot(of key: UnsafeRawBufferPointer) -> Int? {
      let wanted = UInt64(Self.mark(key)) &* Self.ones
      let found = (Self.zeros(marks.0 ^ wanted), Self.zeros(marks.1 ^ wanted))
      return found.0 | found.1 == 0 ? nil : exactSlot(of: key)
    }

    private func exactSlot(of key: UnsafeRawBufferPointer) -> Int? {
      guard let start = key.baseAddress else { return nil }
      return words.firstIndex { $0.utf8CodeUnitCount == key.count && memcmp($0.utf8Start, start, key.count) == 0 }
    }

    private static let ones: UInt64 = 0x0001_0001_0001_0001

    /// No key is so short that it is 0.
    @inline(__always)
    private static func mark(_ key: UnsafeRawBufferPointer) -> UInt16 {
      UInt16(truncatingIfNeeded: key.count) << 8 | UInt16(key.first ?? 0)
    }

    /// The highest bit of each sixteen that are zero, and perhaps of others above one.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & ones &* 0x8000 }
  }
}
