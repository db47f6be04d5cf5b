import FeedModel
import FeedText

extension JSONFeedJudge {
  mutating func itemID(_ member: JSONNode.Member) -> String? {
    switch member.value.value {
    case .string(let text):
      if text.trimmedWhitespace.isEmpty { say(.blankID, at: member.value.offset) }
      findings.judgeIdentifier(text, at: member.value.offset)
      return text
    case .number(let digits):
      say(.numericID(digits), at: member.value.offset)
      return member.value.int.map(String.init) ?? digits
    default:
      say(.idType(member.value.kindName), at: member.value.offset)
      return nil
    }
  }

  mutating func judgeIdentity(of entry: inout Entry, id: String?, _ node: JSONNode) {
    let place = node["id"]?.offset ?? node.offset
    if let id, !id.trimmedWhitespace.isEmpty {
      if !seenIDs.insert(EntryID(id, kind: .other)).inserted { say(.duplicateID(id), at: place) }
      if id.utf8.count < 9, id.utf8.allSatisfy(\.isASCIIDigit) {
        say(.weakID(id), at: place)
      } else if id == entry.link?.string {
        // As it should be.
      } else if let address = WebAddress(id) {
        judge(address, besides: entry.link, at: place)
      } else if node["id"]?.string != nil {
        say(.idNotAddress(id), at: place)
      }
    } else if node["id"] == nil {
      say(.missingID, at: place)
    }
    entry.id = EntryID(id ?? entry.link?.string ?? "", link: entry.link)
    if let link = entry.link {
      if !seenLinks.insert(link).inserted { say(.duplicateLink(link), at: node["url"]?.offset ?? place) }
      if link == entry.externalLink { say(.externalIsLink, at: node["external_url"]?.offset ?? place) }
    } else if node["url"] == nil, entry.externalLink == nil {
      say(.missingLink, at: node.offset)
    }
  }

  /// Told once: where ids and addresses are made by two recipes, all differ.
  private mutating func judge(_ id: WebAddress, besides link: WebAddress?, at offset: Int) {
    guard !hasSaidThatIDsDiffer, let link, id.isHTTP, id != link else { return }
    hasSaidThatIDsDiffer = true
    say(.idIsOtherAddress, at: offset)
  }
}

extension Diagnostic.Message {
  fileprivate static func idType(_ kind: String) -> Self {
    .error("json/item-id-type", "\"id\" must be a string, not \(kind)")
  }
  fileprivate static var missingID: Self {
    .error("json/item-id-missing", "add an \"id\" that never changes; readers drop items without one")
  }
  fileprivate static var blankID: Self {
    .error("json/item-id-blank", "write an \"id\" that never changes; it is blank and readers drop the item")
  }
  fileprivate static func numericID(_ digits: String) -> Self {
    .error("json/item-id-number", "\"id\" must be a string; write \"\(digits.excerpt)\" in quotes")
  }
  fileprivate static func duplicateID(_ id: String) -> Self {
    .error("json/item-id-duplicate", "give each item an \"id\" of its own; another has \"\(id.excerpt)\" already")
  }
  fileprivate static func weakID(_ id: String) -> Self {
    .warning("json/item-id-weak", "use the page's address as \"id\"; \"\(id)\" is not unique beyond this feed")
  }
  fileprivate static func idNotAddress(_ id: String) -> Self {
    .info("json/item-id-not-url", "use the page's full URL as \"id\" if you can, rather than \"\(id.excerpt)\"")
  }
  fileprivate static var idIsOtherAddress: Self {
    .info("json/item-id-differs-url", "\"id\" is another address than \"url\"; keep it so if the page has moved")
  }
  fileprivate static var missingLink: Self { .warning("json/item-url-missing", "add \"url\", the item's page") }
  fileprivate static func duplicateLink(_ link: WebAddress) -> Self {
    .warning("json/item-url-duplicate", "give each item its own \"url\"; another has \(link.string.shortened) already")
  }
  fileprivate static var externalIsLink: Self {
    .warning("json/item-external-equals-url", "leave \"external_url\" out; it repeats \"url\"")
  }
}
