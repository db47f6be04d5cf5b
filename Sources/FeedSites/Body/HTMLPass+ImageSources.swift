internal import FeedModel
internal import FeedText

// Where else an image's address may stand when `src` has none of worth.
extension HTMLPass {
  /// From a lazy loader's attribute, else the best of a set of sizes, else a source of the picture around it.
  mutating func addressElsewhere() -> (address: String, origin: ImageOrigin)? {
    if let lazy = judged.firstIndex(of: .lazySource), let address = resolved(lazy) {
      return (address, .attribute(lazy))
    }
    for kind in [HTMLAttributeKind.srcset, .lazySet] {
      guard let set = judged.firstIndex(of: kind) else { continue }
      if let address = bestCandidate(of: decoded(at: set)) { return (address, .attribute(set)) }
    }
    if openCount[Int(HTMLElement.picture.rawValue)] > 0, let found = pictureSource { return (found.address, .picture) }
    return nil
  }

  /// The smallest image that fills a column of text, else the largest: readers scale down, and mail stays small.
  mutating func bestCandidate(of set: [UInt8]) -> String? {
    var best: (address: String, width: Double)?
    for (candidate, descriptor) in HTMLPass.candidates(of: set) where !candidate.starts(with: "data:".utf8) {
      let address: String
      switch judge(decoded: Array(candidate), .image) {
      case .keep: address = String(decoding: candidate, as: UTF8.self)
      case .write(let resolved): address = resolved
      case .remove: continue
      }
      let width = HTMLPass.width(descriptor)
      guard let known = best else {
        best = (address, width)
        continue
      }
      let enough = 800.0
      let isBetter = known.width < enough ? width > known.width : width >= enough && width < known.width
      if isBetter { best = (address, width) }
    }
    return best?.address
  }

  /// Remembers what the picture offers to an `img` without an address: rather what every reader can show.
  mutating func notePictureSource() {
    let type = value(of: .type).map { String(decoding: $0, as: UTF8.self).lowercased() }
    let isPreferred = type.map { ["image/jpeg", "image/jpg", "image/png", "image/gif"].contains($0) } ?? true
    if let known = pictureSource, known.isPreferred || !isPreferred { return }
    for kind in [HTMLAttributeKind.srcset, .lazySet] {
      guard let set = judged.firstIndex(of: kind), let address = bestCandidate(of: decoded(at: set)) else { continue }
      pictureSource = (address, isPreferred)
      return
    }
  }

  /// Whether the image itself stands in a `noscript` right behind its placeholder.
  func hasFallbackAhead(_ start: Int) -> Bool {
    let end = min(start + 256, source.count)
    var i = start
    for tag in ["<noscript>", "<img", "<picture"] as [StaticString] {
      while i < end, source[i].isASCIIWhitespace { i += 1 }
      let isThere = i + tag.utf8CodeUnitCount <= source.count && ByteSearch.matches(tag, in: source, at: i)
      if tag.utf8CodeUnitCount == 10 {
        guard isThere else { return false }
        i += 10
      } else if isThere {
        return true
      }
    }
    return false
  }

  /// A descriptor as a width: a density counts from 800.
  private static func width(_ descriptor: String) -> Double {
    guard let last = descriptor.utf8.last, let number = Double(descriptor.dropLast()), number.isFinite else {
      return 800
    }
    return last | 0x20 == 0x77 ? number : number * 800
  }
}
