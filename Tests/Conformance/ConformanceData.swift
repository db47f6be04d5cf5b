import FeedFormats
import FeedModel
import Foundation

/// What stands under `Tests/FeedFormatsTests/Cases/conformance`.
enum ConformanceData {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "FeedFormatsTests/Cases/conformance")

  /// The codes of ours that stand for each of the W3C's classes.
  static func classes() throws -> [String: Set<String>] {
    var classes: [String: Set<String>] = [:]
    for line in try lines(of: "w3c-classes.txt") {
      let words = line.split(separator: " ").map(String.init)
      classes[words[0], default: []].formUnion(words.dropFirst())
    }
    return classes
  }

  /// Cases that we judge otherwise on purpose, with the reason of each.
  static func deviations() throws -> [String: Deviation] {
    var known: [String: Deviation] = [:]
    for line in try lines(of: "known-deviations.txt") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let reason = parts.count > 1 ? parts[1].trimmedWhitespace : ""
      let isOfRule = reason.hasPrefix("rule: ")
      known[parts[0]] = Deviation(isOfRule: isOfRule, reason: isOfRule ? String(reason.dropFirst(6)) : reason)
    }
    return known
  }

  struct Deviation: Sendable {
    /// The verdict is the same; the rule that is expected is not reported, or one that is not expected is.
    let isOfRule: Bool
    let reason: String
  }

  private static func lines(of name: String) throws -> [Substring] {
    let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}
