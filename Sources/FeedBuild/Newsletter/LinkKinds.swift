import FeedModel

/// What links lead to, told by their addresses: a table of patterns, of which the first that fits decides.
///
/// In a pattern `*` is any run of characters but `/`, and `**` any run at all; scheme, query and fragment count only
/// where the pattern names them.
struct LinkKinds: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    var kind: String
    var pattern: [UInt8]
  }

  private(set) var lines: [Line]

  /// The configured lines go before those that everybody gets.
  init(_ own: [(kind: String, pattern: String)] = []) {
    lines = (own + LinkKinds.known).map { Line(kind: $0.kind, pattern: Array($0.pattern.utf8)) }
  }

  /// `other` for what no pattern fits.
  func kind(of address: WebAddress) -> String {
    let full = Array(address.string.utf8)
    guard full.count <= 4096 else { return "other" }
    let bare = LinkKinds.bare(full)
    let line = lines.first { line in
      let namesScheme = LinkKinds.holds("://", line.pattern)
      let namesQuery = line.pattern.contains { $0 == 0x3F || $0 == 0x23 }
      var text = namesScheme ? full[...] : bare
      if !namesQuery { text = text.prefix { $0 != 0x3F && $0 != 0x23 } }
      while !namesQuery, text.last == 0x2F, line.pattern.last != 0x2F { text = text.dropLast() }
      return LinkKinds.fits(line.pattern, text)
    }
    return line?.kind ?? "other"
  }

  static let known: [(kind: String, pattern: String)] = [
    ("kep", "github.com/*/enhancements/issues/*"), ("kep", "github.com/*/enhancements/*/*/keps/**"),
    ("kep", "git.k8s.io/enhancements/keps/**"), ("kep", "kep.k8s.io/*"), ("kep", "features.k8s.io/*"),
    ("kep", "github.com/*/features/issues/*"),
    ("pull-request", "github.com/*/*/pull/**"), ("pull-request", "**/-/merge_requests/**"),
    ("pull-request", "codeberg.org/*/*/pulls/**"), ("pull-request", "bitbucket.org/*/*/pull-requests/**"),
    ("pull-request", "pr.k8s.io/*"),
    ("issue", "github.com/*/*/issues/*"), ("issue", "**/-/issues/*"), ("issue", "codeberg.org/*/*/issues/*"),
    ("issue", "issues.k8s.io/*"), ("issue", "**/jira/browse/*"), ("issue", "**/show_bug.cgi"),
    ("commit", "github.com/*/*/commit/**"), ("commit", "**/-/commit/**"), ("commit", "codeberg.org/*/*/commit/**"),
    ("commit", "bitbucket.org/*/*/commits/*"),
    ("release", "github.com/*/*/releases"), ("release", "github.com/*/*/releases/**"),
    ("release", "**/-/releases"), ("release", "**/-/releases/**"), ("release", "**/-/tags/**"),
    ("release", "codeberg.org/*/*/releases/**"),
    ("mailing-list", "groups.google.com/**"), ("mailing-list", "lists.*/**"), ("mailing-list", "lore.kernel.org/**"),
    ("mailing-list", "marc.info/**"), ("mailing-list", "*.mail-archive.com/**"), ("mailing-list", "**/pipermail/**"),
    ("mailing-list", "**/hyperkitty/**"), ("mailing-list", "groups.io/g/**"),
  ]

  /// Without scheme and `www.`.
  private static func bare(_ address: [UInt8]) -> ArraySlice<UInt8> {
    var rest = address[...]
    if let colon = rest.firstIndex(of: 0x3A), rest[colon...].starts(with: "://".utf8) { rest = rest[(colon + 3)...] }
    if rest.starts(with: "www.".utf8), !rest.starts(with: "www.mail-archive.com".utf8) { rest = rest.dropFirst(4) }
    return rest
  }

  private static func holds(_ part: StaticString, _ bytes: [UInt8]) -> Bool {
    part.withUTF8Buffer { part in
      guard bytes.count >= part.count else { return false }
      return (0...bytes.count - part.count).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
    }
  }

  /// Whether the pattern is the whole of the text; bounded by the product of their lengths.
  static func fits(_ pattern: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
    let literal = pattern.prefix { $0 != 0x2A }
    guard literal.count <= text.count, zip(literal, text).allSatisfy({ $0.lowercasedASCII == $1.lowercasedASCII })
    else { return false }
    // reached[i]: the first i bytes of the text can be what the pattern so far stands for.
    let bytes = Array(text.dropFirst(literal.count))
    var reached = [Bool](repeating: false, count: bytes.count + 1)
    var next = reached
    reached[0] = true
    var i = literal.count
    while i < pattern.count {
      if pattern[i] == 0x2A {
        let crosses = i + 1 < pattern.count && pattern[i + 1] == 0x2A
        next[0] = reached[0]
        for j in bytes.indices { next[j + 1] = reached[j + 1] || next[j] && (crosses || bytes[j] != 0x2F) }
        i += crosses ? 2 : 1
      } else {
        let wanted = pattern[i].lowercasedASCII
        next[0] = false
        for j in bytes.indices { next[j + 1] = reached[j] && bytes[j].lowercasedASCII == wanted }
        i += 1
      }
      swap(&reached, &next)
    }
    return reached[bytes.count]
  }
}
