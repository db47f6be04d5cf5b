import FeedModel

/// Finds bytes that are not UTF-8 and characters that no XML document can hold, reports them, and puts something
/// harmless in their place: the parser would lose its way at the first. Line ends become `\n` (XML 1.0 §2.11), which
/// the parser forgets in some CDATA sections. No place moves to another line or column by that.
enum XMLRepair {
  static func run(_ input: inout FeedInput, report: inout Diagnostics) {
    guard let first = input.bytes.withUnsafeBufferPointer({ fault(in: $0, from: 0) }) else { return }
    var faults: [(offset: Int, byte: UInt8, kind: Kind)] = []
    var out: [UInt8] = []
    out.reserveCapacity(input.bytes.count + 64)
    input.bytes.withUnsafeBufferPointer { bytes in
      var next: Fault? = first
      var copied = 0
      while let fault = next {
        out.append(contentsOf: bytes[copied..<fault.offset])
        if fault.kind != .lineEnd { faults.append((out.count, bytes[fault.offset], fault.kind)) }
        switch (fault.kind, fault.count) {
        case (.lineEnd, _): out.append(0x0A)
        case (.character, 1): out.append(0x20)
        case (.encoding, 1): out.append(contentsOf: XMLEncoding.scalar(ofWindows1252: bytes[fault.offset]).utf8)
        default: out.append(contentsOf: "\u{FFFD}".utf8)
        }
        copied = fault.offset + fault.count
        next = self.fault(in: bytes, from: copied)
      }
      out.append(contentsOf: bytes[copied...])
    }
    input.replaceBytes(out)
    for kind in [Kind.character, .encoding] {
      let some = faults.lazy.filter { $0.kind == kind }
      for fault in some.prefix(shown) {
        report.report(
          kind == .character ? .illegalCharacter : .notUTF8(fault.byte), at: input.place(at: fault.offset))
      }
      let more = some.count - shown
      if more > 0 { report.report(.more(more, like: kind == .character ? .illegalCharacter : .notUTF8(0))) }
    }
  }

  /// Whether there is nothing to repair.
  static func isNeedless(for bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { fault(in: $0, from: 0) } == nil
  }

  private static let shown = 10

  private enum Kind {
    /// A character, only not one of XML's.
    case character
    case encoding
    case lineEnd
  }

  private struct Fault {
    var offset: Int
    var count: Int
    var kind: Kind
  }

  private static func fault(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Fault? {
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    var blockEnd = start
    while i < bytes.count {
      if i >= blockEnd {
        i = bytes.firstBlock(from: i) { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 >= 0x80 }
        blockEnd = i + 64
        if i >= bytes.count { break }
      }
      if i + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0 {
          i += 8
          continue
        }
      }
      let byte = bytes[i]
      if byte < 0x80 {
        if byte == 0x0D {
          return Fault(offset: i, count: i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1, kind: .lineEnd)
        }
        guard byte >= 0x20 || byte == 0x0A || byte == 0x09 else {
          return Fault(offset: i, count: 1, kind: .character)
        }
        i += 1
        continue
      }
      let (count, isWhole) = sequence(in: bytes, at: i)
      guard isWhole else { return Fault(offset: i, count: count, kind: .encoding) }
      if byte == 0xEF, bytes[i + 1] == 0xBF, bytes[i + 2] >= 0xBE {
        return Fault(offset: i, count: 3, kind: .character)
      }
      i += count
    }
    return nil
  }

  /// How many bytes from `i` on belong together, and whether they are a character (RFC 3629 §4).
  private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (count: Int, isWhole: Bool) {
    let lead = bytes[i]
    var range: ClosedRange<UInt8> = 0x80...0xBF
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, range) = (3, 0xA0...0xBF)
    case 0xED where i + 2 < bytes.count && bytes[i + 1] >= 0xA0 && bytes[i + 1] <= 0xBF: return (3, false)
    case 0xED: (length, range) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, range) = (4, 0x90...0xBF)
    case 0xF4: (length, range) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return (1, false)
    }
    var count = 1
    while count < length, i + count < bytes.count, range.contains(bytes[i + count]) {
      count += 1
      range = 0x80...0xBF
    }
    return (count, count == length)
  }
}

extension Diagnostic.Message {
  fileprivate static let illegalCharacter = error(
    "xml/illegal-char", "remove the control character; no XML document can hold it")
  fileprivate static func notUTF8(_ byte: UInt8) -> Self {
    let hex = String(byte, radix: 16, uppercase: true)
    return .error(
      "enc/invalid-bytes", "save the document as UTF-8, or declare its encoding; byte 0x\(hex) is not UTF-8")
  }
  static func more(_ count: Int, like message: Self) -> Self {
    Self(message.severity, message.code, "and \(count) more of the same kind")
  }
}
