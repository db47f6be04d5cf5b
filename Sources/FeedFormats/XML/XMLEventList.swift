import CLibXML2
import FeedModel
import FeedText

/// Where the parser's calls leave what they met, until the chunk is through and Swift looks at it.
final class XMLEventList {
  // One thread has the list, and nothing that is called while one of its parts is being changed looks at it.
  @exclusivity(unchecked) private var events: [XMLEvent] = []
  /// Set once the parser is made; it is asked only during its own calls.
  @exclusivity(unchecked) fileprivate var parser: xmlParserCtxtPtr?
  @exclusivity(unchecked) private var names: [NameKey: XMLName] = [:]
  /// The first name in each namespace.
  @exclusivity(unchecked) private var firstNames: [XMLBytes: XMLName] = [:]
  /// Of the names that share a slot, the last one that was met.
  @exclusivity(unchecked) private var recent = [(key: NameKey, name: XMLName)?](repeating: nil, count: NameKey.slots)
  private(set) var problems = 0
  /// What is taken away from the parser's offsets: of bytes that were pushed before those that are looked at.
  var skipped = 0
  /// Text since the last event, and where its first piece ended.
  @exclusivity(unchecked) private var text: [UInt8] = []
  @exclusivity(unchecked) private var textEnd = 0
  @exclusivity(unchecked) private var known: KnownTexts?
  /// What stands between elements, of which a document has few kinds.
  @exclusivity(unchecked) private var spaces = XMLSpaces()
  /// What all text since the last event is, when it was known.
  @exclusivity(unchecked) private var knownText: String?

  init(known: KnownTexts? = nil) { self.known = known }

  func follow(_ parser: borrowing XMLParser) { self.parser = parser.pointer }

