import FeedModel

// RSS 2.0, "image", "skipHours" and "skipDays".
extension RSSReading {
  /// 24 stood for midnight in early texts.
  mutating func readHours(_ element: XMLElement) {
    if isCurrent { checkChildren(of: element, known: ["hour"], repeated: "hour") }
    if element.hasText { findings.note(.textAmongElements("skipHours"), at: element) }
    var count = 0
    for child in element.elements where child.name.local == "hour" {
      count += 1
      guard let hour = Int(trimmed(child)), (0...24).contains(hour) else {
        findings.note(.impossibleHour, at: child)
        continue
      }
      if hour == 24 { findings.note(.hour24, at: child) }
      if feed.schedule.skippedHours.contains(hour % 24) {
        findings.note(.repeatedHour, at: child)
      } else {
        feed.schedule.skippedHours.append(hour % 24)
      }
    }
    if count == 0 { findings.note(.noHours, at: element) }
    if count > 24 { findings.note(.tooManyHours, at: element) }
    if feed.schedule.skippedHours.count == 24 { findings.note(.allHours, at: element) }
  }

  mutating func readDays(_ element: XMLElement) {
    if isCurrent { checkChildren(of: element, known: ["day"], repeated: "day") }
    if element.hasText { findings.note(.textAmongElements("skipDays"), at: element) }
    var count = 0
    for child in element.elements where child.name.local == "day" {
      count += 1
      let day = trimmed(child)
      if !Weekday.names.contains(day) {
        findings.note(.impossibleDay, at: child)
      } else if feed.schedule.skippedDays.contains(day) {
        findings.note(.repeatedDay, at: child)
      } else {
        feed.schedule.skippedDays.append(day)
      }
    }
    if count == 0 { findings.note(.noDays, at: element) }
    if count > 7 { findings.note(.tooManyDays, at: element) }
    if feed.schedule.skippedDays.count == 7 { findings.note(.allDays, at: element) }
  }

  /// `url`, `title` and `link` in elements; RSS 1.0 has an address in an attribute, and some have it as text.
  mutating func readImage(_ element: XMLElement, in document: DocumentText) {
    checkImage(element, in: document)
    let url = element.elements.first { $0.name.local == "url" }
    if let url {
      if let address = address(in: url, .imageURL) {
        feed.logo = address
        checkFormat(of: address, at: url)
      }
    } else if element.elements.isEmpty, !element.text.isBlank {
      feed.logo = element.resolve(element.text, base: base) ?? feed.logo
    }
  }

  private mutating func checkImage(_ element: XMLElement, in document: DocumentText) {
    guard isCurrent else { return }
    if element.hasText { findings.note(.imageIsText, at: element) }
    checkChildren(of: element, known: ["url", "title", "link", "width", "height", "description"])
    var found: Set<String> = []
    for child in element.elements where child.isPlain && found.insert(child.name.local).inserted {
      switch child.name.local {
      case "link":
        _ = address(in: child, .imageLink)
        facts.imageLink = RSSChannelFacts.Text(text: child.text.trimmedWhitespace, offset: child.offset)
      case "title":
        let title = plain(child, in: document).collapsedWhitespace
        facts.imageTitle = RSSChannelFacts.Text(text: title, offset: child.offset)
      case "description": _ = plain(child, in: document)
      case "width": if !(1...144).contains(Int(trimmed(child)) ?? 0) { findings.note(.imageWidth, at: child) }
      case "height": if !(1...400).contains(Int(trimmed(child)) ?? 0) { findings.note(.imageHeight, at: child) }
      default: break
      }
    }
    if !found.contains("url") { findings.note(.imageWithoutURL, at: element) }
    if !found.contains("title") { findings.note(.imageWithoutTitle, at: element) }
    if !found.contains("link") { findings.note(.imageWithoutLink, at: element) }
  }

  private mutating func checkFormat(of address: WebAddress, at element: XMLElement) {
    guard isCurrent else { return }
    let name = address.path.utf8.split(separator: UInt8(ascii: "/")).last ?? [][...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return }
    let ending = String(decoding: name[name.index(after: dot)...].map(\.lowercasedASCII), as: UTF8.self)
    if !["gif", "jpg", "jpeg", "png"].contains(ending) { findings.note(.imageFormat(ending.excerpt), at: element) }
  }
}

extension Diagnostic.Message {
  fileprivate static let impossibleHour = error("rss/skiphours-hour", "write hours from 0 to 23")
  fileprivate static let hour24 = warning("rss/skiphours-24", "write 0 for midnight")
  fileprivate static let repeatedHour = error("rss/skiphours-duplicate", "name each hour once")
  fileprivate static let noHours = error("rss/skiphours-empty", "put an hour into skipHours or remove it")
  fileprivate static let tooManyHours = error("rss/skiphours-count", "keep 24 hours at most in skipHours")
  fileprivate static let allHours = warning("rss/skiphours-all", "leave out an hour; none is left to fetch the feed in")
  fileprivate static let impossibleDay = error("rss/skipdays-day", "write days in English, Monday to Sunday")
  fileprivate static let repeatedDay = error("rss/skipdays-duplicate", "name each day once")
  fileprivate static let noDays = error("rss/skipdays-empty", "put a day into skipDays or remove it")
  fileprivate static let tooManyDays = error("rss/skipdays-count", "keep seven days at most in skipDays")
  fileprivate static let allDays = warning("rss/skipdays-all", "leave out a day; none is left to fetch the feed on")
  fileprivate static let imageIsText = error(
    "rss/image-is-text", "write url, title and link as elements; image holds no text of its own")
  fileprivate static let imageWithoutURL = error("rss/image-url-missing", "give image an element url")
  fileprivate static let imageWithoutTitle = error("rss/image-title-missing", "give image an element title")
  fileprivate static let imageWithoutLink = error("rss/image-link-missing", "give image an element link")
  fileprivate static let imageWidth = error("rss/image-width", "write width as a number from 1 to 144")
  fileprivate static let imageHeight = error("rss/image-height", "write height as a number from 1 to 400")
  fileprivate static func imageFormat(_ ending: String) -> Self {
    .warning("rss/image-format", "give the image as GIF, JPEG or PNG; readers of RSS may not show .\(ending)")
  }
}
