import FeedModel
import FeedText

// The numbers of an attachment.
extension JSONFeedJudge {
  mutating func size(_ member: JSONNode.Member) -> Int? {
    guard let number = number(member, .size) else { return nil }
    let offset = member.value.offset
    if number < 0 {
      say(.negativeSize, at: offset)
      return nil
    }
    if number > Self.largestWhole {
      say(.unsafeSize, at: offset)
      return member.value.int
    }
    if number == 0 { say(.noSize, at: offset) }
    if let whole = whole(member.value) { return whole }
    say(.fractionalSize, at: offset)
    return Int(number + 0.5)
  }

  mutating func duration(_ member: JSONNode.Member) -> Int? {
    guard let number = number(member, .duration) else { return nil }
    let offset = member.value.offset
    if number < 0 {
      say(.negativeDuration, at: offset)
      return nil
    }
    if number > Self.largestWhole {
      say(.unsafeDuration, at: offset)
      return member.value.int
    }
    if let whole = whole(member.value) { return whole }
    say(.fractionalDuration, at: offset)
    return Int(number + 0.5)
  }

  /// 2^53 − 1, beyond which a `Double` skips numbers (RFC 7493 §2.2).
  private static let largestWhole = 9_007_199_254_740_991.0

  private func whole(_ value: JSONNode) -> Int? { value.int ?? value.string.flatMap { Int($0) } }

  /// A number, or what a string says that should be one.
  private mutating func number(_ member: JSONNode.Member, _ field: JSONFeedField) -> Double? {
    guard let value = value(of: member) else { return nil }
    if case .number(let digits) = value.value {
      // Beyond the largest of all is still a number.
      return value.double ?? (digits.utf8.first == UInt8(ascii: "-") ? -1e300 : 1e300)
    }
    say(.wrongType(field, member.name, not: value.kindName), at: value.offset)
    return value.string.flatMap { Int($0) }.flatMap { $0 > 0 ? Double($0) : nil }
  }
}

extension Diagnostic.Message {
  fileprivate static var negativeSize: Self {
    .error("json/attachment-size-invalid", "write the number of bytes in \"size_in_bytes\"; it cannot be negative")
  }
  fileprivate static var fractionalSize: Self {
    .error("json/attachment-size-invalid", "write \"size_in_bytes\" as a whole number")
  }
  fileprivate static var unsafeSize: Self {
    .warning(
      "json/attachment-size-unsafe", "correct \"size_in_bytes\"; many readers round numbers beyond 9007199254740991")
  }
  fileprivate static var noSize: Self {
    .warning("json/attachment-size-zero", "leave \"size_in_bytes\" out where the size is unknown; it is 0")
  }
  fileprivate static var negativeDuration: Self {
    .error(
      "json/attachment-duration-invalid", "write the length in \"duration_in_seconds\"; it cannot be negative")
  }
  fileprivate static var unsafeDuration: Self {
    .warning(
      "json/attachment-duration-unsafe", "correct \"duration_in_seconds\"; it is longer than the world is old")
  }
  fileprivate static var fractionalDuration: Self {
    .info(
      "json/attachment-duration-fraction", "write \"duration_in_seconds\" as a whole number, which all readers take")
  }
}
