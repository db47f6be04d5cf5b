/// The five components of a URI reference (RFC 3986 appendix B), as slices of the text.
struct URIReference {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  /// Leaves out white space at the ends, and tabs and line breaks anywhere: addresses are wrapped in source texts.
  init(_ text: String) {
    var rest = URIReference.unwrapped(text).utf8
    if let hash = rest.firstIndex(of: 0x23) {
      fragment = Substring(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: 0x3F) {
      query = Substring(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: 0x3A), URIReference.isScheme(rest[..<colon]) {
      scheme = Substring(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: [0x2F, 0x2F]) {
      let start = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].firstIndex(of: 0x2F) ?? rest.endIndex
      authority = Substring(rest[start..<end])
      rest = rest[end...]
    }
    path = Substring(rest)
  }

  /// RFC 3986 §5.3.
  var text: String {
    var out = ""
    out.reserveCapacity(
      path.utf8.count + (scheme?.utf8.count ?? 0) + (authority?.utf8.count ?? 0) + (query?.utf8.count ?? 0)
        + (fragment?.utf8.count ?? 0) + 5)
    // Not by `+=`, which takes any sequence and has the runtime look for how a part is one.
    if let scheme { out.append(contentsOf: scheme); out += ":" }
    if let authority { out += "//"; out.append(contentsOf: authority) }
    // A path that begins with two slashes would be taken for an authority.
    if authority == nil, path.utf8.starts(with: [0x2F, 0x2F]) { out += "/." }
    out.append(contentsOf: path)
    if let query { out += "?"; out.append(contentsOf: query) }
    if let fragment { out += "#"; out.append(contentsOf: fragment) }
    return out
  }

  var isHTTP: Bool { scheme.map { URIBytes.isHTTP($0.utf8) } ?? false }

  /// Whether it is absolute and, where it must have one, has a host.
  var isAddress: Bool { scheme != nil && (!isHTTP || host != nil) }

  /// The host without user and port; `nil` when it is empty.
  var host: Substring? {
    guard let host = authority.map({ Authority($0).host }), !host.isEmpty else { return nil }
    return host
  }

  /// RFC 3986 §5.2.2, with a base that is absolute; `nil` where a base such as `mailto:` has no folders to start from.
  func resolved(against base: URIReference) -> URIReference? {
    var target = self
    if isHTTP, authority == nil, base.isHTTP, scheme?.lowercased() == base.scheme?.lowercased() { target.scheme = nil }
    if target.scheme == nil {
      target.scheme = base.scheme
      if authority == nil {
        guard base.isHierarchical || (path.isEmpty && query == nil) else { return nil }
        target.authority = base.authority
        if path.isEmpty {
          target.path = base.path
          target.query = query ?? base.query
          return target
        }
        if path.utf8.first != 0x2F { target.path = base.merged(with: path) }
      }
    }
    if target.isHierarchical { target.path = DotSegments.removed(from: target.path) }
    return target
  }

  /// Whether the path is one of folders: `https://…`, `file:/…`, but not `mailto:…`.
  private var isHierarchical: Bool { authority != nil || path.utf8.first == 0x2F }

  /// RFC 3986 §5.2.3.
  private func merged(with reference: Substring) -> Substring {
    if authority != nil, path.isEmpty { return "/\(reference)" }
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return reference }
    return "\(path[...slash])\(reference)"
  }

  private static func unwrapped(_ text: String) -> Substring {
    var rest = text[...].utf8
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    guard rest.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return Substring(rest) }
    return Substring(
      String(decoding: rest.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }, as: UTF8.self))
  }

  private static func isScheme(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, first.isASCIILetter else { return false }
    return text.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
  }
}

/// RFC 3986 §5.2.4.
enum DotSegments {
  static func removed(from path: Substring) -> Substring {
    let segments = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard segments.contains(where: { isDot($0) || isDoubleDot($0) }) else { return path }
    let isAbsolute = path.utf8.first == 0x2F
    var kept: [Substring.UTF8View] = []
    for (i, segment) in segments.enumerated().dropFirst(isAbsolute ? 1 : 0) {
      let isLast = i == segments.count - 1
      if isDoubleDot(segment) {
        _ = kept.popLast()
        if isLast { kept.append(segment.prefix(0)) }
      } else if isDot(segment) {
        if isLast { kept.append(segment.prefix(0)) }
      } else {
        kept.append(segment)
      }
    }
    let joined = kept.lazy.map { Substring($0) }.joined(separator: "/")
    return Substring(isAbsolute ? "/" + joined : joined)
  }

  private static func isDot(_ segment: Substring.UTF8View) -> Bool { segment.count == 1 && segment.first == 0x2E }
  private static func isDoubleDot(_ segment: Substring.UTF8View) -> Bool {
    segment.count == 2 && segment.first == 0x2E && segment.last == 0x2E
  }
}
