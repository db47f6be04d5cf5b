import FeedModel

// The podcast namespace: what no table can say.
extension Findings {
  /// An element that is nothing without another in it.
  mutating func checkHolds(_ name: String, _ element: XMLElement) {
    if !element.elements.contains(where: { $0.name.local == name && $0.name.namespace == element.name.namespace }) {
      note(.nothingWithin(element.name.qualified, name), at: element)
    }
  }

  mutating func checkAlternateEnclosure(_ element: XMLElement) {
    if !element.elements.contains(where: { $0.name.local == "source" }) {
      note(.noSource(element.name.qualified), at: element)
    }
  }

  /// A licence that is none of the well-known ones needs its text.
  mutating func checkLicense(_ element: XMLElement) {
    let name = element.text.trimmedWhitespace.lowercased()
    if element["url"] == nil, !Self.licenses.contains(where: { name.hasPrefix($0) }) {
      note(.licenseWithoutText(name.excerpt), at: element)
    }
  }

  /// How the identifiers of well-known licences begin.
  private static let licenses = [
    "cc-", "cc0", "pddl", "odc-", "odbl", "mit", "apache-", "bsd-", "0bsd", "gpl-", "agpl-", "lgpl-", "gfdl-", "mpl-",
    "isc", "unlicense", "wtfpl", "artistic-", "ofl-", "lal-", "fal-", "v4v-",
  ]

  mutating func checkSocialInteract(_ element: XMLElement) {
    if element["uri"] == nil, element["protocol"] != "disabled" {
      note(.noURI(element.name.qualified), at: element)
    }
  }

  /// The address that the namespace had before it had a place of its own; told once.
  mutating func checkLegacyPodcast(_ element: XMLElement) {
    if element.name.namespace.utf8.starts(with: "https://github.com/".utf8) { note(once: .oldNamespace, at: element) }
  }
}

extension Diagnostic.Message {
  static let oldImages = info("podcast/images-deprecated", "write an element podcast:image for each picture")
  fileprivate static func nothingWithin(_ name: String, _ child: String) -> Self {
    .error("podcast/child-missing", "put an element \(child) into \(name), which means nothing without")
  }
  fileprivate static func noSource(_ name: String) -> Self {
    .error("podcast/alternate-enclosure", "put a podcast:source with the address of the file into \(name)")
  }
  fileprivate static func licenseWithoutText(_ name: String) -> Self {
    .warning("podcast/license-url", "give the licence \"\(name)\" a url, where its text can be read")
  }
  fileprivate static func noURI(_ name: String) -> Self {
    .error("podcast/attribute-missing", "give \(name) the attribute uri")
  }
  fileprivate static let oldNamespace = info(
    "podcast/namespace-legacy", "write the namespace as https://podcastindex.org/namespace/1.0")
}
