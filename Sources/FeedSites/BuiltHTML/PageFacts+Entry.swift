import FeedModel
import FeedText

/// Microformats: an h-entry.
extension PageFacts {
  mutating func takeEntry(of page: HTMLPage) {
    let roots = PageFacts.roots(of: page)
    let entries = page.nodes.indices.filter { node in
      roots[node] < 0 && !page.nodes[node].isInert && page.words("class", of: node).contains("h-entry")
    }
    // Where there are several, the page is a list of posts.
    guard entries.count == 1, let entry = entries.first else { return }
    for node in page.nodes.indices.dropFirst(entry + 1) where roots[node] == entry {
      for name in page.words("class", of: node) { take(name, node, of: page, roots) }
    }
  }

  /// For each element the nearest one around it that is an object of its own; -1 for none.
  private static func roots(of page: HTMLPage) -> [Int] {
    var isRoot = [Bool](repeating: false, count: page.nodes.count)
    var roots = [Int](repeating: -1, count: page.nodes.count)
    let names: Set = [
      "h-entry", "h-card", "h-cite", "h-event", "h-adr", "h-geo", "h-item", "h-product", "h-recipe", "h-review",
    ]
    for node in page.nodes.indices {
      isRoot[node] = page.words("class", of: node).contains { names.contains($0) }
      let parent = page.nodes[node].parent
      if parent >= 0 { roots[node] = isRoot[parent] ? parent : roots[parent] }
    }
    return roots
  }

  private mutating func take(_ name: String, _ node: Int, of page: HTMLPage, _ roots: [Int]) {
    switch name {
    case "p-name": title = title ?? text(node, of: page)
    case "dt-published": published = published ?? dated([date(node, of: page)].compactMap(\.self))
    case "dt-updated": updated = updated ?? dated([date(node, of: page)].compactMap(\.self))
    case "p-summary": summary = summary ?? text(node, of: page)
    case "p-category": if let word = text(node, of: page), tags.count < 200 { tags.append(word) }
    case "u-photo", "u-featured": image = image ?? link(node, of: page)
    case "u-url": address = address ?? link(node, of: page)
    case "p-author":
      guard authors.count < 50 else { return }
      let isCard = page.words("class", of: node).contains("h-card")
      let inside = page.nodes.indices.dropFirst(node + 1).prefix {
        page.nodes[$0].start.lowerBound < page.inner(node).upperBound
      }
      let named = inside.first { isCard && roots[$0] == node && page.words("class", of: $0).contains("p-name") }
      let linked = inside.first { isCard && roots[$0] == node && page.words("class", of: $0).contains("u-url") }
      guard let name = text(named ?? node, of: page) else { return }
      authors.append(Author(name: name, page: page.attribute("href", of: linked ?? node)))
    default: break
    }
  }

  private func text(_ node: Int, of page: HTMLPage) -> Fact? {
    let text = page.attribute("value", of: node) ?? page.text(node)
    return text.isEmpty ? nil : Fact(text: text, offset: page.inner(node).lowerBound)
  }

  private func date(_ node: Int, of page: HTMLPage) -> Fact? {
    for name: StaticString in ["datetime", "title", "value"] {
      if let text = page.attribute(name, of: node), !text.isEmpty {
        return Fact(text: text, offset: page.offset(of: name, of: node) ?? 0)
      }
    }
    return text(node, of: page)
  }

  private func link(_ node: Int, of page: HTMLPage) -> Fact? {
    for name: StaticString in ["href", "src", "data"] {
      if let text = page.attribute(name, of: node), !text.isEmpty {
        return Fact(text: text, offset: page.offset(of: name, of: node) ?? 0)
      }
    }
    return text(node, of: page)
  }
}

/// What elements say to people.
extension PageFacts {
  mutating func takeElements(of page: HTMLPage, isArticle: Bool) {
    let nodes = page.nodes.indices.filter { !page.nodes[$0].isInert }
    let all = nodes.filter { page.nodes[$0].element == .article }
    var end = -1
    let articles = all.filter { node in
      defer { end = max(end, page.outer(node).upperBound) }
      return page.outer(node).lowerBound >= end
    }
    let article = articles.count == 1 ? articles.first : nil
    let times = nodes.filter { page.nodes[$0].element == .time }
    if isArticle {
      published = published ?? time(page, times.filter { isMarked($0, "datepublished", page) })
      if let article { published = published ?? time(page, times.filter { page.isNode($0, inside: article) }) }
    }
    updated = updated ?? time(page, times.filter { page.words("itemprop", of: $0).contains("dateModified") })
    if title == nil {
      let headings = nodes.filter { page.nodes[$0].element == .h1 }
      let own = article.map { article in headings.filter { page.isNode($0, inside: article) } } ?? headings
      title = (own.count == 1 ? own.first : nil).flatMap { text($0, of: page) }
      title = title ?? nodes.first { page.nodes[$0].element == .title }.flatMap { text($0, of: page) }
    }
    if let html = nodes.first, page.nodes[html].element == .html {
      let tag = page.attribute("lang", of: html) ?? page.attribute("xml:lang", of: html)
      language = language ?? tag.map { Fact(text: $0, offset: page.nodes[html].start.lowerBound) }
    }
  }

  private func isMarked(_ node: Int, _ property: String, _ page: HTMLPage) -> Bool {
    page.attribute("pubdate", of: node) != nil
      || page.words("itemprop", of: node).contains { $0.lowercased() == property }
  }

  private func time(_ page: HTMLPage, _ nodes: [Int]) -> Fact? { dated(nodes.compactMap { date($0, of: page) }) }
}
