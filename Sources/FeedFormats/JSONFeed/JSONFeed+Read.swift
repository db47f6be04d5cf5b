public import FeedModel
import FeedText

extension JSONFeed {
  /// The feed's own fields are read first, wherever they stand, and then the items one by one.
  public func read(
    _ input: inout FeedInput, report: inout Diagnostics, each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) -> Feed {
    var judge = JSONFeedJudge(circumstances: input.circumstances)
    defer { judge.findings.deliver(&input, to: &report) }
    let head: Feed
    var items: JSONReader?
    do throws(JSONSyntaxError) {
      let top = try JSONFeedTop(input.bytes)
      judge.say(top.findings[...])
      guard top.isFeed else { throw JSONSyntaxError(.notAFeed, at: top.offset) }
      head = carriedHead(judge.feed(top.members, at: top.offset, hasItems: top.items != nil))
      judgeSize(of: input.bytes, by: &judge)
      if let offset = top.items {
        var reader = JSONReader(input.bytes, from: offset)
        if reader.nextKind() == .array {
          try reader.enterArray()
          items = reader
        } else {
          let node = try reader.readNode()
          judge.say(.wrongType(.items, "items", not: node.kindName), at: node.offset)
        }
      }
    } catch {
      throw FeedError(error.message, at: input.place(at: error.offset))
    }
    judge.findings.deliver(&input, to: &report)
    if var items { try read(&items, of: head, by: &judge, &input, &report, each: each) }
    return head
  }

  private func read(
    _ items: inout JSONReader, of head: Feed, by judge: inout JSONFeedJudge, _ input: inout FeedInput,
    _ report: inout Diagnostics, each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) {
    var isEmpty = true
    let start = items.offset - 1
    while true {
      let node: JSONNode?
      let said = items.findings.count
      do throws(JSONSyntaxError) {
        node = try items.nextElement() ? try items.readNode() : nil
      } catch {
        throw FeedError(error.message, at: input.place(at: error.offset))
      }
      judge.say(items.findings[said...])
      guard let node else { break }
      isEmpty = false
      let entry = judge.entry(node)
      judge.findings.deliver(&input, to: &report)
      if let entry {
        input.noteEntry(at: node.offset)
        try each(carried(entry, of: head))
      }
    }
    if isEmpty { judge.say(.noItems, at: start) }
  }

  private func judgeSize(of bytes: [UInt8], by judge: inout JSONFeedJudge) {
    if bytes.count > 1_000_000 { judge.say(.large(bytes.count), at: 0) }
  }
}

/// The members of the top object, but for the items, of which only the place is noted.
private struct JSONFeedTop {
  var members: [JSONNode.Member] = []
  /// Byte offset of the top value.
  var offset: Int
  /// Byte offset of the array of items.
  var items: Int?
  var findings: [JSONFinding]

  init(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    var reader = JSONReader(bytes)
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
        _ = reader.nextKind()
        items = reader.offset
        let start = reader
        do { try reader.skip() } catch {
          // Decoding finds the same mistake and may find an earlier one.
          reader = start
          _ = try reader.readNode()
        }
        members.append(.init(name: name, offset: offset, value: JSONNode(value: .null, offset: items ?? offset)))
      } else {
        members.append(.init(name: name, offset: offset, value: try reader.readNode()))
      }
    }
    try reader.finish()
    findings = reader.findings
  }

  /// Whether anything says that this is a JSON Feed.
  var isFeed: Bool { items != nil || members.contains { $0.name == "version" } }
}

extension Diagnostic.Message {
  fileprivate static var notAnObject: Self { .error("json/root-not-object", "a JSON Feed is an object, in braces") }
  fileprivate static var notAFeed: Self {
    .error("json/not-a-feed", "this is JSON and no JSON Feed: it has neither \"version\" nor \"items\"")
  }
  fileprivate static var noItems: Self { .warning("json/items-empty", "the feed has no items") }
  fileprivate static func large(_ count: Int) -> Self {
    .warning("json/size-large", "the feed has \(count) bytes; fewer entries or summaries keep it under a million")
  }
}
