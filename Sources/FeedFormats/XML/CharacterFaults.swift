import FeedModel

/// Finds characters that are allowed and still a sign that a text came through a wrong encoding.
enum CharacterFaults {
  private enum Kind: CaseIterable { case mojibake, control, replacement, noncharacter }

  /// To be called with a document in UTF-8, before anything in it is mended.
  static func judge(_ input: inout FeedInput, _ report: inout Diagnostics) {
    guard let first = input.bytes.withUnsafeBufferPointer({ next(in: $0, from: 0) }) else { return }
    var counts: [Kind: Int] = [:]
    var fault: (offset: Int, count: Int, kind: Kind)? = first
    while let found = fault {
      let count = (counts[found.kind] ?? 0) + 1
      counts[found.kind] = count
      if count <= shown {
        let text = String(decoding: input.bytes[found.offset..<found.offset + found.count], as: UTF8.self)
        report.report(message(found.kind, text), at: input.place(at: found.offset))
      }
      fault = input.bytes.withUnsafeBufferPointer { next(in: $0, from: found.offset + found.count) }
    }
    for kind in Kind.allCases {
      let more = (counts[kind] ?? 0) - shown
      if more > 0 { report.report(.more(more, like: message(kind, " "))) }
    }
  }

  private static let shown = 10

  private static func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (offset: Int, count: Int, kind: Kind)? {
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    while i < bytes.count {
      if i + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        i += 8
        continue
      }
      if bytes[i] >= 0xC2, let found = fault(in: bytes, at: i) { return (i, found.count, found.kind) }
      i += 1
    }
    return nil
  }

  @inline(__always)
  private static func fault(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (count: Int, kind: Kind)? {
    func byte(_ distance: Int) -> UInt8 { i + distance < bytes.count ? bytes[i + distance] : 0 }
    switch bytes[i] {
    case 0xC2 where (0x80...0x9F).contains(byte(1)): return (2, .control)
    // A-tilde, with what is the second byte of a letter in UTF-8.
    case 0xC3 where byte(1) == 0x83 && byte(2) == 0xC2 && (0x80...0xBF).contains(byte(3)): return (4, .mojibake)
    // A-circumflex and the euro sign, as dashes and quotation marks come to look.
    case 0xC3 where byte(1) == 0xA2 && byte(2) == 0xE2 && byte(3) == 0x82 && byte(4) == 0xAC: return (5, .mojibake)
    case 0xEF where byte(1) == 0xBF && byte(2) == 0xBD: return (3, .replacement)
    case 0xEF where byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)): return (3, .noncharacter)
    case 0xF0...0xF4 where byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE: return (4, .noncharacter)
    default: return nil
    }
  }

  private static func message(_ kind: Kind, _ text: String) -> Diagnostic.Message {
    let code = text.unicodeScalars.first.map { "U+" + String($0.value, radix: 16, uppercase: true) } ?? ""
    return switch kind {
    case .mojibake: .mojibake(text)
    case .control: .c1Control(code)
    case .replacement: .replacementCharacter
    case .noncharacter: .noncharacter(code)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func mojibake(_ text: String) -> Self {
    .warning("enc/mojibake", "decode the text once more; \"\(text)\" looks like a letter that was encoded twice")
  }
  static func c1Control(_ code: String) -> Self {
    .warning(
      "enc/c1-control", "write the character that was meant in place of \(code), a control of Windows-1252's quotes")
  }
  fileprivate static let replacementCharacter = warning(
    "enc/replacement-char", "write the character that was lost in place of U+FFFD, which stands for an unreadable one")
  fileprivate static func noncharacter(_ code: String) -> Self {
    .info("enc/noncharacter", "remove \(code), which Unicode keeps for programs' own use")
  }
}
