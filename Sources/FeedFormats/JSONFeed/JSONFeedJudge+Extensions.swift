import FeedModel
import FeedText

/// An extension that a document uses: where first, and whether an `about` says anywhere what it is.
struct JSONExtension {
  var name: String
  /// Byte offset of its name.
  var offset: Int
  var isExplained: Bool
}

extension JSONFeedJudge {
  /// JSON Feed 1.1, "Extensions": `_` and a letter, an object, no dots in its names.
  mutating func judgeExtension(_ member: JSONNode.Member) {
    if !JSONExtension.isName(member.name) { say(.badName(member.name), at: member.offset) }
    guard let value = value(of: member) else { return }
    guard let members = value.members else {
      return say(.notAnObject(member.name, value.kindName), at: value.offset)
    }
    var isExplained = false
    for inner in members where inner.name == "about" {
      isExplained = true
      if inner.value.string.flatMap(WebAddress.init) == nil { say(.badAbout, at: inner.value.offset) }
    }
    if let known = extensions.firstIndex(where: { $0.name == member.name }) {
      extensions[known].isExplained = extensions[known].isExplained || isExplained
    } else {
      extensions.append(JSONExtension(name: member.name, offset: member.offset, isExplained: isExplained))
    }
    judgeNames(in: value)
  }

  /// Of all objects inside an extension, without recursion.
  private mutating func judgeNames(in value: JSONNode) {
    var pending = [value]
    while let node = pending.popLast() {
      switch node.value {
      case .object(let members):
        for member in members {
          if member.name.utf8.contains(UInt8(ascii: ".")) { say(.dot(member.name), at: member.offset) }
          if member.name.utf8.first == UInt8(ascii: "_") { say(.underscore(member.name), at: member.offset) }
          pending.append(member.value)
        }
      case .array(let elements): pending += elements
      default: break
      }
    }
  }
}

extension JSONExtension {
  /// Whether an extension may be called so.
  static func isName(_ name: String) -> Bool {
    let rest = name.utf8.dropFirst()
    return name.utf8.first == UInt8(ascii: "_") && rest.first?.isASCIILetter == true
      && !rest.contains(UInt8(ascii: "."))
  }
}

extension Diagnostic.Message {
  fileprivate static func badName(_ name: String) -> Self {
    .error(
      "json/extension-name", "name an extension with \"_\" and a letter and without a dot, not \"\(name.excerpt)\"")
  }
  fileprivate static func notAnObject(_ name: String, _ kind: String) -> Self {
    .warning("json/extension-not-object", "make \"\(name.excerpt)\" an object with members of its own, not \(kind)")
  }
  fileprivate static var badAbout: Self {
    .warning("json/extension-about-invalid", "write the address of a page in \"about\", as a string")
  }
  fileprivate static func dot(_ name: String) -> Self {
    .error("json/extension-member-dot", "write \"\(name.excerpt)\" without a dot; names in an extension have none")
  }
  fileprivate static func underscore(_ name: String) -> Self {
    .warning(
      "json/extension-member-underscore", "write \"\(name.excerpt)\" without \"_\"; only the extension's name has one")
  }
}
