import CLibXML2
import FeedModel

extension XMLProblem {
  /// The entity that the document does not declare where the parser sees it.
  var undefinedEntity: String? {
    code == XML_ERR_UNDECLARED_ENTITY.rawValue || code == XML_WAR_UNDECLARED_ENTITY.rawValue ? names.first : nil
  }

  /// Whether libxml2 leaves out text that it is about: a reference, or what stands before `]]>`.
  var losesText: Bool { isReference || isAboutBrackets }

  var isAboutBrackets: Bool { code == XML_ERR_MISPLACED_CDATA_END.rawValue }

  private var isReference: Bool {
    switch code {
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue,
      XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue, XML_ERR_INVALID_HEX_CHARREF.rawValue,
      XML_ERR_INVALID_DEC_CHARREF.rawValue:
      true
    case XML_ERR_NAME_REQUIRED.rawValue: isBareAmpersand
    default: false
    }
  }

  var isAboutCharacterReference: Bool {
    (XML_ERR_INVALID_HEX_CHARREF.rawValue...XML_ERR_INVALID_CHAR.rawValue).contains(code)
  }

  private var isBareAmpersand: Bool { text.hasPrefix("xmlParseEntityRef") }

  /// Whether it only says that tags do not match, which the builder says with better places.
  func isAboutNesting(isMismatched: Bool) -> Bool {
    switch code {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue: true
    case XML_ERR_DOCUMENT_END.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue: isMismatched
    default: false
    }
  }

  /// The byte that it is about.
  func place(in bytes: [UInt8]) -> Int {
    switch code {
    case _ where isReference || isAboutCharacterReference:
      return XMLScan.last(0x26, in: bytes, before: offset) ?? offset
    case XML_ERR_RESERVED_XML_NAME.rawValue: return XMLScan.tagStart(in: bytes, before: offset)
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue, XML_ERR_ATTRIBUTE_REDEFINED.rawValue:
      let tag = XMLScan.tagStart(in: bytes, before: offset)
      let parts = code == XML_ERR_ATTRIBUTE_REDEFINED.rawValue ? names.prefix(1) : names.prefix(2)
      let name = parts.joined(separator: ":").utf8
      let found = XMLScan.attributes(in: bytes, tag: tag).last { bytes[$0.name].elementsEqual(name) }
      return found?.name.lowerBound ?? tag
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue, XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue,
      XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue, XML_ERR_SPACE_REQUIRED.rawValue, XML_WAR_SPACE_VALUE.rawValue,
      XML_WAR_LANG_VALUE.rawValue, XML_WAR_NS_URI.rawValue, XML_WAR_NS_URI_RELATIVE.rawValue:
      return placeOfAttribute(in: bytes)
    case _ where isAboutBrackets: return XMLScan.brackets(in: bytes, from: offset)
    default: return offset
    }
  }

  /// The attribute that it names, whose value it names, or that was read last.
  private func placeOfAttribute(in bytes: [UInt8]) -> Int {
    let tag = XMLScan.tagStart(in: bytes, before: offset)
    let found = XMLScan.attributes(in: bytes, tag: tag).filter { $0.name.lowerBound < max(offset, tag + 1) }
    let special =
      code == XML_WAR_SPACE_VALUE.rawValue ? "xml:space" : code == XML_WAR_LANG_VALUE.rawValue ? "xml:lang" : ""
    let named = found.last { attribute in
      let (name, value) = (bytes[attribute.name], bytes[attribute.value])
      if !special.isEmpty { return name.elementsEqual(special.utf8) }
      return names.contains { name.elementsEqual($0.utf8) || (!$0.isEmpty && value.elementsEqual($0.utf8)) }
    }
    return (named ?? found.last)?.name.lowerBound ?? tag
  }

  /// The finding in our words where we have better ones than libxml2.
  var message: Diagnostic.Message {
    switch code {
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .undeclaredPrefix(names.first ?? "")
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: .undefinedEntity(names.first ?? "")
    case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: .bareAmpersand
    case XML_ERR_NAME_REQUIRED.rawValue where isBareAmpersand: .bareAmpersand
    case XML_ERR_INVALID_HEX_CHARREF.rawValue, XML_ERR_INVALID_DEC_CHARREF.rawValue: .brokenReference
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue: .illegalReference
    case XML_ERR_LT_IN_ATTRIBUTE.rawValue: .lessThanInAttribute
    case XML_ERR_RESERVED_XML_NAME.rawValue: .declarationNotFirst
    case XML_ERR_MISPLACED_CDATA_END.rawValue: .bracketsInText
    case XML_ERR_DOCUMENT_END.rawValue: .trailingContent
    case XML_ERR_UNKNOWN_VERSION.rawValue, XML_WAR_UNKNOWN_VERSION.rawValue: .unknownVersion
    case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue,
      XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_I18N_NO_NAME.rawValue, XML_I18N_CONV_FAILED.rawValue:
      .error("enc/unknown", inOurWords)
    default: isWarning ? .warning("xml/advice", inOurWords) : .error("xml/not-wellformed", inOurWords)
    }
  }

  /// Without the name of libxml2's function, in lower case unless it begins with a word in capitals.
  var inOurWords: String {
    var rest = Substring(text)
    if rest.hasPrefix("xmlParse") || rest.hasPrefix("xmlSAX"), let colon = rest.firstIndex(of: ":"),
      !rest[..<colon].contains(" ")
    {
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    let second = rest.utf8.dropFirst().first ?? 0
    guard let first = rest.utf8.first, second == second.lowercasedASCII else { return String(rest) }
    return String(decoding: [first.lowercasedASCII], as: UTF8.self) + rest.dropFirst()
  }
}

extension Diagnostic.Message {
  fileprivate static let bareAmpersand = error("xml/bare-ampersand", "write &amp; in place of &")
  fileprivate static let illegalReference = error(
    "xml/illegal-char", "remove the character reference; no XML document can hold that character")
  fileprivate static let brokenReference = error(
    "xml/not-wellformed", "write the character reference with digits and a semicolon, as &#38; or &#x26;")
  static let lessThanInAttribute = error(
    "xml/not-wellformed", "write &lt; in place of < in an attribute")
  fileprivate static let declarationNotFirst = error(
    "xml/decl-not-first", "remove what stands before <?xml; the XML declaration is the first of a document")
  fileprivate static let bracketsInText = error("xml/cdata-end-in-text", "write ]]&gt; in place of ]]> in text")
  fileprivate static let trailingContent = error(
    "xml/trailing-content", "remove what stands behind the end of the root element")
  fileprivate static let unknownVersion = error("xml/version", "declare XML version 1.0; nothing else is a feed")
  fileprivate static func undeclaredPrefix(_ prefix: String) -> Self {
    .error("ns/prefix-undeclared", "declare the prefix \"\(prefix)\" on the root element, as in xmlns:\(prefix)=\"…\"")
  }
  fileprivate static func undefinedEntity(_ name: String) -> Self {
    guard let code = XMLReference.codes(named: name) else {
      return .error("xml/entity-undefined", "write the character itself in place of &\(name);, which XML does not know")
    }
    return .error(
      "xml/entity-undefined",
      "write the character \(code) in place of &\(name);, as itself or as a number; the name is HTML's and not XML's")
  }
}
