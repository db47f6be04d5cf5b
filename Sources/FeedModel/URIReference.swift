/// The five components of a URI reference (RFC 3986 appendix B), as text.
struct URIReference {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = text.trimmedWhitespace[...].utf8
    if let hash = rest.firstIndex(of: 0x23) {
      fragment = String(Substring(rest[rest.index(after: hash)...]))
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: 0x3F) {
      query = String(Substring(rest[rest.index(after: mark)...]))
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: 0x3A), URIReference.isScheme(rest[..<colon]) {
      scheme = String(Substring(rest[..<colon]))
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: [0x2F, 0x2F]) {
      let start = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].firstIndex(of: 0x2F) ?? rest.endIndex
      authority = String(Substring(rest[start..<end]))
      rest = rest[end...]
    }
    path = String(Substring(rest))
  }

  /// RFC 3986 §5.3.
  var text: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
      + (fragment.map { "#" + $0 } ?? "")
  }

  var host: String? {
    guard let authority else { return nil }
    var rest = authority[...]
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if let colon = rest.lastIndex(of: ":"), rest[rest.index(after: colon)...].allSatisfy(\.isNumber) {
      rest = rest[..<colon]
    }
    return rest.isEmpty ? nil : String(rest)
  }

  /// RFC 3986 §5.2.2, with a base that is absolute.
  func resolved(against base: URIReference) -> URIReference {
    var target = self
    if scheme == nil {
      target.scheme = base.scheme
      if authority == nil {
        target.authority = base.authority
        if path.isEmpty {
          target.path = base.path
          target.query = query ?? base.query
        } else {
          target.path = path.hasPrefix("/") ? path : base.merged(with: path)
          target.path = URIReference.removingDotSegments(target.path)
        }
        return target
      }
    }
    target.path = URIReference.removingDotSegments(target.path)
    return target
  }

  /// RFC 3986 §5.2.3.
  private func merged(with reference: String) -> String {
    if authority != nil, path.isEmpty { return "/" + reference }
    guard let slash = path.lastIndex(of: "/") else { return reference }
    return String(path[...slash]) + reference
  }

  /// RFC 3986 §5.2.4.
  static func removingDotSegments(_ path: String) -> String {
    guard path.contains("/.") || path.hasPrefix(".") else { return path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (i, segment) in segments.enumerated() {
      let isLast = i == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 || (kept.count == 1 && !kept[0].isEmpty) { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    let joined = kept.joined(separator: "/")
    return path.hasPrefix("/") && !joined.hasPrefix("/") ? "/" + joined : joined
  }

  private static func isScheme(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, first.isASCIILetter else { return false }
    return text.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
  }
}
