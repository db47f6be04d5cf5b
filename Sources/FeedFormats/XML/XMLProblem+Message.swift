import CLibXML2
import FeedModel

extension XMLProblem {
  /// The finding in our words where we have better ones than libxml2.
  var message: Diagnostic.Message {
    switch code {
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .undeclaredPrefix(names.first ?? "")
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: .undefinedEntity(names.first ?? "")
    case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue,
      XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_I18N_NO_NAME.rawValue, XML_I18N_CONV_FAILED.rawValue:
      .error("xml/encoding", text.loweringFirst)
    default: isWarning ? .warning("xml/advice", text.loweringFirst) : .error("xml/not-well-formed", text.loweringFirst)
    }
  }
}

extension String {
  /// Messages begin in lower case, unless with a word in capitals.
  fileprivate var loweringFirst: String {
    let second = utf8.dropFirst().first ?? 0
    guard let first = utf8.first, second == second.lowercasedASCII else { return self }
    return String(decoding: [first.lowercasedASCII], as: UTF8.self) + dropFirst()
  }
}

extension Diagnostic.Message {
  fileprivate static func undeclaredPrefix(_ prefix: String) -> Self {
    .error("xml/undeclared-prefix", "declare the prefix \"\(prefix)\" on the root element, as in xmlns:\(prefix)=\"…\"")
  }
  fileprivate static func undefinedEntity(_ name: String) -> Self {
    .error("xml/undefined-entity", "write the character itself in place of &\(name);, which XML does not know")
  }
}
