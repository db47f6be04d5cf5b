import CLibXML2
import FeedModel

/// Brings a document to UTF-8 that holds only characters of XML, so that the parser's offsets are places in it.
///
/// What decides is, in this order, the byte order mark, the XML declaration, UTF-8 (RFC 7303 §3.2).
enum XMLEncoding {
  static func settle(_ input: inout FeedInput, report: inout Diagnostics) {
    if input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      report.report(.byteOrderMark, at: input.place(at: 0))
    } else if let order = byteOrder(of: input.bytes) {
      let isMarked = input.bytes[0] == 0xFE || input.bytes[0] == 0xFF
      let isWhole = input.bytes.count.isMultiple(of: 2)
      input.replaceBytes(utf8(fromUTF16: input.bytes.dropFirst(isMarked ? 2 : 0), order))
      if !isWhole { report.report(.notIn("UTF-16"), at: input.place(at: input.bytes.count)) }
      input.isConverted = true
      report.report(.notUTF8("UTF-16"), at: input.place(at: 0))
    } else if let label = declared(in: input.bytes) {
      convert(&input, label, &report)
    }
    if !report.hasErrors { EncodedText.judge(&input, report: &report) }
    if input.known == nil { XMLRepair.run(&input, report: &report) }
  }

  /// Whether a document with this head is in UTF-8, says nothing else, and begins without a mark.
  static func isPlain(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) || byteOrder(of: head) != nil { return false }
    guard let label = declared(in: head) else { return true }
    return ["utf-8", "utf8"].contains(String(decoding: head[label], as: UTF8.self).lowercased())
  }

  /// The first bytes of a document of any encoding as UTF-8 without a mark, to recognise it by.
  static func head(of bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.prefix(8192).dropFirst(3)) }
    guard let order = byteOrder(of: bytes) else { return Array(bytes.prefix(8192)) }
    let isMarked = bytes[0] == 0xFE || bytes[0] == 0xFF
    return utf8(fromUTF16: bytes.prefix(8192).dropFirst(isMarked ? 2 : 0), order)
  }

  private static func convert(_ input: inout FeedInput, _ label: Range<Int>, _ report: inout Diagnostics) {
    let written = String(decoding: input.bytes[label], as: UTF8.self)
    let name = written.lowercased()
    if name == "utf-8" || name == "utf8" { return }
    let place = input.place(at: label.lowerBound)
    switch name {
    case let name where name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs"):
      report.report(.notAsDeclared(written), at: place)
      return
    case "iso-8859-1", "latin1": convert(&input, from: .latin1, label: written, &report)
    case "us-ascii", "ascii": convert(&input, from: .ascii, label: written, &report)
    case "windows-1252", "cp1252": convert(&input, from: .windows1252, label: written, &report)
    default:
      guard let (bytes, fault) = converted(input.bytes, from: written) else {
        report.report(.unknownEncoding(written), at: place)
        return
      }
      input.replaceBytes(bytes)
      input.isConverted = true
      if let fault { report.report(.notIn(written), at: input.place(at: fault)) }
      report.report(.obscure(written), at: place)
      return
    }
    input.isConverted = true
    report.report(.notUTF8(written), at: place)
  }

  private enum ByteOrder { case little, big }

  private static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0x3C, 0x00): return .little
    case (0xFE, 0xFF), (0x00, 0x3C): return .big
    default: return nil
    }
  }

  /// The value of `encoding` in the XML declaration, as a range of bytes.
  static func declared(in bytes: [UInt8]) -> Range<Int>? {
    let head = bytes.prefix(1024)
    let start = head.firstIndex { !$0.isASCIIWhitespace } ?? 0
    guard head.dropFirst(start).starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E) else {
      return nil
    }
    let key = Array("encoding".utf8)
    var i = start
    while i + key.count < end, !head[i...].starts(with: key) { i += 1 }
    i += key.count
    while i < end, head[i].isASCIIWhitespace || head[i] == 0x3D { i += 1 }
    guard i < end, head[i] == 0x22 || head[i] == 0x27 else { return nil }
    let first = i + 1
    guard let last = head[first..<end].firstIndex(of: head[i]), last > first else { return nil }
    return first..<last
  }

  private static func utf8(fromUTF16 bytes: ArraySlice<UInt8>, _ order: ByteOrder) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      let (low, high) = order == .little ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i])
      units.append(UInt16(high) << 8 | UInt16(low))
      i += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { out.append(byte) } else { out.append(contentsOf: scalar(ofWindows1252: byte).utf8) }
    }
    return out
  }

  /// The character of a byte from 0x80 on; U+FFFD for the five that are none.
  static func scalar(ofWindows1252 byte: UInt8) -> Character {
    if byte >= 0xA0 { return Character(Unicode.Scalar(byte)) }
    let table: StaticString = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    let characters = table.description.unicodeScalars
    let index = characters.index(characters.startIndex, offsetBy: Int(byte & 0x1F))
    return Character(characters[index])
  }

  /// By libxml2's and the system's converters; `nil` for a label that neither knows. A byte that is no part of a
  /// character becomes U+FFFD; `fault` is where the first stands in the result.
  private static func converted(_ bytes: [UInt8], from label: String) -> (bytes: [UInt8], fault: Int?)? {
    _ = XMLParser.isReady
    guard let handler = xmlFindCharEncodingHandler(label) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    guard xmlBufferAdd(input, bytes, Int32(clamping: bytes.count)) == 0 else { return nil }
    var fault: Int?
    var faults = 0
    var left = xmlBufferLength(input)
    while left > 0 {
      xmlConvertQuietly(handler, output, input)
      if xmlBufferLength(input) == left {
        fault = fault ?? Int(xmlBufferLength(output))
        faults += 1
        // Each costs a move of all that is left, and a document with so many is in another encoding.
        if faults > 100 { return (utf8(fromWindows1252: bytes), 0) }
        xmlBufferShrink(input, 1)
        xmlBufferAdd(output, Array("\u{FFFD}".utf8), 3)
      }
      left = xmlBufferLength(input)
    }
    guard let start = xmlBufferContent(output) else { return nil }
    return (Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(output)))), fault)
  }
}

extension Diagnostic.Message {
  fileprivate static let byteOrderMark = info(
    "enc/bom-xml", "remove the byte order mark; XML without one is UTF-8 already")
  fileprivate static func notUTF8(_ label: String) -> Self {
    .warning("enc/not-utf8", "write the feed in UTF-8; it is in \(label)")
  }
  fileprivate static func notAsDeclared(_ label: String) -> Self {
    .error("enc/not-as-declared", "declare the encoding that the document is in, which is not \(label)")
  }
  fileprivate static func notIn(_ label: String) -> Self {
    .error("enc/invalid-bytes", "save the document as UTF-8, or declare its encoding; not all of it is \(label)")
  }
  fileprivate static func obscure(_ label: String) -> Self {
    .warning("enc/obscure", "write the feed in UTF-8; not every reader knows \(label)")
  }
  fileprivate static func unknownEncoding(_ label: String) -> Self {
    .error("enc/unknown", "write the feed in UTF-8; no encoding is known as \"\(label)\"")
  }
}
