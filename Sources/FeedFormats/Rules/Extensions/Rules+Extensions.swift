import FeedModel

// The vocabularies that feeds are extended by.
extension Rules {
  static let extensions: [Rule] = [
    anyExtension, dublinCore, blogModules, sites, mediaFiles, mediaTexts, mediaSince15, podcastDirectory,
    podcastEpisodes, podcastNamespace, podcastNamespaceEpisodes, places, hubs,
  ].flatMap(\.self)
}
