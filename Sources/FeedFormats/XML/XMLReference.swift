import FeedModel

/// References as people write them, read with more patience than XML has.
enum XMLReference {
  /// The text meant by the faulty reference that ends at `end`: the character where HTML knows the name, else the
  /// reference as it stands.
  static func text(endingAt end: Int, in bytes: [UInt8]) -> String {
    let end = min(end, bytes.count)
    guard let start = XMLScan.last(0x26, in: bytes, before: end) else { return "" }
    return decoding(bytes[start..<end])
  }

  /// An attribute's value, white space normalised (XML 1.0 §3.3.3).
  static func decoding(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] == 0x26, let end = bytes[i...].prefix(40).firstIndex(of: 0x3B),
        let scalar = scalar(bytes[(i + 1)..<end])
      {
        out.append(contentsOf: String(Character(scalar)).utf8)
        i = end + 1
      } else {
        out.append(bytes[i].isASCIIWhitespace ? 0x20 : bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What stands between `&` and `;`.
  private static func scalar(_ body: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: body, as: UTF8.self)
    if text.hasPrefix("#x") || text.hasPrefix("#X") {
      return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).flatMap(\.inXML)
    }
    if text.hasPrefix("#") { return UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init).flatMap(\.inXML) }
    return names[text]
  }

  /// XML's five and those that feeds hold most: Latin-1 and the signs of typography.
  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    let latin1 = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
      Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
      Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
      eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
      uacute ucirc uuml yacute thorn yuml
      """
    var value: UInt8 = 0xA0
    for name in latin1.split(separator: " ") {
      names[String(name)] = Unicode.Scalar(value)
      value &+= 1
    }
    names["ndash"] = "–"
    names["mdash"] = "—"
    names["lsquo"] = "‘"
    names["rsquo"] = "’"
    names["sbquo"] = "‚"
    names["ldquo"] = "“"
    names["rdquo"] = "”"
    names["bdquo"] = "„"
    names["hellip"] = "…"
    names["bull"] = "•"
    names["euro"] = "€"
    names["trade"] = "™"
    names["rarr"] = "→"
    names["larr"] = "←"
    return names
  }()

  /// The character that HTML means by `name`, for a hint.
  static func character(named name: String) -> Unicode.Scalar? { names[name] }
}

extension Unicode.Scalar {
  /// Itself, when an XML document can hold it (XML 1.0 §2.2).
  fileprivate var inXML: Unicode.Scalar? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: self
    default: nil
    }
  }
}
