internal import FeedModel
internal import FeedText

/// What becomes of one attribute.
enum AttributeAction: Equatable {
  case keep
  case drop
  /// Another value, not yet escaped.
  case write(String)

  var isKeep: Bool { if case .keep = self { true } else { false } }
}

/// An attribute of a start tag, at the same place as in the tokenizer's list.
struct JudgedAttribute {
  /// Zero for a long name, and for one that cannot be or was there before.
  var name: HTMLName
  var kind: HTMLAttributeKind
  var action: AttributeAction
}

extension [JudgedAttribute] {
  func firstIndex(of kind: HTMLAttributeKind) -> Int? { firstIndex { $0.kind == kind } }
  func firstIndex(named name: StaticString) -> Int? {
    let wanted = HTMLName(name)
    return firstIndex { $0.name == wanted }
  }
  func contains(_ kind: HTMLAttributeKind) -> Bool { contains { $0.kind == kind } }
}

extension HTMLPass {
  /// A tag with more attributes than this loses the rest.
  private static let maximumAttributes = 64

  /// Settles what becomes of the attributes of the last start tag, whatever its element.
  mutating func judgeAttributes(of token: HTMLToken) {
    if !judged.isEmpty { judged.removeAll(keepingCapacity: true) }
    if !extras.isEmpty { extras.removeAll(keepingCapacity: true) }
    for i in tokenizer.attributes.indices.prefix(HTMLPass.maximumAttributes) {
      let attribute = tokenizer.attributes[i]
      let bytes = UnsafeBufferPointer(rebasing: source[attribute.name])
      let name = HTMLName(source, attribute.name)
      let kind = HTMLAttributeKind(name, bytes)
      if isImpossible(bytes) || (i > 0 && name.low != 0 && judged.contains { $0.name == name }) {
        judged.append(JudgedAttribute(name: HTMLName(""), kind: .useless, action: .drop))
        continue
      }
      judged.append(JudgedAttribute(name: name, kind: kind, action: action(for: kind, attribute, of: token.element)))
    }
  }

  /// Writes the start tag: as it is when nothing changes.
  mutating func emit(_ token: HTMLToken, as renamed: StaticString? = nil) {
    if judged.isEmpty, extras.isEmpty, renamed == nil, !token.isSelfClosing { return keep(token.range) }
    noteIdentifiers(token)
    let isForeign = foreignDepth > 0 || token.element == .svg || token.element == .math
    let losesSlash = token.isSelfClosing && !token.element.isVoid && !isForeign
    let isWhole = tokenizer.attributes.count == judged.count && judged.allSatisfy(\.action.isKeep)
    if isWhole, extras.isEmpty, renamed == nil, !losesSlash { return keep(token.range) }
    noteAttributes(of: token)
    if losesSlash { noteSlash(token) }
    write("<")
    if let renamed { write(renamed) } else { write(from: token.inner) }
    for i in judged.indices {
      let attribute = tokenizer.attributes[i]
      switch judged[i].action {
      case .keep:
        write(" ")
        write(from: attribute.range)
      case .drop: break
      case .write(let value):
        write(" ")
        write(from: attribute.name)
        write("=\"")
        writeEscaped(value)
        write("\"")
      }
    }
    write(extras)
    write(token.isSelfClosing && !losesSlash ? " />" : ">")
  }

  /// The first attribute of a kind, as it stands in the source.
  func value(of kind: HTMLAttributeKind) -> [UInt8]? { judged.firstIndex(of: kind).map { decoded(at: $0) } }

  func value(at index: Int) -> [UInt8] { decoded(at: index) }

  func decoded(at index: Int) -> [UInt8] {
    HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[tokenizer.attributes[index].value]), inAttribute: true)
  }

  /// The value as it is published.
  func finalValue(at index: Int) -> [UInt8]? {
    switch judged[index].action {
    case .keep: decoded(at: index)
    case .drop: nil
    case .write(let text): Array(text.utf8)
    }
  }

  /// An attribute of ours behind the others, its value not yet escaped.
  mutating func addAttribute(_ name: StaticString, _ value: String? = nil) {
    guard let value else {
      extras.append(0x20)
      return name.withUTF8Buffer { extras.append(contentsOf: $0) }
    }
    addAttribute(named: name.description, value)
  }

  /// The same for a name out of a table of ours.
  mutating func addAttribute(named name: String, _ value: String) {
    var value = value
    extras.append(0x20)
    extras.append(contentsOf: name.utf8)
    extras.append(contentsOf: "=\"".utf8)
    value.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &extras) }
    extras.append(0x22)
  }

  mutating func drop(_ kind: HTMLAttributeKind) {
    for i in judged.indices where judged[i].kind == kind { judged[i].action = .drop }
  }

  private mutating func action(
    for kind: HTMLAttributeKind, _ attribute: HTMLAttribute, of element: HTMLElement
  ) -> AttributeAction {
    switch kind {
    case .other, .useful, .id, .name, .classes, .width, .height, .alt, .alttext, .title, .type, .role, .hidden,
      .ariaHidden,
      .controls, .checked, .content, .encoding:
      return .keep
    case .handler:
      findings.add(.eventHandler, name(attribute.name))
      return .drop
    case .data, .useless, .lazySource, .lazySet: return .drop
    case .loading: return .drop
    case .style: return style(attribute.value)
    case .href:
      // The links' own addresses are judged with them.
      if element == .a || element == .base { return .keep }
      return address(attribute.value, element == .area ? .link : .resource)
    case .src:
      if element == .img || element == .iframe || element == .embed { return .keep }
      return address(attribute.value, element == .source || element == .input ? .image : .resource)
    case .address:
      if element == .object, attribute.name.count == 4 { return .keep }
      return address(attribute.value, attribute.name.count == 6 ? .image : .resource)
    case .srcset: return sourceSet(attribute.value)
    }
  }

  private mutating func address(_ value: Range<Int>, _ use: AddressUse) -> AttributeAction {
    switch judge(value, as: use) {
    case .keep: .keep
    case .write(let text): .write(text)
    case .remove: .drop
    }
  }

  private func isImpossible(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in name where byte == 0x22 || byte == 0x27 || byte == 0x3C || byte == 0x3D { return true }
    return false
  }

  /// Of a style only the alignment of text stays: readers strip the rest, and validators flag it.
  private func style(_ range: Range<Int>) -> AttributeAction {
    let text = String(decoding: source[range], as: UTF8.self)
    var kept: String?
    var count = 0
    for declaration in text.split(separator: ";") where !declaration.allSatisfy(\.isWhitespace) {
      count += 1
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let property = declaration[..<colon].trimmedWhitespace.lowercased()
      let value = declaration[declaration.index(after: colon)...].trimmedWhitespace.lowercased()
      if property == "text-align", ["left", "right", "center", "justify", "start", "end"].contains(value) {
        kept = "text-align:\(value)"
      }
    }
    guard let kept else { return .drop }
    return count == 1 ? .keep : .write(kept)
  }

  @inline(__always)
  private mutating func noteIdentifiers(_ token: HTMLToken) {
    for i in judged.indices where judged[i].action.isKeep {
      if judged[i].kind == .id || (judged[i].kind == .name && token.element == .a) {
        ids.append((position, tokenizer.attributes[i].value))
      }
    }
  }
}
