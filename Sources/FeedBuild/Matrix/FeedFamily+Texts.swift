import FeedFormats
import FeedModel

// Paths and titles of a family's feeds are patterns: `tags/{slug}/{format}`, `{site}: {value}`.
extension FeedFamily {
  /// The words that may stand between braces.
  static let pathWords = ["format", "slug"] + Dimension.allCases.map(\.rawValue)
  static let pageWords = ["slug"] + Dimension.allCases.map(\.rawValue)
  static let titleWords = ["site", "value"] + Dimension.allCases.map(\.rawValue)

  /// The path of a member's document; `fileName` stands for `{format}`.
  func path(of member: Member, fileName: String) -> String {
    let slugs = member.values.map { slug(of: $0) }
    return Self.filled(path) { word in
      switch word {
      case "format": fileName
      case "slug": slugs.joined(separator: "/")
      default: each.firstIndex { $0.rawValue == word }.map { slugs[$0] }
      }
    }
  }

  /// What all paths of the family have in common, with a gap at each value.
  func pathPieces(fileName: String) -> [String] {
    Self.filled(path) { $0 == "format" ? fileName : "\u{0}" }
      .split(separator: "\u{0}", omittingEmptySubsequences: false).map(String.init)
  }

  /// What leads to the page of a member's posts.
  func page(of member: Member) -> String? {
    let slugs = member.values.map { WebAddress.percentEncodedPath(slug(of: $0)) }
    return page.map { page in
      Self.filled(page) { word in
        word == "slug" ? slugs.joined(separator: "/") : each.firstIndex { $0.rawValue == word }.map { slugs[$0] }
      }
    }
  }

  func title(of member: Member, site: String) -> String? {
    if let title { return text(title, member, site) }
    return member.values.isEmpty ? nil : ([site] + member.values).joined(separator: " | ")
  }

  func description(of member: Member, site: String) -> String? { description.map { text($0, member, site) } }

  private func text(_ pattern: String, _ member: Member, _ site: String) -> String {
    Self.filled(pattern) { word in
      switch word {
      case "site": site
      case "value": member.values.joined(separator: ", ")
      default: each.firstIndex { $0.rawValue == word }.map { member.values[$0] }
      }
    }
  }

  /// The words of a pattern that none of `known` is.
  static func unknownWords(in pattern: String, known: [String]) -> [String] {
    var unknown: [String] = []
    _ = filled(pattern) { word in
      if !known.contains(word) { unknown.append(word) }
      return nil
    }
    return unknown
  }

  /// The pattern with each `{word}` replaced; one that `value` knows nothing of stays.
  static func filled(_ pattern: String, _ value: (String) -> String?) -> String {
    var out = ""
    var rest = Substring(pattern).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      out += Substring(rest[..<open])
      let word = String(Substring(rest[rest.index(after: open)..<close]))
      out += value(word) ?? String(Substring(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return out + Substring(rest)
  }
}
