import FeedModel

/// Questions about media types (RFC 6838 §4.2, RFC 9110 §8.3.1).
enum MediaType {
  /// `type/subtype`, with or without parameters.
  static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let essence = bytes.prefix { $0 != UInt8(ascii: ";") && !$0.isASCIIWhitespace }
    guard let slash = essence.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let type = essence[..<slash]
    let subtype = essence[(slash + 1)...]
    guard !type.isEmpty, !subtype.isEmpty, type.allSatisfy(isToken), subtype.allSatisfy(isToken) else { return false }
    let rest = bytes[essence.endIndex...].drop { $0.isASCIIWhitespace }
    guard let first = rest.first else { return true }
    return first == UInt8(ascii: ";") && rest.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// RFC 9110 §5.6.2.
  private static func isToken(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}

extension Findings {
  /// What may be odd about a media type; whether it is one is for the format to say.
  mutating func judgeMediaType(_ text: String, at offset: Int) {
    if text.utf8.contains(0x3B), MediaType.isWellFormed(text), let name = MediaType.unknownParameter(in: text) {
      note(.undefinedParameter(name), at: offset)
    }
    let isLower = text.utf8.allSatisfy { $0 >= 0x61 || $0 == 0x2F || $0 == 0x2D || $0 == 0x2B || $0.isASCIIDigit }
    switch MediaType.oddity(of: isLower ? text : text.prefix { $0 != ";" }.trimmedWhitespace.lowercased()) {
    case nil: break
    case .unspecific?: note(.unspecificType, at: offset)
    case .known(let usual)?: note(.unusualType(text, usual), at: offset)
    }
  }
}

extension MediaType {
  enum Oddity {
    case unspecific
    case known(as: String)
  }

  static func oddity(of essence: String) -> Oddity? {
    if essence == "application/octet-stream" { return .unspecific }
    return usual[essence].map { .known(as: $0) }
  }

  private static let usual = [
    "audio/mp3": "audio/mpeg", "audio/x-mp3": "audio/mpeg", "audio/mpeg3": "audio/mpeg", "audio/x-mpeg": "audio/mpeg",
    "audio/x-mpeg-3": "audio/mpeg", "audio/mpg": "audio/mpeg", "audio/x-m4a": "audio/mp4", "audio/m4a": "audio/mp4",
    "audio/x-wav": "audio/wav", "audio/x-flac": "audio/flac", "video/x-mp4": "video/mp4", "video/x-m4v": "video/mp4",
    "video/m4v": "video/mp4", "video/mov": "video/quicktime", "image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg",
    "image/x-png": "image/png", "image/svg": "image/svg+xml", "application/x-pdf": "application/pdf",
    "application/x-zip-compressed": "application/zip", "application/rss": "application/rss+xml",
    "application/atom": "application/atom+xml", "application/x-rss+xml": "application/rss+xml",
    "text/rss+xml": "application/rss+xml", "application/json+feed": "application/feed+json",
  ]

  /// The first parameter that no media type of feeds has.
  static func unknownParameter(in text: String) -> String? {
    for part in text.split(separator: ";").dropFirst() {
      let name = part.prefix { $0 != "=" }.trimmedWhitespace.lowercased()
      if name.isEmpty || parameters.contains(name) { continue }
      return name
    }
    return nil
  }

  private static let parameters: Set<String> = [
    "charset", "boundary", "codecs", "profile", "profiles", "type", "version", "format", "delsp", "name", "level",
    "action", "protocol", "encoding", "variant", "rate", "channels", "schema", "odata.metadata", "hls", "start",
    "start-info", "micalg", "conversions", "x-oembed", "q",
  ]
}

extension Diagnostic.Message {
  fileprivate static func undefinedParameter(_ name: String) -> Self {
    .warning("mime/parameter-undefined", "remove the parameter \"\(name.excerpt)\", which media types do not have")
  }
  fileprivate static let unspecificType = info(
    "mime/octet-stream", "name the type of the file; application/octet-stream says only that it has bytes")
  fileprivate static func unusualType(_ text: String, _ usual: String) -> Self {
    .info("mime/nonstandard", "the registered name of \(text.excerpt) is \(usual)")
  }
}
