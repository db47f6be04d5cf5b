import FeedFormats
import FeedModel

// A feed that may have so many bytes loses its oldest entries until its longest document has no more.
extension Document {
  /// The feed with as many of its entries as the plan's bound admits; `nil` where all of them fit.
  static func cut(_ feed: Feed, _ plan: FeedPlan, _ documents: [Document]) -> Feed? {
    guard let most = plan.limit.bytes, feed.entries.count > 1 else { return nil }
    let longest = documents.map(\.byteCount).max() ?? 0
    guard longest > most, feed.entries.count > plan.least else { return nil }
    var kept = feed
    let bytes = feed.entries.map { entry in
      documents.map { size(of: entry, in: $0.draft) }.max() ?? 0
    }
    // What is not entries stays; an entry's own bytes are those that it adds.
    var rest = longest
    var count = feed.entries.count
    while count > max(1, plan.least), rest > most {
      count -= 1
      rest -= bytes[count]
    }
    kept.entries = Array(feed.entries.prefix(count))
    kept.updated = kept.newestChange
    return kept
  }

  private static func size(of entry: Entry, in draft: Draft) -> Int {
    var alone = draft.feed
    alone.entries = [entry]
    var none = draft.feed
    none.entries = []
    return draft.format.write(alone).bytes.count - draft.format.write(none).bytes.count
  }
}

extension FeedPlan {
  /// The same, with nothing to be cut any more.
  var unbounded: FeedPlan {
    var plan = self
    plan.limit.bytes = nil
    return plan
  }
}
