import FeedModel
import FeedText

extension RSS {
  /// How summary and content share `description` and `content:encoded`.
  ///
  /// Both: the summary, escaped twice, in the one and the content in the other. Content alone is the description. A
  /// description without any tag is read as a summary, so content without one stands in both elements.
  struct Texts {
    enum Description {
      case none
      case plain(String)
      case html(String)
    }

    var description: Description
    var encoded: String?

    /// Of an entry as RSS carries it.
    init(_ entry: Entry) {
      switch (entry.content, entry.summary) {
      case (.html(let html, _)?, let summary?):
        description = .plain(summary)
        encoded = html
      case (.html(let html, _)?, nil):
        description = .html(html)
        encoded = Texts.hasTags(html) ? nil : html
      case (_, let summary?): description = .plain(summary)
      default: description = entry.title == nil ? .plain("") : .none
      }
    }

    /// The summary and the content that an item's `description` and `content:encoded` mean.
    static func meaning(description: String?, encoded: String?) -> (summary: String?, content: Content?) {
      if let encoded, !encoded.isBlank {
        guard let description, !description.isBlank, description != encoded else {
          return (nil, .html(encoded, text: nil))
        }
        return (summary(description), .html(encoded, text: nil))
      }
      guard let description, !description.isBlank else { return (nil, nil) }
      return hasTags(description) ? (nil, .html(description, text: nil)) : (summary(description), nil)
    }

    /// HTML as plain text: on one line where there are tags, else with its line breaks.
    private static func summary(_ html: String) -> String {
      if hasTags(html) { return HTMLText.line(html) }
      guard html.utf8Bytes({ ByteSearch.first(0x26, in: $0, from: 0) < $0.count }) else { return html }
      var out: [UInt8] = []
      var html = html
      html.withUTF8 { HTMLReferences.append($0, into: &out) }
      return String(decoding: out, as: UTF8.self)
    }

    /// A summary as HTML source.
    static func source(of summary: String) -> String { HTMLText.escaped(summary) }

    private static func hasTags(_ html: String) -> Bool {
      html.utf8Bytes { ByteSearch.first(0x3C, in: $0, from: 0) < $0.count }
    }
  }
}

extension String {
  /// Nothing but white space.
  var isBlank: Bool { utf8.allSatisfy(\.isASCIIWhitespace) }
}
