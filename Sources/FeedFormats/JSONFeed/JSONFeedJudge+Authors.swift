import FeedModel
import FeedText

extension JSONFeedJudge {
  /// The authors of a feed or an item, from 1.1's `authors` or 1.0's `author`.
  mutating func people(authors: JSONNode.Member?, author: JSONNode.Member?) -> [Person] {
    let people = authors.flatMap { list(of: $0) } ?? []
    guard let author, let value = value(of: author) else { return people }
    guard value.members != nil else {
      say(.wrongType(.author, "author", not: value.kindName), at: value.offset)
      return people.isEmpty ? value.string.map { [Person(name: $0)] } ?? [] : people
    }
    if people.isEmpty {
      if !isVersion1 { say(.deprecatedAuthor, at: author.offset) }
      return person(value).map { [$0] } ?? []
    }
    let name = value["name"]?.string
    if name != people.joinedNames, name != people.first?.name { say(.authorsDiffer, at: value.offset) }
    return people
  }

  private mutating func list(of authors: JSONNode.Member) -> [Person]? {
    if isVersion1 { say(.newerThanVersion1(authors.name), at: authors.offset) }
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
    let known = members.lazy.map(\.name).filter(Part.author.names.contains)
    if known.isEmpty {
      say(.emptyAuthor, at: node.offset)
    } else if !known.contains("name") {
      say(.namelessAuthor, at: node.offset)
    }
    return person
  }
}

extension Diagnostic.Message {
  fileprivate static var deprecatedAuthor: Self {
    .warning("json/author-deprecated", "\"author\" is of version 1.0; write \"authors\", an array, beside it")
  }
  fileprivate static var authorsDiffer: Self {
    .warning("json/author-authors-differ", "\"author\" and \"authors\" name different people; \"authors\" counts")
  }
  fileprivate static var noAuthors: Self {
    .warning("json/authors-empty", "\"authors\" is empty; leave it out, in an item it hides the feed's")
  }
  fileprivate static func authorNotObject(_ kind: String) -> Self {
    .error("json/author-not-object", "an author must be an object with a \"name\", not \(kind)")
  }
  fileprivate static var blankName: Self { .warning("json/author-name-blank", "the author's name is blank") }
  fileprivate static var emptyAuthor: Self {
    .error("json/author-empty", "an author needs a \"name\", a \"url\" or an \"avatar\"")
  }
  fileprivate static var namelessAuthor: Self {
    .warning("json/author-name-missing", "an author without a name cannot be shown; add \"name\"")
  }
}
