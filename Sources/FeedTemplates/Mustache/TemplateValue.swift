import FeedModel
import FeedText
internal import Mustache

/// A text in a template; where it is empty, a section of its name is left out.
struct TemplateText: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  var text: String

  init(_ text: String?) { self.text = text ?? "" }

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }

  /// What may be written round a name, as in `{{yaml(title)}}`.
  static let transforms: [(name: String, meaning: String)] = [
    ("line", "on one line"), ("wrapped", "in lines of at most 72 columns"),
    ("yaml", "in quotes, as front matter takes it"), ("json", "in quotes, as JSON takes it"),
    ("csv", "in quotes, as a table takes it"), ("url", "percent-encoded, as a part of an address"),
    ("markdown", "with what Markdown would read escaped"), ("gemtext", "with what Gemini would read kept from it"),
    ("hashtag", "as a hashtag"), ("uppercased", "in capitals"), ("lowercased", "in small letters"),
    ("empty", "whether there is nothing in it"),
  ]

  func transform(_ name: String) -> Any? {
    switch name {
    case "line": TemplateText(text.collapsedWhitespace)
    case "wrapped": TemplateText(WrappedText.make(text))
    case "yaml": TemplateText(text.quotedAsYAML)
    case "json": TemplateText(text.quotedAsJSON)
    case "csv":
      TemplateText(
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"")
    case "url": TemplateText(text.percentEncoded)
    case "markdown": TemplateText(PlainAsMarkdown.make(text))
    case "gemtext": TemplateText(GeminiText.make(text))
    case "hashtag": TemplateText(Hashtag.make(text))
    case "uppercased": TemplateText(text.uppercased())
    case "lowercased": TemplateText(text.lowercased())
    case "empty": text.isEmpty
    default: nil
    }
  }

  /// A text has nothing within it: not even what a mirror shows of ours.
  func child(named name: String) -> Any? { nil }
}

/// A list in a template; as a text, its members with commas between them.
struct TemplateList: MustacheSequence, MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  var members: [Any]

  init(_ members: [Any]) { self.members = members }
  init(texts: [String]) { members = texts.map { TemplateText($0) } }

  func makeIterator() -> IndexingIterator<[Any]> { members.makeIterator() }

  var renderText: String {
    members.map { ($0 as? any MustacheCustomRenderable)?.renderText ?? "" }.joined(separator: ", ")
  }
  var isNull: Bool { members.isEmpty }

  /// What may be written round a list's name.
  static let transforms = ["first", "last", "count", "empty", "reversed"]

  func transform(_ name: String) -> Any? {
    switch name {
    case "first": members.first
    case "last": members.last
    case "count": members.count
    case "empty": members.isEmpty
    case "reversed": TemplateList(members.reversed())
    default: TemplateText(renderText).transform(name)
    }
  }

  func child(named name: String) -> Any? { nil }
}

/// A moment in a template, by its own clock; as a text, by RFC 3339. No locale has a say.
struct TemplateDate: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  var moment: Timestamp

  static let names: [(name: String, meaning: String)] = [
    ("date", "`2026-01-05`"), ("time", "`09:30`"), ("year", "`2026`"), ("month", "`01`"), ("day", "`05`"),
    ("rfc3339", "`2026-01-05T09:30:00+01:00`, which is what the date is without more"),
    ("rfc822", "`Mon, 05 Jan 2026 08:30:00 +0000`, as in mails"), ("utc", "`2026-01-05T08:30:00Z`"),
    ("unix", "seconds since 1970"),
  ]

  var renderText: String { moment.rfc3339 }
  var isNull: Bool { false }

  func transform(_ name: String) -> Any? { TemplateText(renderText).transform(name) }

  func child(named name: String) -> Any? {
    let civil = moment.local
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: max(0, 4 - String(civil.year).count)) + String(civil.year)
    let text: String? =
      switch name {
      case "date": "\(year)-\(two(civil.month))-\(two(civil.day))"
      case "time": "\(two(civil.hour)):\(two(civil.minute))"
      case "year": year
      case "month": two(civil.month)
      case "day": two(civil.day)
      case "rfc3339": moment.rfc3339
      case "rfc822": moment.rfc822
      case "utc": Timestamp(seconds: moment.seconds).rfc3339
      case "unix": String(moment.seconds)
      default: nil
      }
    return text.map { TemplateText($0) }
  }
}

extension String {
  /// A double-quoted scalar of YAML; what some readers take for line ends is escaped too.
  fileprivate var quotedAsYAML: String {
    var out = ""
    for scalar in quotedAsJSON.unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  fileprivate var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var out = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        out += "%"
        out.unicodeScalars.append(digits[Int(byte >> 4)])
        out.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return out
  }
}
