import FeedModel
import FeedText

/// The members of the top object, but for the items, of which only the place is noted.
struct JSONFeedTop {
  private(set) var reader: JSONReader
  private(set) var members: [JSONNode.Member] = []
  /// What was noted on the way, where reading came to an end before its time too.
  private(set) var findings: [JSONFinding] = []
  /// Byte offset of the top value.
  private(set) var offset = 0
  /// Byte offset of the value of `items`.
  private(set) var items: Int?
  private var itemsAreAnArray = false

  /// Of a document of ours the items end all that there is, so that they need not be gone over twice.
  private let endsWithItems: Bool

  init(_ bytes: [UInt8], known: KnownTexts?) {
    reader = JSONReader(bytes)
    reader.known = known
    endsWithItems = known != nil
  }

  /// Reads the whole document but for what the strings of the items hold, or what stands before the items; throws the
  /// first mistake in it.
  mutating func read() throws(JSONSyntaxError) {
    defer { findings = reader.findings }
    do { try walk() } catch {
      guard let items, items < error.offset else { throw error }
      // What was skipped may hold an earlier mistake than the one that was met.
      reader.goBack(to: items, depth: 1)
      _ = try reader.readNode()
      throw error
    }
  }

  private mutating func walk() throws(JSONSyntaxError) {
    let kind = reader.nextKind()
    offset = reader.offset
    if let kind, kind != .object {
      try reader.skip()
      throw JSONSyntaxError(.notAnObject, at: offset)
    }
    var names: Set<String> = []
    try reader.enterObject()
    while let (name, offset) = try reader.nextMember() {
      if !names.insert(name).inserted { reader.noteDuplicate(name, at: offset) }
      if name == "items" {
        itemsAreAnArray = reader.nextKind() == .array
        items = reader.offset
        if endsWithItems { return }
        try reader.skip()
        members.append(.init(name: name, offset: offset, value: JSONNode(value: .null, offset: items ?? offset)))
      } else {
        members.append(.init(name: name, offset: offset, value: try reader.readNode()))
      }
    }
    try reader.finish()
  }

  /// Whether anything says that this is a JSON Feed: other JSON has versions and items too.
  var isFeed: Bool {
    if itemsAreAnArray { return true }
    var hasVersion = false
    for member in members {
      switch member.name {
      case "home_page_url", "feed_url": return true
      case "version":
        hasVersion = true
        if member.value.string?.contains("jsonfeed.org") == true { return true }
      default: break
      }
    }
    return hasVersion && items != nil
  }
}

extension Diagnostic.Message {
  static var notAnObject: Self {
    .error("json/root-not-object", "give a feed; a JSON Feed is one object, from { to }, and this is another value")
  }
}
