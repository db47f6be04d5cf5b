import FeedModel

// Media RSS 1.5.1, the part that keeps enclosures and images whole.

extension FeedWriter {
  /// `media:thumbnail`: the image of an entry or a feed.
  mutating func thumbnail(_ address: WebAddress?, at depth: Int) {
    guard let address else { return }
    start("media:thumbnail", at: depth)
    attribute("url", address.string)
    endEmpty()
  }

  /// `media:content` with what the format's own enclosure has no attribute for.
  mutating func mediaContent(_ enclosure: Enclosure, withTitle: Bool, at depth: Int) {
    start("media:content", at: depth)
    attribute("url", enclosure.address.string)
    attribute("fileSize", enclosure.bytes)
    attribute("type", enclosure.mediaType)
    attribute("duration", enclosure.seconds)
    guard withTitle, let title = enclosure.title else { return endEmpty() }
    endStart()
    out.markup("<media:title type=\"plain\">")
    text(title)
    out.markup("</media:title>")
    end("media:content")
  }
}

/// What Media RSS says about an entry, collected until the format's own enclosures are known.
struct MediaElements {
  private(set) var files: [Enclosure] = []
  private(set) var thumbnail: WebAddress?
  private var picture: WebAddress?

  static let names: Set<String> = ["content", "group", "thumbnail"]

  /// The thumbnail, else the first picture.
  var image: WebAddress? { thumbnail ?? picture }

  mutating func read(_ element: XMLElement, base: WebAddress?) {
    switch element.name.local {
    case "thumbnail":
      if thumbnail == nil { thumbnail = element["url"].flatMap { element.resolve($0, base: base) } }
    case "group":
      for child in element.elements where child.isMedia { read(child, base: base) }
    case "content":
      readContent(element, base: base)
      for child in element.elements where child.isMedia && child.name.local == "thumbnail" { read(child, base: base) }
    default: break
    }
  }

  private mutating func readContent(_ element: XMLElement, base: WebAddress?) {
    guard let url = element["url"], let address = element.resolve(url, base: base) else { return }
    if element["medium"] == "image" {
      if picture == nil { picture = address }
      return
    }
    var file = Enclosure(address, mediaType: element["type"]?.trimmedWhitespace ?? "")
    if file.mediaType.isEmpty { file.mediaType = MediaType.guess(of: address) }
    file.bytes = element["fileSize"].flatMap { Int($0.trimmedWhitespace) }
    file.seconds = element["duration"].flatMap { Duration.seconds($0) }
    file.title = element.elements.first { $0.isMedia && $0.name.local == "title" }?.text
    files.append(file)
  }

  /// Adds to the enclosures what is said about them here, and the files that only stand here.
  func complete(_ enclosures: inout [Enclosure]) {
    for file in files {
      guard let i = enclosures.firstIndex(where: { $0.address == file.address }) else {
        enclosures.append(file)
        continue
      }
      enclosures[i].bytes = enclosures[i].bytes.flatMap { $0 == 0 ? nil : $0 } ?? file.bytes
      enclosures[i].seconds = enclosures[i].seconds ?? file.seconds
      enclosures[i].title = enclosures[i].title ?? file.title
    }
  }

  /// A duration as podcasts write it.
  enum Duration {
    /// Seconds, with or without a fraction, or `h:mm:ss`.
    static func seconds(_ text: String) -> Int? {
      var total = 0
      for part in text.trimmedWhitespace.split(separator: ":", omittingEmptySubsequences: false) {
        guard let number = Int(part.prefix { $0 != "." }), number >= 0 else { return nil }
        let (product, isTooLong) = total.multipliedReportingOverflow(by: 60)
        let (sum, isStillTooLong) = product.addingReportingOverflow(number)
        if isTooLong || isStillTooLong { return nil }
        total = sum
      }
      return total
    }
  }
}

extension XMLElement {
  fileprivate var isMedia: Bool { name.vocabulary == .media }
}
