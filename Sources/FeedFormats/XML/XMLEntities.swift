import FeedModel
import FeedText

/// Takes the declarations out of a DOCTYPE before the parser sees them: what they say about other files is never
/// followed, and entities that would grow beyond all measure are refused. Those that stand for a little text are read.
struct XMLEntities {
  /// How many characters one may come to, and how deep one may stand in another.
  static let largest = 10_000_000
  static let deepest = 20

  private var values: [String: ArraySlice<UInt8>] = [:]
  private var external: Set<String> = []
  /// Whether the DOCTYPE names another file, which may declare more (XML 1.0 §4.1, "Entity Declared").
  private(set) var mayLieElsewhere = false
  private var sizes: [String: Int?] = [:]
  /// What may still be put into the document.
  private var budget = 1_000_000

  var isEmpty: Bool { values.isEmpty && external.isEmpty }

  /// Whether the document declares it, so that it is not unknown.
  func declares(_ name: String) -> Bool { values[name] != nil || external.contains(name) }

  /// Reads the declarations, reports those that are refused, and blanks them out.
  mutating func settle(_ input: inout FeedInput, report: inout Diagnostics) {
    let prolog = XMLProlog(input.bytes)
    if let doctype = prolog.doctype {
      let head = input.bytes[doctype.lowerBound..<(prolog.subset?.lowerBound ?? doctype.upperBound)].prefix(512)
      let words = String(decoding: head, as: UTF8.self).split { $0.isWhitespace }
      mayLieElsewhere = words.count > 3 && (words[2] == "PUBLIC" || words[2] == "SYSTEM")
    }
    guard let subset = prolog.subset else { return }
    read(subset, &input, &report)
    var bytes = input.bytes
    for i in subset where bytes[i] != 0x0A { bytes[i] = 0x20 }
    input.replaceBytes(bytes)
  }

  private mutating func read(_ subset: Range<Int>, _ input: inout FeedInput, _ report: inout Diagnostics) {
    var order: [(name: String, offset: Int)] = []
    var findings = XMLFindings()
    var i = subset.lowerBound
    let bytes = input.bytes
    while i < subset.upperBound, values.count + external.count < 10_000 {
      guard bytes[i] == 0x3C else {
        i += 1
        continue
      }
      let start = i
      i = XMLEntities.end(of: start, in: bytes[..<subset.upperBound])
      guard let found = XMLEntities.declaration(in: bytes[start..<i]) else { continue }
      if let value = found.value {
        if !found.isParameter, values.updateValue(values[found.name] ?? value, forKey: found.name) == nil {
          order.append((found.name, start))
        }
      } else {
        external.insert(found.name)
        findings.report(.external(found.name.excerpt), at: start, in: &input, to: &report)
      }
    }
    findings.finish(&report)
    for (name, offset) in order where size(of: name, depth: 1) == nil {
      report.report(.tooLarge(name.excerpt), at: input.place(at: offset))
      break
    }
  }

  /// How many bytes an entity comes to; `nil` for one beyond the bounds or within itself.
  private mutating func size(of name: String, depth: Int) -> Int? {
    if let known = sizes[name] { return known }
    guard let value = values[name] else { return 0 }
    guard depth <= XMLEntities.deepest else { return nil }
    // Whoever comes back to it while it is measured finds it without a size.
    sizes[name] = .some(nil)
    var total = value.count
    for reference in XMLEntities.references(in: value) {
      guard let inner = size(of: reference.name, depth: depth + 1), total + inner <= XMLEntities.largest else {
        return nil
      }
      total += inner
    }
    sizes[name] = total
    return total
  }

  /// The text that an entity stands for; `nil` for one that is refused, or when enough has been put in already.
  mutating func text(of name: String) -> String? {
    guard values[name] != nil, let size = size(of: name, depth: 1), size <= budget else { return nil }
    budget -= size
    var out: [UInt8] = []
    append(name, to: &out)
    return String(decoding: out.withUnsafeBufferPointer { HTMLReferences.decoded($0) }, as: UTF8.self)
  }

  private func append(_ name: String, to out: inout [UInt8]) {
    guard let value = values[name] else { return }
    var next = value.startIndex
    for reference in XMLEntities.references(in: value) where values[reference.name] != nil {
      out.append(contentsOf: value[next..<reference.range.lowerBound])
      append(reference.name, to: &out)
      next = reference.range.upperBound
    }
    out.append(contentsOf: value[next...])
  }

  /// The value of an attribute with what the document declares put in.
  mutating func replacing(in value: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var next = value.startIndex
    for reference in XMLEntities.references(in: value) {
      guard let text = text(of: reference.name) else { continue }
      out.append(contentsOf: value[next..<reference.range.lowerBound])
      HTMLText.escaped(text).utf8.forEach { out.append($0) }
      next = reference.range.upperBound
    }
    return out + value[next...]
  }

  private static func references(in bytes: ArraySlice<UInt8>) -> [(name: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] == 0x26, let end = bytes[i...].prefix(128).firstIndex(of: 0x3B), end > i + 1, bytes[i + 1] != 0x23 {
        found.append((String(decoding: bytes[(i + 1)..<end], as: UTF8.self), i..<end + 1))
        i = end
      }
      i += 1
    }
    return found
  }

  /// Behind the declaration, comment or instruction at `start`.
  private static func end(of start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      if XMLProlog.has("<!--", in: bytes, at: start) { return XMLProlog.end(of: "-->", in: bytes, from: start + 4) }
      if XMLProlog.has("<?", in: bytes, at: start) { return XMLProlog.end(of: "?>", in: bytes, from: start + 2) }
      var i = start + 1
      while i < bytes.count, bytes[i] != 0x3E {
        if bytes[i] == 0x22 || bytes[i] == 0x27 {
          let quote = bytes[i]
          i += 1
          while i < bytes.count, bytes[i] != quote { i += 1 }
        }
        i += 1
      }
      return min(i + 1, bytes.count)
    }
  }

  /// `<!ENTITY name "value">` and its kin; no value stands for one in another file.
  private static func declaration(
    in bytes: ArraySlice<UInt8>
  ) -> (name: String, value: ArraySlice<UInt8>?, isParameter: Bool)? {
    guard bytes.starts(with: Array("<!ENTITY".utf8)) else { return nil }
    var rest = bytes.dropFirst(8).drop(while: \.isASCIIWhitespace)
    let isParameter = rest.first == 0x25
    if isParameter { rest = rest.dropFirst().drop(while: \.isASCIIWhitespace) }
    let name = rest.prefix { !$0.isASCIIWhitespace && $0 != 0x22 && $0 != 0x27 && $0 != 0x3E }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count).drop(while: \.isASCIIWhitespace)
    let text = String(decoding: name, as: UTF8.self)
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return (text, nil, isParameter) }
    return (text, rest.dropFirst().prefix { $0 != quote }, isParameter)
  }
}

extension Diagnostic.Message {
  fileprivate static func external(_ name: String) -> Self {
    .error("xml/entity-external", "remove the entity \(name); it names another file, which is never fetched")
  }
  static func leftElsewhere(_ name: String) -> Self {
    .error(
      "xml/entity-external",
      "write the character itself in place of &\(name.excerpt);; the file that the DOCTYPE names is never fetched")
  }
  fileprivate static func tooLarge(_ name: String) -> Self {
    .error(
      "xml/entity-expansion",
      "remove the entity \(name); it stands within itself, or comes to more than \(XMLEntities.largest) characters")
  }
}
