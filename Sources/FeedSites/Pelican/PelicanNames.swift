import FeedModel

/// What Pelican calls an article: slug, category, author, for its address.
struct PelicanNames {
  let title: String
  let slug: String
  let category: String
  private let author: String
  private let language: String

  init(_ own: Setting, path: String, settings: PelicanSettings) {
    let base = String(path.fileName).withoutExtension
    title = own["title"]?.text ?? base
    let isByName = settings.text("SLUGIFY_SOURCE", or: "title") == "basename"
    slug = own["slug"]?.text ?? PelicanNames.slug(isByName ? base : title)
    let folder = String(path.folderPath)
    let byFolder = settings.bool("USE_FOLDER_AS_CATEGORY", or: true) && folder != settings.content && !folder.isEmpty
    category =
      own["category"]?.text ?? (byFolder ? String(folder.fileName) : settings.text("DEFAULT_CATEGORY", or: "misc"))
    author =
      own["author"]?.text ?? own["authors"]?.list?.first?.text ?? own["authors"]?.text
      ?? settings.text("AUTHOR", or: "")
    language = own["lang"]?.text ?? settings.text("DEFAULT_LANG", or: "en")
  }

  /// `{slug}`, `{date:%Y}`, `{category}`, … in a template; what is none of them stays.
  func fill(_ template: String, _ date: CivilTime) -> String {
    var out = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let word = rest[rest.index(after: open)..<close]
      switch word {
      case "slug": out += slug
      case "category": out += PelicanNames.slug(category)
      case "author": out += PelicanNames.slug(author)
      case "lang": out += language
      default:
        if word.hasPrefix("date:"), let instant = Timestamp(date, offsetMinutes: 0) {
          out += Strftime.format(String(word.dropFirst("date:".utf8.count)), instant)
        } else {
          out += rest[open...close]
        }
      }
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// Letters, digits, `_` and hyphens in lower case; the rest goes, white space becomes a hyphen.
  static func slug(_ text: String) -> String {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      var letters = scalar.isASCII ? [UInt8(scalar.value)] : MarkdownPlainLetters.of(scalar)
      if !scalar.isASCII, letters == [0x2D], !scalar.properties.isWhitespace { letters = [] }
      for byte in letters {
        if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F {
          out.append(byte.lowercasedASCII)
        } else if byte.isASCIIWhitespace || byte == 0x2D, out.last != 0x2D, !out.isEmpty {
          out.append(0x2D)
        }
      }
    }
    while out.last == 0x2D { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}
