import FeedModel
import FeedSites

/// A value as a part of a path: letters and digits of any script, hyphens for the rest.
enum ValueSlug {
  static func make(_ value: String) -> String {
    let slug = AddressSlug.of(value)
    if !slug.isEmpty { return slug }
    // Nothing but signs: their numbers in Unicode, which are at least stable.
    return value.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xFE0F }
      .map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
  }

  /// Whether a configuration means this value: as it is written, or by its slug.
  static func isSame(_ wanted: String, _ value: String) -> Bool {
    wanted == value || (make(wanted) == make(value) && !wanted.isEmpty)
  }
}
