import FeedModel

// Encodings of one byte a character.
extension XMLEncoding {
  enum SingleByte { case ascii, latin1, windows1252 }

  /// In UTF-8. Bytes that the encoding does not have are reported and read as Windows-1252, which browsers and people
  /// mean by all three names.
  static func convert(_ input: inout FeedInput, from encoding: SingleByte, label: String, _ report: inout Diagnostics) {
    let bytes = input.bytes
    guard bytes.contains(where: { $0 > 0x7F }) else { return }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    var faults: [(offset: Int, byte: UInt8)] = []
    var count = 0
    for byte in bytes {
      guard byte >= 0x80 else {
        out.append(byte)
        continue
      }
      if isFault(byte, in: encoding) {
        count += 1
        if faults.count < 10 { faults.append((out.count, byte)) }
      }
      out.append(contentsOf: scalar(ofWindows1252: byte).utf8)
    }
    input.replaceBytes(out)
    for fault in faults {
      let message: Diagnostic.Message =
        encoding == .latin1 ? .c1Control("the byte 0x\(hex(fault.byte))") : .notIn(label, hex(fault.byte))
      report.report(message, at: input.place(at: fault.offset))
    }
    if let last = faults.last, count > faults.count {
      report.report(
        .more(count - faults.count, like: encoding == .latin1 ? .c1Control("") : .notIn(label, hex(last.byte))))
    }
  }

  private static func isFault(_ byte: UInt8, in encoding: SingleByte) -> Bool {
    switch encoding {
    case .ascii: true
    case .latin1: byte < 0xA0
    case .windows1252: [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
    }
  }

  private static func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}

extension Diagnostic.Message {
  static func notIn(_ label: String, _ byte: String) -> Self {
    .error("enc/invalid-bytes", "save the document as UTF-8, or declare its encoding; 0x\(byte) is no byte of \(label)")
  }
}
