public import FeedModel
import FeedText

extension JSONFeed {
  /// The feed's own fields are read first, wherever they stand, and then the items one by one.
  public func read(
    _ input: inout FeedInput, report: inout Diagnostics, each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) -> Feed {
    var judge = JSONFeedJudge(circumstances: input.circumstances)
    defer { judge.findings.deliver(&input, to: &report) }
    EncodedText.judge(&input, report: &report)
    var top = JSONFeedTop(input.bytes, known: input.known)
    let head: Feed
    var items: JSONReader?
    do throws(JSONSyntaxError) {
      try top.read()
      guard top.isFeed else { throw JSONSyntaxError(.notAFeed, at: top.offset) }
      judge.say(top.findings[...])
      head = carriedHead(judge.feed(top.members, at: top.offset, hasItems: top.items != nil))
      judgeSize(of: input.bytes, by: &judge)
      if let offset = top.items { items = try itemReader(top.reader, at: offset, &judge) }
    } catch {
      // What stands before the mistake is told with it.
      if error.message.code != Diagnostic.Message.notAFeed.code {
        judge.say(top.findings.filter { $0.offset < error.offset }[...])
      }
      judge.findings.deliver(&input, to: &report)
      throw FeedError(error.message, at: input.place(at: error.offset))
    }
    judge.findings.deliver(&input, to: &report)
    if var items { try read(&items, of: head, by: &judge, &input, &report, each: each) }
    judge.judgeWhole(at: top.offset)
    judge.together.judge(in: head, &judge.findings)
    return head
  }

  /// A reader inside the array of items; `nil` when it is something else.
  private func itemReader(
    _ reader: JSONReader, at offset: Int, _ judge: inout JSONFeedJudge
  ) throws(JSONSyntaxError) -> JSONReader? {
    var reader = reader
    reader.goBack(to: offset, depth: 1)
    if reader.nextKind() == .array {
      try reader.enterArray()
      return reader
    }
    let node = try reader.readNode()
    judge.say(.wrongType(.items, "items", not: node.kindName), at: node.offset)
    return nil
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
        if node == nil, input.known != nil { try items.finishObject() }
      } catch {
        judge.say(items.findings[said...])
        judge.findings.deliver(&input, to: &report)
        throw FeedError(error.message, at: input.place(at: error.offset))
      }
      judge.say(items.findings[said...])
      guard let node else { break }
      isEmpty = false
      let entry = judge.entry(node)
      judge.findings.deliver(&input, to: &report)
      if var entry {
        entry.recognizeContent(by: input.known)
        input.noteEntry(at: node.offset)
        try each(carried(entry, of: head))
      }
    }
    if isEmpty { judge.say(.noItems, at: start) }
  }

  /// JSON Feed 1.1, "Suggestions for Publishers".
  private func judgeSize(of bytes: [UInt8], by judge: inout JSONFeedJudge) {
    if let message = Diagnostic.Message.size(bytes.count, of: self) { judge.say(message, at: 0) }
  }
}

extension Diagnostic.Message {
  fileprivate static var notAFeed: Self {
    .error("json/not-a-feed", "give a feed; this is JSON of another kind, without a feed's \"version\" or \"items\"")
  }
  fileprivate static var noItems: Self { .warning("json/items-empty", "give the feed items; it has none") }
}
