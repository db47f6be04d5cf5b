import FeedModel
import FeedText

extension PageFacts {
  /// The facts as front matter would say them, under what front matter says itself; marks are those of the page, which
  /// begins at `offset` of the file.
  func settings(under own: Setting, _ bytes: [UInt8], from offset: Int) -> Setting {
    let map = LineMap(bytes)
    func setting(_ fact: Fact, _ text: String? = nil) -> Setting {
      Setting(.string(text ?? fact.text), at: map.mark(at: offset + fact.offset))
    }
    var found: [(key: String, value: Setting)] = []
    func add(_ key: String, _ value: Setting?, unless others: String...) {
      guard let value, !([key] + others).contains(where: { own[$0]?.isNull == false }) else { return }
      found.append((key, value))
    }
    // A boolean `published` is no date.
    add("date", published.map { setting($0) }, unless: "publishDate", "pubDate", "created")
    add("updated", updated.map { setting($0) }, unless: "modified", "lastmod", "last_modified_at")
    add("title", title.map { setting($0, HTMLText.escaped($0.text)) })
    add("description", summary.map { setting($0, HTMLText.escaped($0.text)) }, unless: "excerpt", "summary")
    add("image", image.map { setting($0) }, unless: "thumbnail", "cover", "featured_image")
    add("lang", language.map { setting($0) }, unless: "language")
    add("canonical", address.map { setting($0) })
    if !tags.isEmpty {
      add("tags", Setting(.list(tags.map { setting($0) })), unless: "tag", "categories", "category")
    }
    if !authors.isEmpty {
      add("author", Setting(.list(authors.map { person($0, setting($0.name)) })), unless: "authors")
    }
    let members = found.map { Setting.Member(key: $0.key, keyMark: $0.value.mark, value: $0.value) }
    return Setting(.mapping(Setting.merged(members, under: own.members ?? [])), at: own.mark)
  }

  private func person(_ author: Author, _ name: Setting) -> Setting {
    var members = [Setting.Member(key: "name", keyMark: name.mark, value: name)]
    if let page = author.page {
      members.append(Setting.Member(key: "url", keyMark: name.mark, value: Setting(.string(page), at: name.mark)))
    }
    return Setting(.mapping(members), at: name.mark)
  }
}
