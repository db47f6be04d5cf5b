import FeedModel

extension PelicanSite {
  private static let words = ["filename", "static", "attach"]

  /// A body in which `{filename}other.md`, `{static}/images/a.png` and `|filename|b.md` are addresses, wherever one can
  /// begin: behind a parenthesis, a quote, an angle bracket or white space.
  func withAddresses(_ source: ArraySlice<UInt8>, path: String) -> ArraySlice<UInt8> {
    guard source.contains(0x7B) || source.contains(0x7C) else { return source }
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var i = source.startIndex
    while i < source.endIndex {
      let before = i > source.startIndex ? source[i - 1] : 0x20
      if source[i] == 0x7B || source[i] == 0x7C, "(\"'<".utf8.contains(before) || before.isASCIIWhitespace,
        let (address, end) = reference(in: source, at: i, path: path)
      {
        out += address.utf8
        i = end
      } else {
        out.append(source[i])
        i += 1
      }
    }
    return out[...]
  }

  private func reference(in source: ArraySlice<UInt8>, at start: Int, path: String) -> (address: String, end: Int)? {
    let closing: UInt8 = source[start] == 0x7B ? 0x7D : 0x7C
    let inside = source[(start + 1)...].prefix { $0.isASCIILetter }
    guard inside.endIndex < source.endIndex, source[inside.endIndex] == closing,
      PelicanSite.words.contains(where: { inside.elementsEqual($0.utf8) })
    else { return nil }
    let rest = source[(inside.endIndex + 1)...].prefix {
      !$0.isASCIIWhitespace && !")\"'<>".utf8.contains($0)
    }
    let word = String(decoding: inside, as: UTF8.self)
    return address(word, String(decoding: rest, as: UTF8.self), from: path).map { ($0, rest.endIndex) }
  }

  /// Where a file is published: an article under its own address, all else under its path.
  private func address(_ word: String, _ reference: String, from path: String) -> String? {
    let end = reference.firstIndex { $0 == "#" || $0 == "?" } ?? reference.endIndex
    let folder = reference.hasPrefix("/") ? settings.content : String(path.folderPath)
    let target = SitePaths.cleaned(SitePaths.join(folder, String(reference[..<end])))
    let suffix = String(reference[end...])
    var ignored = Diagnostics()
    if word == "filename", postPaths.contains(target), let bytes = try? self.folder.bytes(of: target),
      let link = post(at: target, bytes: bytes, report: &ignored)?.entry.link
    {
      return link.string + suffix
    }
    guard SitePaths.isInside(target, settings.content) else { return nil }
    let page = settings.content.isEmpty ? target : String(target.dropFirst(settings.content.utf8.count + 1))
    return self.address.of(Permalink.escaped("/" + page)).map { $0.string + suffix }
  }
}
