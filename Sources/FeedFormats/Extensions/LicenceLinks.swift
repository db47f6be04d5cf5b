import FeedModel

/// Links to licences in one feed or entry (RFC 4946).
struct LicenceLinks {
  private var links: [XMLElement] = []

  private static let unspecified = "http://purl.org/atompub/license#unspecified"

  mutating func note(_ element: XMLElement) {
    guard element.name.local == "link", element.name.vocabulary == .atom, let relation = element["rel"],
      relation.withoutRegistry == "license"
    else { return }
    links.append(element)
  }

  func judge(_ findings: inout Findings) {
    guard links.count > 1 else { return }
    var seen: Set<[String?]> = []
    var titles: Set<String> = []
    let hasUnspecified = links.contains { $0["href"] == LicenceLinks.unspecified }
    for link in links {
      if !seen.insert([link["href"], link["type"]]).inserted {
        findings.note(.repeated, at: link)
      } else if hasUnspecified, link["href"] == LicenceLinks.unspecified {
        findings.note(.unspecified, at: link)
      } else if let title = link["title"]?.collapsedWhitespace, titles.insert(title).inserted {
        continue
      } else {
        findings.note(.withoutTitle, at: link)
      }
    }
  }
}

extension Findings {
  /// The licences of an entry.
  mutating func checkLicences(in entry: XMLElement) {
    var licences = LicenceLinks()
    for case .element(let child) in entry.children { licences.note(child) }
    licences.judge(&self)
  }
}

extension Diagnostic.Message {
  fileprivate static let repeated = warning(
    "license/link-duplicate", "remove this link; the same licence is linked before")
  fileprivate static let unspecified = error(
    "license/unspecified-mixed", "remove this link or all others; it says that no licence is given")
  fileprivate static let withoutTitle = warning(
    "license/link-title-missing", "give each of the licences a title of its own, to choose by")
}
