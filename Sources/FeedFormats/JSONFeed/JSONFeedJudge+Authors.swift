import FeedModel
import FeedText

extension JSONFeedJudge {
  /// The authors of a feed or an item, from 1.1's `authors` or 1.0's `author`.
  mutating func people(authors: JSONNode.Member?, author: JSONNode.Member?) -> [Person] {
    let people = authors.flatMap { list(of: $0) } ?? []
    let found = author.map { judge($0, beside: authors, people) } ?? people
    if authors != nil || author != nil { hasAuthors = true }
    return found
  }

  /// The people of both, where `author` speaks for itself if there are no `authors`.
  private mutating func judge(
    _ author: JSONNode.Member, beside authors: JSONNode.Member?, _ people: [Person]
  ) -> [Person] {
    guard let value = value(of: author) else { return people }
    guard value.members != nil else {
      say(.wrongType(.author, "author", not: value.kindName), at: value.offset)
      return people.isEmpty ? value.string.map { [Person(name: $0)] } ?? [] : people
    }
    let person = person(value)
    if version != .old {
      if authors == nil {
        say(.deprecatedAuthor, at: author.offset)
      } else if !hasSaidThatAuthorIsKept {
        hasSaidThatAuthorIsKept = true
        say(.authorIsKept, at: author.offset)
      }
    }
    if people.isEmpty { return person.map { [$0] } ?? [] }
    let name = value["name"]?.string
    if name != people.joinedNames, name != people.first?.name { say(.authorsDiffer, at: value.offset) }
    return people
  }

  private mutating func list(of authors: JSONNode.Member) -> [Person]? {
    if version == .old { say(.newerThanVersion1(authors.name), at: authors.offset) }
    guard let nodes = list(authors, .authors) else { return nil }
    if nodes.isEmpty { say(.noAuthors, at: authors.value.offset) }
    return nodes.compactMap { person($0) }
  }

  private mutating func person(_ node: JSONNode) -> Person? {
    guard let members = node.members else {
      say(.authorNotObject(node.kindName), at: node.offset)
      return node.string.map { Person(name: $0) }
    }
    var person = Person(name: "")
    for member in members {
      switch member.name {
      case "name":
        person.name = text(member, .authorName) ?? ""
        if member.value.string?.trimmedWhitespace.isEmpty == true { say(.blankName, at: member.value.offset) }
      case "url":
        person.page = address(member, .authorAddress)
        person.email = person.page.flatMap { MailAddress.email(in: $0) }
        if person.email != nil { person.page = nil }
      case "avatar": person.avatar = address(member, .avatar)
      default: _ = other(member, in: .author)
      }
    }
    var given = members.lazy.filter { JSONFeedPart.author.names.contains($0.name) && !$0.value.isNull }.map(\.name)
      .makeIterator()
    guard let first = given.next() else {
      say(.emptyAuthor, at: node.offset)
      return nil
    }
    if first != "name", node["name"] == nil { say(.namelessAuthor, at: node.offset) }
    return person
  }
}

extension Diagnostic.Message {
  fileprivate static var deprecatedAuthor: Self {
    .warning("json/author-deprecated", "write \"authors\", an array, beside \"author\", which is of version 1.0")
  }
  fileprivate static var authorIsKept: Self {
    .info("json/author-and-authors", "\"author\" stands beside \"authors\"; only readers of version 1.0 need it")
  }
  fileprivate static var authorsDiffer: Self {
    .warning("json/author-authors-differ", "name the same people in \"author\" as in \"authors\"")
  }
  fileprivate static var noAuthors: Self {
    .warning("json/authors-empty", "leave \"authors\" out where it is empty; in an item it hides the feed's")
  }
  fileprivate static func authorNotObject(_ kind: String) -> Self {
    .error("json/author-not-object", "write an author as an object with a \"name\", not as \(kind)")
  }
  fileprivate static var blankName: Self {
    .warning("json/author-name-blank", "write the author's name or leave \"name\" out; it is blank")
  }
  fileprivate static var emptyAuthor: Self {
    .error("json/author-empty", "give the author a \"name\", a \"url\" or an \"avatar\"")
  }
  fileprivate static var namelessAuthor: Self {
    .warning("json/author-name-missing", "give the author a \"name\"; readers have nothing to show without one")
  }
}
