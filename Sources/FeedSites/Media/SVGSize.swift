import FeedModel

/// The size of an SVG: its root's width and height in pixels, else those of its view box.
enum SVGSize {
  /// No size where it says none in pixels.
  static func look(at source: inout MediaBytes) -> (isSVG: Bool, size: PixelSize?) {
    let head = source.upTo(16, at: 0)
    guard head.first == 0x3C || head.first == 0xEF || head.first?.isASCIIWhitespace == true else {
      return (false, nil)
    }
    let bytes = Array(source.upTo(32_768, at: 0))
    guard let tag = rootTag(bytes) else { return (false, nil) }
    let attributes = attributes(of: bytes[tag])
    let size = PixelSize(pixels(attributes["width"]), pixels(attributes["height"]))
    return (true, size ?? viewBox(attributes["viewBox"]))
  }

  /// What stands between `<svg` and the end of its tag; declarations and comments may come before.
  private static func rootTag(_ bytes: [UInt8]) -> Range<Int>? {
    var i = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while i < bytes.count {
      if bytes[i].isASCIIWhitespace {
        i += 1
        continue
      }
      guard bytes[i] == 0x3C else { return nil }
      let rest = bytes[i...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = end(of: "-->", in: bytes, from: i + 4) else { return nil }
        i = end
      } else if rest.starts(with: "<?".utf8) {
        guard let end = end(of: "?>", in: bytes, from: i + 2) else { return nil }
        i = end
      } else if rest.starts(with: "<!".utf8) {
        // A document type, with an internal subset or without.
        let isSubset = rest.prefix { $0 != 0x3E }.contains(0x5B)
        guard let end = end(of: isSubset ? "]>" : ">", in: bytes, from: i) else { return nil }
        i = end
      } else {
        guard rest.starts(with: "<svg".utf8), i + 4 < bytes.count,
          bytes[i + 4].isASCIIWhitespace || bytes[i + 4] == 0x3E || bytes[i + 4] == 0x2F
        else { return nil }
        return i + 4..<(tagEnd(bytes, from: i + 4) ?? bytes.count)
      }
    }
    return nil
  }

  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for i in start..<bytes.count {
      if let open = quote {
        if bytes[i] == open { quote = nil }
      } else if bytes[i] == 0x22 || bytes[i] == 0x27 {
        quote = bytes[i]
      } else if bytes[i] == 0x3E {
        return i
      }
    }
    return nil
  }

  private static func end(of text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    return text.withUTF8Buffer { wanted in
      var i = start
      while i + count <= bytes.count {
        if bytes[i] == wanted[0], bytes[i..<i + count].elementsEqual(wanted) { return i + count }
        i += 1
      }
      return nil
    }
  }

  private static func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag
    while let equals = rest.firstIndex(of: 0x3D) {
      let name = rest[..<equals].split(whereSeparator: \.isASCIIWhitespace).last ?? []
      let behind = rest[(equals + 1)...].drop { $0.isASCIIWhitespace }
      guard let quote = behind.first, quote == 0x22 || quote == 0x27,
        let end = behind.dropFirst().firstIndex(of: quote)
      else { break }
      let value = behind[(behind.startIndex + 1)..<end]
      if value.count < 200 { found[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self) }
      rest = rest[(end + 1)...]
    }
    return found
  }

  /// `120`, `120.5px`; `nil` for other units.
  private static func pixels(_ text: String?) -> Int? {
    guard var text = text?.trimmedWhitespace.lowercased() else { return nil }
    if text.hasSuffix("px") { text = String(text.dropLast(2)) }
    guard let number = Double(text), number >= 0.5, number < 1e6 else { return nil }
    return Int(number.rounded())
  }

  private static func viewBox(_ text: String?) -> PixelSize? {
    guard let parts = text?.split(whereSeparator: { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }),
      parts.count == 4
    else { return nil }
    return PixelSize(pixels(String(parts[2])), pixels(String(parts[3])))
  }
}
