import FeedModel
import FeedText

/// Blanks end tags that end no open element: libxml2 would take each for the end of the innermost one, and the
/// document would be over too soon. And `<` in the value of an attribute, at which it would lose the whole tag.
enum XMLNesting {
  static func repair(_ input: inout FeedInput, report: inout Diagnostics) {
    let (strays, lessThans) = input.bytes.withUnsafeBufferPointer { bytes in
      var walk = Walk(bytes: bytes)
      return (walk.strays(), walk.lessThans)
    }
    guard !strays.isEmpty || !lessThans.isEmpty else { return }
    var findings = XMLFindings()
    var told = -1
    for found in lessThans where found.attribute != told {
      told = found.attribute
      findings.report(.lessThanInAttribute, at: found.attribute, in: &input, to: &report)
    }
    for stray in strays {
      let name = XMLScan.endTagName(in: input.bytes, tag: stray.lowerBound) ?? stray
      let written = String(decoding: input.bytes[name], as: UTF8.self)
      findings.report(.strayEnd(written), at: stray.lowerBound, in: &input, to: &report)
    }
    findings.finish(&report)
    var bytes = input.bytes
    for stray in strays {
      for i in stray { bytes[i] = 0x20 }
    }
    for found in lessThans { bytes[found.offset] = 0x20 }
    input.replaceBytes(bytes)
  }

  /// One pass over the tags.
  private struct Walk {
    let bytes: UnsafeBufferPointer<UInt8>
    private var i = 0
    /// The names of the elements that are open.
    private var open: [Range<Int>] = []
    /// Each `<` in an attribute's value, and where that attribute begins.
    private(set) var lessThans: [(attribute: Int, offset: Int)] = []

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func strays() -> [Range<Int>] {
      var strays: [Range<Int>] = []
      while let tag = find(0x3C, from: i) {
        i = tag + 1
        guard i < bytes.count else { break }
        switch bytes[i] {
        case 0x21: skipDeclaration()
        case 0x3F: skip(past: "?>")
        case 0x2F:
          let end = find(0x3E, from: i) ?? bytes.count
          let name = i + 1..<nameEnd(from: i + 1)
          if let index = open.lastIndex(where: { isSame($0, name) }) {
            open.removeSubrange(index...)
          } else if !open.isEmpty, end < bytes.count {
            strays.append(tag..<end + 1)
          }
          i = min(end + 1, bytes.count)
        default:
          let name = i..<nameEnd(from: i)
          if !name.isEmpty, !skipsToEndOfEmptyTag() { open.append(name) }
          // The parser stops at the same depth.
          if open.count > XMLReader.deepest { return strays }
        }
      }
      return strays
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
      let found = ByteSearch.first(byte, in: bytes, from: start)
      return found < bytes.count ? found : nil
    }

    private func nameEnd(from start: Int) -> Int {
      var end = start
      while end < bytes.count, !bytes[end].isASCIIWhitespace, bytes[end] != 0x3E, bytes[end] != 0x2F, bytes[end] != 0x3C
      {
        end += 1
      }
      return end
    }

    private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
      a.count == b.count && zip(a, b).allSatisfy { bytes[$0] == bytes[$1] }
    }

    private mutating func skip(past end: StaticString) {
      end.withUTF8Buffer { end in
        guard let first = end.first else { return }
        while let start = find(first, from: i) {
          i = start + 1
          if start + end.count <= bytes.count, bytes[start..<start + end.count].elementsEqual(end) {
            i = start + end.count
            return
          }
        }
        i = bytes.count
      }
    }

    private mutating func skipDeclaration() {
      if bytes[i...].starts(with: [0x21, 0x2D, 0x2D]) {
        i += 3
        skip(past: "-->")
      } else if bytes[i...].starts(with: [0x21, 0x5B]) {
        skip(past: "]]>")
      } else {
        skip(past: ">")
      }
    }

    /// A quotation mark that was forgotten makes a value of what is none: it is followed by something odd.
    private mutating func noteLessThans(from start: Int, to end: Int) {
      guard end < bytes.count, end - start < 4096, lessThans.count < 10_000, bytes[start..<end].contains(0x3C) else {
        return
      }
      guard end + 1 < bytes.count, bytes[end + 1].isASCIIWhitespace || bytes[end + 1] == 0x2F || bytes[end + 1] == 0x3E
      else { return }
      var name = start - 2
      while name > 0, bytes[name].isASCIIWhitespace || bytes[name] == 0x3D { name -= 1 }
      while name > 0, !bytes[name - 1].isASCIIWhitespace, bytes[name - 1] != 0x3C { name -= 1 }
      for i in start..<end where bytes[i] == 0x3C { lessThans.append((max(0, name), i)) }
    }

    /// Goes behind the start tag; whether it is an empty element's.
    private mutating func skipsToEndOfEmptyTag() -> Bool {
      while i < bytes.count, bytes[i] != 0x3E, bytes[i] != 0x3C {
        if bytes[i] == 0x22 || bytes[i] == 0x27, bytes[i - 1] == 0x3D || bytes[i - 1].isASCIIWhitespace {
          let start = i
          i = find(bytes[i], from: i + 1) ?? bytes.count
          noteLessThans(from: start + 1, to: i)
        }
        i += 1
      }
      guard i < bytes.count, bytes[i] == 0x3E else {
        i = min(i, bytes.count)
        return false
      }
      i += 1
      return bytes[i - 2] == 0x2F
    }
  }
}
