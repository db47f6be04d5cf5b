internal import FeedModel
internal import FeedText

/// What an address is for: an image may be a `data:` address, anything else may not.
enum AddressUse {
  case link
  case image
  case resource
}

/// What becomes of an address.
enum AddressVerdict: Equatable {
  case keep
  case write(String)
  case remove
}

extension HTMLPass {
  /// Whether the address at `range` of the source can stay, and what stands in its place otherwise.
  mutating func judge(_ range: Range<Int>, as use: AddressUse) -> AddressVerdict {
    if HTMLPass.isPlainlyAbsolute(range, of: source) { return isLocal(range) ? .remove : .keep }
    return judge(decoded: HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[range]), inAttribute: true), use)
  }

  /// The same for a link that a reader follows.
  mutating func judgeLink(_ range: Range<Int>) -> AddressVerdict {
    if HTMLPass.isPlainlyAbsolute(range, of: source) { return isLocal(range) ? .remove : .keep }
    let raw = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[range]), inAttribute: true)
    var value = HTMLPass.cleaned(raw)
    if HTMLPass.isWrapped(value) {
      value = HTMLPass.unwrapped(value)
      findings.add(.doubledParentheses, String(decoding: value, as: UTF8.self))
      let verdict = judge(decoded: value, .link)
      return verdict == .keep ? .write(String(decoding: value, as: UTF8.self)) : verdict
    }
    if value.isEmpty {
      findings.add(.emptyLink)
      return .remove
    }
    if value == [0x23] { return .write(options.page.string) }
    if value.first == 0x23 { return value == raw ? .keep : .write(String(decoding: value, as: UTF8.self)) }
    if let find = options.publishedAddress, HTMLPass.scheme(of: value) == nil,
      let address = find(String(decoding: value, as: UTF8.self))
    {
      return .write(address)
    }
    return judge(decoded: raw, .link)
  }

  /// Judges an address whose references are decoded.
  mutating func judge(decoded raw: [UInt8], _ use: AddressUse) -> AddressVerdict {
    let value = HTMLPass.cleaned(raw)
    let text = String(decoding: value, as: UTF8.self)
    guard !value.isEmpty else { return .remove }
    guard let scheme = HTMLPass.scheme(of: value) else {
      if value.first == 0x23 {
        if use == .image || use == .link { return .write(options.page.string + text) }
        return .keep
      }
      guard let address = base.resolve(fromTop(text.replacingBackslashes)) else {
        findings.add(.badAddress, text)
        return .remove
      }
      return .write(address.string)
    }
    switch scheme {
    case "javascript", "vbscript", "livescript", "mocha", "jscript":
      findings.add(.scriptAddress, scheme)
      return .remove
    case "data":
      guard use == .image, value.count > 11, value[..<11].map(\.lowercasedASCII).elementsEqual("data:image/".utf8)
      else {
        findings.add(.scriptAddress, scheme)
        return .remove
      }
      return .keep
    case "about", "blob", "view-source", "filesystem": return .remove
    case "file":
      findings.add(.localAddress, text)
      return .remove
    case "http", "https":
      guard let address = WebAddress(text.replacingBackslashes), address.host != nil else {
        findings.add(.badAddress, text)
        return .remove
      }
      if value.withUnsafeBufferPointer({ OwnMachine.isMeant(by: $0) }), !OwnMachine.isMeant(by: options.page.string) {
        findings.add(.localAddress, text)
        return .remove
      }
      let isTidy = value == raw && !value.contains { $0 <= 0x20 || $0 == 0x5C }
      return isTidy ? .keep : .write(address.string)
    default: return value == raw ? .keep : .write(text)
    }
  }

  /// A path from the top of the site, which may lie below the top of its host.
  private func fromTop(_ text: String) -> String {
    guard let root = options.rootPath, text.hasPrefix("/"), !text.hasPrefix("//"), text != root,
      !text.hasPrefix(root + "/")
    else { return text }
    return root + text
  }

  /// A `srcset`, taken apart as browsers do: an address is a run without white space, commas at its end end the
  /// candidate, else a descriptor goes on to the next comma outside parentheses.
  mutating func sourceSet(_ range: Range<Int>) -> AttributeAction {
    let value = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[range]), inAttribute: true)
    var candidates: [String] = []
    var isChanged = false
    for (address, descriptor) in HTMLPass.candidates(of: value) {
      var text = String(decoding: address, as: UTF8.self)
      switch judge(decoded: Array(address), .image) {
      case .keep: break
      case .write(let resolved):
        text = resolved
        isChanged = true
      case .remove:
        isChanged = true
        continue
      }
      candidates.append(descriptor.isEmpty ? text : text + " " + descriptor)
    }
    if candidates.isEmpty { return .drop }
    return isChanged ? .write(candidates.joined(separator: ", ")) : .keep
  }

  static func candidates(of value: [UInt8]) -> [(address: ArraySlice<UInt8>, descriptor: String)] {
    var found: [(ArraySlice<UInt8>, String)] = []
    var i = 0
    while true {
      while i < value.count, value[i].isASCIIWhitespace || value[i] == 0x2C { i += 1 }
      guard i < value.count else { return found }
      let start = i
      while i < value.count, !value[i].isASCIIWhitespace { i += 1 }
      var end = i
      while end > start, value[end - 1] == 0x2C { end -= 1 }
      if end < i {
        found.append((value[start..<end], ""))
        continue
      }
      let descriptor = i
      var depth = 0
      while i < value.count, value[i] != 0x2C || depth > 0 {
        if value[i] == 0x28 { depth += 1 } else if value[i] == 0x29 { depth = max(0, depth - 1) }
        i += 1
      }
      found.append((value[start..<end], String(decoding: value[descriptor..<i], as: UTF8.self).collapsedWhitespace))
    }
  }

  /// The scheme in lower case, `nil` for a relative reference.
  static func scheme(of value: [UInt8]) -> String? {
    guard let first = value.first, first.isASCIILetter else { return nil }
    for i in value.indices {
      let byte = value[i]
      if byte == 0x3A { return String(decoding: value[..<i].map(\.lowercasedASCII), as: UTF8.self) }
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return nil }
    }
    return nil
  }

  /// As browsers take an address from an attribute: without controls and spaces at the ends, tabs and line ends.
  static func cleaned(_ raw: [UInt8]) -> [UInt8] {
    var rest = raw[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    if rest.contains(where: { $0 < 0x20 }) { return rest.filter { $0 >= 0x20 } }
    return rest.count == raw.count ? raw : Array(rest)
  }

  private static func isPlainlyAbsolute(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = range.lowerBound + 4
    guard range.count > 8, ByteSearch.matches("http", in: source, at: range.lowerBound) else { return false }
    if source[i] | 0x20 == 0x73 { i += 1 }
    guard ByteSearch.matches("://", in: source, at: i) else { return false }
    let raw = UnsafeRawBufferPointer(source)
    while i + 8 <= range.upperBound, !Word.holdsSpaceOrBackslash(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    {
      i += 8
    }
    while i < range.upperBound {
      if source[i] <= 0x20 || source[i] == 0x5C { return false }
      i += 1
    }
    return true
  }

  /// Whether an address that is plainly absolute leads to the author's own machine, and the page does not lie there too.
  private mutating func isLocal(_ range: Range<Int>) -> Bool {
    guard OwnMachine.isMeant(by: UnsafeBufferPointer(rebasing: source[range])),
      !OwnMachine.isMeant(by: options.page.string)
    else { return false }
    findings.add(.localAddress, String(decoding: source[range], as: UTF8.self))
    return true
  }

  /// `(https://…)`: parentheses doubled in Markdown.
  private static func isWrapped(_ value: [UInt8]) -> Bool {
    guard value.first == 0x28 else { return false }
    let inner = value.drop { $0 == 0x28 }
    return inner.starts(with: "http://".utf8) || inner.starts(with: "https://".utf8) || value.last == 0x29
  }

  private static func unwrapped(_ value: [UInt8]) -> [UInt8] {
    var rest = value[...]
    while rest.first == 0x28 {
      rest.removeFirst()
      if rest.last == 0x29 { rest.removeLast() }
    }
    return Array(rest)
  }
}

extension String {
  /// Browsers read a backslash in front of the query as a slash.
  fileprivate var replacingBackslashes: String {
    guard utf8.contains(0x5C) else { return self }
    var out: [UInt8] = []
    var isPath = true
    for byte in utf8 {
      if byte == 0x3F || byte == 0x23 { isPath = false }
      out.append(isPath && byte == 0x5C ? 0x2F : byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
