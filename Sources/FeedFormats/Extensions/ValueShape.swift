import FeedModel

/// What a text in an extension may look like.
enum ValueShape: Sendable {
  case address
  case amount
  case countries
  case currency
  case date3339
  case date822
  case dateISO
  case dateTimeISO
  case dateW3C
  case decimal
  case duration
  case email
  case geoAddress
  case integer
  case integers
  case language
  case latitude
  case longitude
  case mediaType
  case nonNegative
  case playTime
  case positive
  case name(upTo: Int)
  case text(upTo: Int)
  case time
  case uuid
  case word([String])
  case wordInAnyCase([String])

  /// What to write, for a message.
  var description: String {
    switch self {
    case .address: "a whole address"
    case .amount: "a number of 0 or more"
    case .countries: "codes of countries such as \"de at\""
    case .currency: "a currency's code such as EUR"
    case .date3339: "an RFC 3339 date"
    case .date822: "an RFC 822 date"
    case .dateISO: "a date such as 2024-03-01 or 2024-03-01T12:30"
    case .dateTimeISO: "a date with its time such as 2024-03-01T12:30:00Z"
    case .dateW3C: "a date such as 2024-03-01 or an RFC 3339 date"
    case .decimal: "a number"
    case .duration: "a number of seconds or h:mm:ss"
    case .email: "an e-mail address"
    case .geoAddress: "a geo address such as geo:52.52,13.41"
    case .integer: "a whole number"
    case .integers: "whole numbers with commas between them"
    case .language: "a language tag such as en or pt-BR"
    case .latitude: "degrees from -90 to 90"
    case .longitude: "degrees from -180 to 180"
    case .mediaType: "a media type such as audio/mpeg"
    case .nonNegative: "a whole number of 0 or more"
    case .playTime: "a time such as 12:30 or 0:12:30.5"
    case .positive: "a whole number of 1 or more"
    case .name(let limit): "a text of 1 to \(limit) characters"
    case .text(let limit): "a text of at most \(limit) characters"
    case .time: "a time such as 12.5 or 0:00:12.5"
    case .uuid: "a UUID of version 5, in lower case and with its hyphens"
    case .word(let words), .wordInAnyCase(let words): words.joined(separator: " or ")
    }
  }

  func fits(_ text: String) -> Bool {
    switch self {
    case .address: AddressText.fault(in: text) == nil && WebAddress(text) != nil
    case .amount: ValueShape.decimal(text).map { $0 >= 0 } ?? false
    case .countries:
      !text.isBlank && text.split(separator: " ").allSatisfy { Countries.codes.contains($0.uppercased()) }
    case .currency: text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    case .date3339: Timestamp(rfc3339: text) != nil
    case .date822: Timestamp.readingRFC822(text).map { !($0.problem?.isFault ?? false) } ?? false
    case .dateISO:
      !text.utf8.contains(0x20)
        && ((Timestamp.readingW3CDTF(text).map { $0.problem == nil || $0.problem == .noZone } ?? false)
          || ValueShape.isLocalMinute(text))
    case .dateTimeISO: text.utf8.count > 10 && Timestamp.readingW3CDTF(text) != nil
    case .dateW3C: Timestamp.readingW3CDTF(text).map { $0.problem == nil } ?? false
    case .decimal: ValueShape.decimal(text) != nil
    case .duration: ValueShape.isDuration(text)
    case .email: EmailText.isAddress(text)
    case .geoAddress: ValueShape.isGeoAddress(text)
    case .integer: ValueShape.isNumber(text, signed: true)
    case .integers:
      text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
        ValueShape.isNumber($0.trimmedWhitespace)
      }
    case .language: LanguageTag.isKnown(text)
    case .latitude: ValueShape.decimal(text).map { abs($0) <= 90 } ?? false
    case .longitude: ValueShape.decimal(text).map { abs($0) <= 180 } ?? false
    case .mediaType: MediaType.isWellFormed(text)
    case .nonNegative: ValueShape.isNumber(text)
    case .playTime: ValueShape.isTime(text, mayOmitHours: true)
    case .positive: ValueShape.isNumber(text) && text.utf8.contains { $0 != 0x30 && $0 != 0x2B }
    case .name(let limit): !text.isBlank && text.unicodeScalars.count <= limit
    case .text(let limit): text.unicodeScalars.count <= limit
    case .time: text == "now" || ValueShape.isTime(text)
    case .uuid: ValueShape.isNameBasedUUID(text)
    case .word(let words): words.contains(text)
    case .wordInAnyCase(let words): words.contains(text.lowercased())
    }
  }

  private static func isNumber(_ text: String, signed: Bool = false) -> Bool {
    let isSigned = text.utf8.first == 0x2B || (signed && text.utf8.first == 0x2D)
    let digits = isSigned ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
  }

  /// Digits with a sign and a point if need be; no exponents, no `nan`.
  static func decimal(_ text: some StringProtocol) -> Double? {
    guard !text.isEmpty, text.utf8.count <= 64,
      text.utf8.allSatisfy({ $0.isASCIIDigit || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B })
    else { return nil }
    return Double(text.hasSuffix(".") ? String(text) + "0" : String(text))
  }

  private static func isDuration(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ isNumber(String($0)) && $0.utf8.first != 0x2B }) else {
      return false
    }
    return parts.count == 1 || parts.dropFirst().allSatisfy { $0.utf8.count <= 2 && Int($0).map { $0 < 60 } ?? false }
  }

  /// Normal play time (RFC 2326 §3.6): seconds or h:mm:ss, with a fraction if need be; m:ss where a vocabulary has it.
  private static func isTime(_ text: String, mayOmitHours: Bool = false) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.count != 2 || mayOmitHours, let last = parts.last,
      let seconds = decimal(last), seconds >= 0
    else { return false }
    if parts.count == 1 { return true }
    guard seconds < 60, let minutes = Int(parts[parts.count - 2]), (0...59).contains(minutes) || parts.count == 2 else {
      return false
    }
    return parts.allSatisfy { $0.utf8.first?.isASCIIDigit ?? false }
  }

  /// ISO 8601 without seconds and without a zone, which has two irregularities of which reading names one.
  private static func isLocalMinute(_ text: String) -> Bool {
    text.utf8.count == 16 && Timestamp.readingW3CDTF(text + ":00Z").map { $0.problem == nil } ?? false
  }

  /// `9b024349-ccf0-5f69-a609-6b82873eab3c`: of version 5, made from a name by SHA-1 (RFC 9562 §5.5).
  private static func isNameBasedUUID(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
      && parts[2].first == UInt8(ascii: "5")
  }

  /// `geo:latitude,longitude`, an altitude and parameters behind it if need be (RFC 5870 §3.3).
  private static func isGeoAddress(_ text: String) -> Bool {
    guard text.hasPrefix("geo:") else { return false }
    let numbers = text.dropFirst(4).prefix { $0 != ";" && $0 != "?" }
      .split(separator: ",", omittingEmptySubsequences: false).map { decimal($0) }
    guard (2...3).contains(numbers.count), let latitude = numbers[0], let longitude = numbers[1] else { return false }
    return latitude.magnitude <= 90 && longitude.magnitude <= 180
  }
}
