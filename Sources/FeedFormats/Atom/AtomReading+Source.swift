import FeedModel

// RFC 4287 §4.2.11: where an entry was copied from, the head of a feed without entries.
extension AtomReading {
  mutating func source(_ element: XMLElement) -> Source {
    var source = Source()
    var seen = NameSet()
    var links = LinksSeen()
    var terms = NameSet()
    for case .element(let child) in element.children where child.isAtom {
      let name = child.name.local
      if !isOld {
        guard name != "entry", Atom.Understood.coreOfFeed.contains(name) else {
          findings.note(.childOfSource(name), at: child)
          continue
        }
        checkAttributes(of: child)
        if seen.contains(name), !Atom.Understood.repeated.contains(name) {
          findings.note(.repeatedChild(name, "source"), at: child)
        }
      }
      seen.insert(name)
      switch name {
      case "id":
        source.id = child.text.trimmedWhitespace
        checkID(source.id ?? "", of: child)
      case "title": source.title = text(child)
      case "subtitle": _ = text(child)
      case "updated": source.updated = date(child)
      case "author": if let person = person(child) { source.authors.append(person) }
      case "contributor": _ = person(child)
      case "category": _ = category(child, &terms)
      case "generator": _ = generator(child)
      case "icon": _ = icon(child)
      case "logo": _ = logo(child)
      case "rights": source.rights = text(child)
      case "link":
        guard let link = link(child, &links) else { continue }
        if LinkRelation.name(of: link.relation) == "self" { source.feed = source.feed ?? link.address }
        if LinkRelation.name(of: link.relation) == "alternate" { source.homePage = source.homePage ?? link.address }
      default: break
      }
    }
    guard !isOld else { return source }
    for name in ["id", "title", "updated"] where !seen.contains(name) {
      findings.note(.incompleteSource(name), at: element)
    }
    if source.feed == nil { findings.note(.sourceWithoutSelf, at: element) }
    return source
  }
}

extension Diagnostic.Message {
  fileprivate static func childOfSource(_ name: String) -> Self {
    name == "entry"
      ? .error("atom/entry-in-source", "move the entry out of source")
      : .error("atom/undefined-element", "remove \(name); Atom has no such element in source")
  }
  fileprivate static func incompleteSource(_ name: String) -> Self {
    .warning("atom/source-incomplete", "give source the \(name) of the feed that the entry is from")
  }
  fileprivate static let sourceWithoutSelf = info(
    "atom/source-self-missing", "give source a link with rel=\"self\" to the feed that the entry is from")
}
