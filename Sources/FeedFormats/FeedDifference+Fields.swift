import FeedModel

extension FeedDifference {
  /// A field of the model that is compared and shown by its name.
  struct Field<Root>: Sendable {
    let name: String
    let isSame: @Sendable (Root, Root) -> Bool
    let value: @Sendable (Root) -> Any

    init<Value: Equatable & Sendable>(_ name: String, _ value: @escaping @Sendable (Root) -> Value) {
      self.name = name
      self.value = { value($0) }
      isSame = { value($0) == value($1) }
    }
  }
}

extension FeedDifference.Field where Root == Entry {
  static let ofEntry: [Self] = [
    Self("id") { $0.id }, Self("title") { $0.title }, Self("link") { $0.link },
    Self("externalLink") { $0.externalLink }, Self("published") { $0.published }, Self("updated") { $0.updated },
    Self("authors") { $0.authors }, Self("contributors") { $0.contributors }, Self("categories") { $0.categories },
    Self("summary") { $0.summary }, Self("content") { $0.content }, Self("enclosures") { $0.enclosures },
    Self("image") { $0.image }, Self("banner") { $0.banner }, Self("language") { $0.language },
    Self("rights") { $0.rights }, Self("comments") { $0.comments }, Self("source") { $0.source },
    Self("links") { $0.links }, Self("sections") { $0.sections }, Self("markdown") { $0.markdown },
    Self("episode") { $0.episode }, Self("unknown") { $0.unknown },
  ]
}

extension FeedDifference.Field where Root == Feed {
  static let ofFeed: [Self] = [
    Self("id") { $0.id }, Self("title") { $0.title }, Self("homePage") { $0.homePage },
    Self("selfAddress") { $0.selfAddress }, Self("description") { $0.description }, Self("language") { $0.language },
    Self("rights") { $0.rights }, Self("icon") { $0.icon }, Self("logo") { $0.logo }, Self("image") { $0.image },
    Self("authors") { $0.authors }, Self("contributors") { $0.contributors }, Self("categories") { $0.categories },
    Self("published") { $0.published }, Self("updated") { $0.updated }, Self("generator") { $0.generator },
    Self("userComment") { $0.userComment }, Self("hubs") { $0.hubs }, Self("paging") { $0.paging },
    Self("isExpired") { $0.isExpired }, Self("schedule") { $0.schedule }, Self("links") { $0.links },
    Self("stylesheet") { $0.stylesheet }, Self("podcast") { $0.podcast }, Self("unknown") { $0.unknown },
  ]
}

/// Values as a message shows them.
enum DifferenceText {
  private static let radius = 40

  static func pair(_ a: Any, _ b: Any) -> (String, String) {
    let (a, b) = (text(a), text(b))
    let same = zip(a.unicodeScalars, b.unicodeScalars).prefix { $0 == $1 }.map { _ in () }.count
    return (cut(a, around: same), cut(b, around: same))
  }

  private static func text(_ value: Any) -> String {
    if let value = value as? any OptionalValue { return value.wrapped.map(text) ?? "absent" }
    switch value {
    case let text as String: return "\"" + text + "\""
    case let time as Timestamp: return time.rfc3339
    case let address as WebAddress: return address.string
    case let id as EntryID: return id.string + " (\(id.kind.rawValue))"
    default: return String(describing: value)
    }
  }

  private static func cut(_ text: String, around place: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = max(0, min(place, scalars.count) - radius)
    let end = min(scalars.count, place + radius)
    var out = String.UnicodeScalarView()
    if start > 0 { out.append("…") }
    out.append(contentsOf: scalars[start..<end])
    if end < scalars.count { out.append("…") }
    return String(out)
  }
}

/// Lets a value of any type say that it is absent.
private protocol OptionalValue {
  var wrapped: Any? { get }
}

extension Optional: OptionalValue {
  var wrapped: Any? { self }
}