  func take() -> [XMLEvent] {
    endText()
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  fileprivate func add(_ event: XMLEvent) {
    endText()
    events.append(event)
  }

  /// Text comes in crumbs, one for each reference: they are gathered until something else comes.
  fileprivate func addText(_ piece: UnsafeBufferPointer<UInt8>) {
    if let begun = knownText {
      text.append(contentsOf: begun.utf8)
      knownText = nil
    } else if text.isEmpty {
      textEnd = consumed
      if let space = spaces.text(of: piece) {
        knownText = space
        return
      }
      if piece.count >= KnownTexts.least, let found = known?.take(piece) {
        knownText = found
        return
      }
    }
    text.append(contentsOf: piece)
  }

  private func endText() {
    if let whole = knownText {
      knownText = nil
      events.append(.text(whole, end: textEnd))
      return
    }
    guard !text.isEmpty else { return }
    events.append(.text(String(utf8: text), end: textEnd))
    text.removeAll(keepingCapacity: true)
  }

  /// A document with a thousand faults has been judged.
  fileprivate func add(_ problem: xmlProblem) {
    problems += 1
    if problems <= 1000 { add(.problem(XMLProblem(problem, offset: consumed))) }
  }

  fileprivate var consumed: Int { parser.map { Int(xmlByteConsumed($0)) - skipped } ?? 0 }

  fileprivate func stop() { if let parser { xmlStopParser(parser) } }

  /// libxml2 keeps one copy of each name while it parses, so that a name is known by its address.
  fileprivate func name(_ local: XMLBytes, _ prefix: XMLBytes, _ namespace: XMLBytes) -> XMLName {
    let key = NameKey(local: local, prefix: prefix, namespace: namespace)
    let slot = key.slot
    if let known = recent[slot], known.key == key { return known.name }
    let name = names[key] ?? make(key)
    recent[slot] = (key, name)
    return name
  }

  private func make(_ key: NameKey) -> XMLName {
    let local = key.local.map { String(cString: $0) } ?? ""
    let prefix = key.prefix.map { String(cString: $0) }
    let name: XMLName
    if let other = firstNames[key.namespace] {
      name = XMLName(besides: other, local: local, prefix: prefix)
    } else {
      let namespace = key.namespace.map { String(cString: $0).withAmpersands } ?? ""
      name = XMLName(namespace: namespace, local: local, prefix: prefix)
      firstNames[key.namespace] = name
    }
    names[key] = name
    return name
  }

  /// A declaration of a namespace and the end of the start tag that it stands in.
  struct Declaration {
    /// "" for the default namespace.
    var prefix: String
    var namespace: String
    var end: Int
  }

  /// What the document was seen to do with namespaces.
  var namespaces: NamespacesSeen {
    NamespacesSeen(root: rootNamespace, declarations: declarations, names: names.values)
  }

  @exclusivity(unchecked) fileprivate(set) var rootNamespace: String?
  private(set) var declarations: [Declaration] = []

  static let mostDeclarations = 500

  /// Prefixes and addresses in turn.
  fileprivate func declare(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
    guard let pointers else { return }
    for i in 0..<count where declarations.count < Self.mostDeclarations {
      let prefix = pointers[2 * i].map { String(cString: $0) } ?? ""
      let namespace = pointers[2 * i + 1].map { String(cString: $0).withAmpersands } ?? ""
      if declarations.contains(where: { $0.prefix == prefix && $0.namespace == namespace }) { continue }
      declarations.append(Declaration(prefix: prefix, namespace: namespace, end: consumed))
    }
  }

  private struct NameKey: Hashable {
    var local: XMLBytes
    var prefix: XMLBytes
    var namespace: XMLBytes

    static let slots = 64

    /// Names lie apart by their lengths: the middle bits of their addresses differ.
    var slot: Int {
      let mixed = UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15 ^ UInt(bitPattern: prefix)
      return Int(truncatingIfNeeded: mixed >> 32) & (Self.slots - 1)
    }
  }
}

typealias XMLBytes = UnsafePointer<xmlChar>?

extension XMLEventList {
  /// The functions that libxml2 calls; each gets the list as its first argument.
  static var handler: xmlSAXHandler {
    let characters: charactersSAXFunc = { data, text, count in
      guard let list = XMLEventList.at(data), let text, count > 0 else { return }
      list.addText(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    var handler = xmlSAXHandler()
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.startElementNs = { data, local, prefix, namespace, declared, declarations, count, defaulted, attributes in
      guard let list = XMLEventList.at(data) else { return }
      if declared > 0 { list.declare(declarations, count: Int(declared)) }
      let name = list.name(local, prefix, namespace)
      list.rootNamespace = list.rootNamespace ?? name.namespace
      list.add(
        .start(
          name, list.attributes(attributes, count: Int(count - defaulted)),
          end: list.consumed))
    }
    handler.endElementNs = { data, _, _, _ in
      guard let list = XMLEventList.at(data) else { return }
      list.add(.end(end: list.consumed))
    }
    handler.internalSubset = { data, _, _, _ in
      guard let list = XMLEventList.at(data) else { return }
      list.add(.doctype(end: list.consumed))
    }
    handler.processingInstruction = { data, target, _ in
      guard let list = XMLEventList.at(data), let target, String(cString: target) == "xml-stylesheet" else { return }
      list.add(.stylesheet(end: list.consumed))
    }
    handler.entityDecl = { data, _, _, _, _, _ in XMLEventList.at(data)?.stopAtDeclaration() }
    handler.unparsedEntityDecl = { data, _, _, _, _ in XMLEventList.at(data)?.stopAtDeclaration() }
    handler.attributeDecl = { data, _, _, _, _, _, tree in
      xmlFreeEnumeration(tree)
      XMLEventList.at(data)?.stopAtDeclaration()
    }
    handler.elementDecl = { data, _, _, _ in XMLEventList.at(data)?.stopAtDeclaration() }
    handler.notationDecl = { data, _, _, _ in XMLEventList.at(data)?.stopAtDeclaration() }
    handler.getEntity = { data, name in xmlPredefinedEntity(XMLEventList.at(data)?.parser, name) }
    handler.serror = { data, error in XMLEventList.at(data)?.add(xmlProblemOf(error)) }
    return handler
  }

  private static func at(_ data: UnsafeMutableRawPointer?) -> XMLEventList? {
    data.map { Unmanaged<XMLEventList>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stopAtDeclaration() {
    add(.declaration(end: consumed))
    stop()
  }

  /// libxml2 hands attributes over as runs of five pointers: local name, prefix, namespace, value, end of value.
  private func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [XMLEvent.Attribute] {
    guard let pointers, count > 0 else { return [] }
    return (0..<count).map { i in
      let field = pointers + i * 5
      var value = ""
      if let start = field[3], let end = field[4], end > start {
        value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self).withAmpersands
      }
      return XMLEvent.Attribute(name: name(field[0], field[1], field[2]), value: value)
    }
  }
}

extension String {
  /// In values of attributes libxml2 leaves each `&amp;` as `&#38;`, for the tree builder that is not used here.
  fileprivate var withAmpersands: String {
    guard utf8Bytes({ ByteSearch.first(0x26, in: $0, from: 0) < $0.count }) else { return self }
    let reference = Array("&#38;".utf8)
    let bytes = Array(utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      out.append(bytes[i])
      i += bytes[i] == 0x26 && bytes[i...].starts(with: reference) ? reference.count : 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
