import FeedModel

extension IDLock {
  /// Gives each feed the id that it was published under: by what it holds and where it lies, else by what it holds, else
  /// by where it lies. Those that are new are recorded.
  mutating func settle(_ all: inout [FeedPlan], podcast: Podcast?) {
    let plans = all.filter { !$0.isArchive }
    var recordOfPlan = recognize(plans)
    var known = Set(feeds.map(\.id.exact))
    for index in plans.indices where recordOfPlan[index] == nil {
      // A feed that took the place of another would be that one to readers.
      var id = plans[index].id
      if known.contains(id.exact) { id += "#" + WebAddress.percentEncodedPath(plans[index].scope.key) }
      guard known.insert(id.exact).inserted else { continue }
      recordOfPlan[index] = feeds.count
      feeds.append(FeedRecord(id: id, traces: []))
    }
    var owners: [String: Int] = [:]
    for (index, record) in recordOfPlan.enumerated() {
      guard let record else { continue }
      feeds[record].traces = [FeedRecord.Trace(scope: plans[index].scope.key, path: plans[index].path)]
      owners[plans[index].key] = record
      if podcast != nil, podcast?.guid == nil || !plans[index].scope.isMain {
        feeds[record].podcast = feeds[record].podcast ?? PodcastFeed.guid(of: plans[index])
      }
    }
    // An archive is the feed that readers subscribe to, further back.
    for index in all.indices {
      guard let record = owners[all[index].key] else { continue }
      all[index].id = feeds[record].id
      all[index].podcast = feeds[record].podcast
    }
    for record in feeds.indices {
      feeds[record].traces.removeAll { owners[$0.key] != nil && owners[$0.key] != record }
    }
    feeds.removeAll { $0.traces.isEmpty }
  }

  /// For each feed its record; archives are not among `plans`.
  func recognize(_ plans: [FeedPlan]) -> [Int?] {
    var recordOfPlan: [Int?] = plans.map { _ in nil }
    var taken: Set<Int> = []
    func take(_ plan: (FeedPlan) -> String, _ trace: (FeedRecord.Trace) -> String) {
      var records: [String: Set<Int>] = [:]
      for index in feeds.indices where !taken.contains(index) {
        for value in feeds[index].traces.map(trace) { records[value, default: []].insert(index) }
      }
      let open = plans.indices.filter { recordOfPlan[$0] == nil }
      let wanted = Dictionary(grouping: open) { plan(plans[$0]) }
      for (value, group) in wanted {
        guard let found = records[value], let record = found.first, let index = group.first,
          found.count == 1, group.count == 1
        else { continue }
        recordOfPlan[index] = record
        taken.insert(record)
      }
    }
    take(\.key, \.key)
    take(\.scope.key, \.scope)
    take(\.path, \.path)
    return recordOfPlan
  }
}

extension FeedRecord.Trace {
  fileprivate var key: String { scope + "\n" + path }
}

extension FeedPlan {
  fileprivate var key: String { scope.key + "\n" + path }
}

extension FeedScope {
  /// What the feed holds, in words that stay the same: `main`, `tag=swift`, `language=en & tag=swift`.
  var key: String {
    var parts = conditions.map { condition in
      "\(condition.dimension.rawValue)=" + condition.values.map { $0.lowercased() }.sorted().joined(separator: ",")
    }
    if let term { parts.append("term=\(term)") }
    if let group { parts.append("group=\(group)") }
    let isAboutCollections = conditions.contains { $0.dimension == .collection }
    if collection != "posts", !isAboutCollections { parts.append("collection=\(collection)") }
    return parts.isEmpty ? "main" : parts.sorted().joined(separator: " & ")
  }
}
