import FeedModel
import FeedSites

/// By what entries are gathered into feeds of their own.
enum Dimension: String, CaseIterable, Sendable {
  case tag, category
  /// A part of a newsletter: what stands below a heading of level 2.
  case section
  /// A part of the site: the first folder of a post's path.
  case siteSection = "site-section"
  case author, language, collection

  /// Under what a post comes; for sections of a newsletter it takes the rendered entry.
  func values(of post: Post, _ entry: Entry?, _ opened: OpenedSite) -> [String] {
    switch self {
    case .tag: TermsOfPost(post).tags
    case .category: TermsOfPost(post).categories
    case .section: entry?.sections.compactMap { $0.isEmpty ? nil : $0.name } ?? []
    case .siteSection: opened.site.section(of: post.path).map { [$0] } ?? []
    case .author: (post.entry.authors.isEmpty ? opened.header.authors : post.entry.authors).map(\.name)
    case .language: (post.entry.language ?? opened.header.language).map { [$0] } ?? []
    case .collection: [post.collection]
    }
  }
}

/// A post's terms, told apart by the keys of front matter that name them.
private struct TermsOfPost {
  let tags: [String]
  let categories: [String]

  init(_ post: Post) {
    let terms = post.entry.categories.map { $0.label ?? $0.term }
    let tagged = TermsOfPost.words(post.settings, ["tags", "tag"])
    let filed = TermsOfPost.words(post.settings, ["categories", "category"])
    if tagged.isEmpty, filed.isEmpty {
      tags = terms
      categories = []
    } else {
      tags = terms.filter { tagged.contains($0) }
      categories = terms.filter { !tagged.contains($0) || filed.contains($0) }
    }
  }

  private static func words(_ settings: Setting, _ keys: [String]) -> Set<String> {
    var found: Set<String> = []
    for holder in [settings, settings["taxonomies"], settings["params"]] {
      for key in keys {
        guard let setting = holder?[key] else { continue }
        for item in setting.list ?? [setting] {
          guard let text = item.text else { continue }
          found.insert(text.collapsedWhitespace)
          found.formUnion(text.split { $0 == "," || $0.isWhitespace }.map { String($0) })
        }
      }
    }
    return found
  }
}
