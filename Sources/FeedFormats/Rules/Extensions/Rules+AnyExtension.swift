import FeedModel

// What holds for the small vocabularies alike.
extension Rules {
  static let anyExtension: [Rule] = [
    Rule(
      "extension/element-unknown", .error, "the specification of the vocabulary",
      "an element is named that its vocabulary does not have",
      why: "readers look for the name that the specification has, and pass over a misspelt one without a word",
      breach: .titled("<slash:comment>4</slash:comment>"),
      remedy: .titled("<slash:comments>4</slash:comments>")),
    Rule(
      "extension/element-misplaced", .error, "the specification of the vocabulary",
      "an element stands in the feed that belongs into entries, or the other way round",
      why: "readers look for it in its own place only, so here it has no effect",
      breach: .titled("<sy:updatePeriod>daily</sy:updatePeriod>"),
      remedy: .items("<sy:updatePeriod>daily</sy:updatePeriod>")),
  ]
}
