import FeedModel

// RSS 2.0, "enclosure".
extension RSSReading {
  mutating func readEnclosure(_ element: XMLElement, of item: inout RSSItem) {
    item.enclosureOffsets.append(element.offset)
    if element.attribute("url") == nil { findings.note(.enclosureWithoutURL, at: element) }
    let length = readLength(of: element)
    let type = readType(of: element)
    guard let address = address(attribute: "url", of: element, .enclosureURL) else { return }
    let guess = MediaType.guess(of: address)
    if isCurrent, let attribute = element.attribute("type"), !Self.goTogether(guess, type) {
      findings.note(.typeAgainstName(type.excerpt, guess), at: attribute.offset)
    }
    item.entry.enclosures.append(Enclosure(address, mediaType: type.isEmpty ? guess : type, bytes: length))
  }

  /// `nil` where the length is not known.
  private mutating func readLength(of element: XMLElement) -> Int? {
    guard let attribute = element.attribute("length") else {
      findings.note(.enclosureWithoutLength, at: element)
      return nil
    }
    let text = attribute.value.trimmedWhitespace
    guard let bytes = Int(text), bytes >= 0 else {
      findings.note(text == "-1" ? .lengthMinusOne : .lengthInvalid(text.excerpt), at: attribute.offset)
      return nil
    }
    if bytes == 0, isCurrent { findings.note(.lengthZero, at: attribute.offset) }
    return bytes > 0 ? bytes : nil
  }

  private mutating func readType(of element: XMLElement) -> String {
    guard let attribute = element.attribute("type") else {
      findings.note(.enclosureWithoutType, at: element)
      return ""
    }
    let type = attribute.value.trimmedWhitespace
    findings.judgeMediaType(type, at: attribute.offset)
    if !MediaType.isWellFormed(type) {
      findings.note(.enclosureType(type.excerpt), at: attribute.offset)
    }
    return type
  }

  /// Whether a file whose name promises `guess` may be of `type`: containers hold sound and pictures alike.
  private static func goTogether(_ guess: String, _ type: String) -> Bool {
    let ours = guess.utf8.prefix { $0 != 0x2F }
    let theirs = type.utf8.prefix { $0 != 0x2F }.map(\.lowercasedASCII)
    if theirs.elementsEqual(ours) || ours.elementsEqual("application".utf8) || type.isEmpty { return true }
    if theirs.elementsEqual("application".utf8) { return true }
    let isSound = ours.elementsEqual("audio".utf8) || ours.elementsEqual("video".utf8)
    return isSound && (theirs.elementsEqual("audio".utf8) || theirs.elementsEqual("video".utf8))
      && guess != "audio/mpeg"
  }
}

extension Diagnostic.Message {
  fileprivate static let enclosureWithoutURL = error(
    "rss/enclosure-url-missing", "give the enclosure the attribute url")
  fileprivate static let enclosureWithoutLength = error(
    "rss/enclosure-length-missing", "give the enclosure the attribute length, in bytes, or 0 when it is not known")
  fileprivate static let enclosureWithoutType = error(
    "rss/enclosure-type-missing", "give the enclosure the attribute type, such as audio/mpeg")
  fileprivate static let lengthMinusOne = error("rss/enclosure-length-minus-one", "write 0 for an unknown length")
  fileprivate static let lengthZero = info(
    "rss/enclosure-length-zero", "write the file's size in bytes as its length; 0 says that nobody knows it")
  fileprivate static func lengthInvalid(_ text: String) -> Self {
    .error("rss/enclosure-length-invalid", "write length as a number of bytes, not \"\(text)\"")
  }
  fileprivate static func enclosureType(_ type: String) -> Self {
    .error("rss/enclosure-type-invalid", "write a media type such as audio/mpeg; \"\(type)\" is none")
  }
  fileprivate static func typeAgainstName(_ type: String, _ guess: String) -> Self {
    .warning("rss/enclosure-type-extension", "correct the type or the file's name; it promises \(guess), not \(type)")
  }
}
