extension Person: Normalizable {
  var isNormal: Bool { !name.isEmpty && name.isLine && email.isLineOrNil }

  /// A nameless person is called after the e-mail, the page's host or the avatar's.
  var normalForm: Person? {
    let email = email?.asLine
    guard let name = name.asLine ?? email ?? page?.host ?? avatar?.host else { return nil }
    return Person(name: name, email: email, page: page, avatar: avatar)
  }
}

extension Category: Normalizable {
  var isNormal: Bool { !term.isEmpty && term.isLine && scheme.isLineOrNil && label.isLineOrNil }

  var normalForm: Category? {
    term.asLine.map { Category($0, scheme: scheme?.asLine, label: label?.asLine) }
  }
}

extension Enclosure: Normalizable {
  var isNormal: Bool {
    !mediaType.isEmpty && mediaType.isLine && title.isLineOrNil && (bytes ?? 0) >= 0 && (seconds ?? 0) >= 0
  }

  /// A file of unknown type is `application/octet-stream` (RFC 2046 §4.5.1).
  var normalForm: Enclosure? {
    Enclosure(
      address, mediaType: mediaType.asLine ?? "application/octet-stream", bytes: bytes?.unlessNegative,
      seconds: seconds?.unlessNegative, title: title?.asLine)
  }
}

extension Link: Normalizable {
  var isNormal: Bool {
    !relation.isEmpty && relation.isLine && mediaType.isLineOrNil && language.isLineOrNil && title.isLineOrNil
      && (length ?? 0) >= 0
  }

  /// A link without a relation is an alternate one (RFC 4287 §4.2.7.2).
  var normalForm: Link? {
    Link(
      relation.asLine ?? "alternate", address, mediaType: mediaType?.asLine, language: language?.asLine,
      title: title?.asLine, length: length?.unlessNegative)
  }
}

extension Section: Normalizable {
  var isNormal: Bool {
    title.isLineOrNil && slug.isLineOrNil && html.cleanedForFeeds == html && text.cleanedForFeeds == text
      && links.allSatisfy(\.text.isLine) && alias.isLineOrNil && markdown?.cleanedForFeeds == markdown
      && items.allSatisfy { $0.html.cleanedForFeeds == $0.html && $0.text.cleanedForFeeds == $0.text }
      && deadlines.allSatisfy { $0.label.isLine && $0.text.isLine } && sections.allSatisfy(\.isNormal)
  }

  var normalForm: Section? {
    var section = self
    section.title = title?.asLine
    section.alias = alias?.asLine
    section.slug = slug?.asLine
    section.html = html.cleanedForFeeds
    section.text = text.cleanedForFeeds
    section.markdown = markdown?.cleanedForFeeds
    section.items = items.map { Item(html: $0.html.cleanedForFeeds, text: $0.text.cleanedForFeeds) }
    section.links = links.map { Reference(text: $0.text.asLine ?? "", address: $0.address, kind: $0.kind) }
    section.deadlines = deadlines.map { deadline in
      var kept = deadline
      kept.label = deadline.label.asLine ?? ""
      kept.text = deadline.text.asLine ?? ""
      return kept
    }
    section.sections.normalize()
    return section
  }
}

extension Hub: Normalizable {
  var isNormal: Bool { !type.isEmpty && type.isLine }
  var normalForm: Hub? { Hub(type: type.asLine ?? "WebSub", address) }
}

extension Generator {
  var normalForm: Generator? {
    guard let name = name.asLine ?? address?.host else { return nil }
    return Generator(name, address: address, version: version?.asLine)
  }
}

extension Source {
  /// `nil` when the source says nothing at all.
  var normalForm: Source? {
    var source = self
    source.id = id?.asBlock
    source.title = title?.asLine
    source.updated = updated?.clamped
    source.authors.normalize()
    source.rights = rights?.asLine
    return source == Source() ? nil : source
  }
}

extension Schedule {
  var normalForm: Schedule {
    Schedule(
      timeToLive: timeToLive?.unlessNegative, skippedHours: skippedHours.filter { (0...23).contains($0) },
      skippedDays: skippedDays.compactMap(\.asLine))
  }
}

extension Content {
  /// `nil` for nothing but white space.
  var normalForm: Content? {
    switch self {
    case .html(let html, let text):
      let text = text?.asContent
      if let html = html.asContent { return .html(html, text: text) }
      return text.map { .text($0) }
    case .text(let text): return text.asContent.map { .text($0) }
    case .remote(let address, let mediaType): return .remote(address, mediaType: mediaType?.asLine)
    case .inline(let text, let mediaType):
      guard let text = text.asContent else { return nil }
      return mediaType.asLine.map { .inline(text, mediaType: $0) } ?? .text(text)
    }
  }
}

extension Int {
  fileprivate var unlessNegative: Int? { self < 0 ? nil : self }
}
