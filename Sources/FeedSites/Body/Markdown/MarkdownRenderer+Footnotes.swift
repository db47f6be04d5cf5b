import FeedModel

extension MarkdownRenderer {
  /// The notes of a document.
  struct Footnotes {
    /// Labels in the order of their first reference, with the number of references to each.
    var order: [[UInt8]] = []
    var references: [[UInt8]: Int] = [:]
    var numbers: [[UInt8]: Int] = [:]
    var bodies: [[UInt8]: [UInt8]] = [:]
    /// The note that is being written, and what was written before it.
    var label: [UInt8]?
    var text: [UInt8] = []

    /// The note's number; one more for a label not seen before.
    mutating func number(of label: [UInt8]) -> Int {
      if let number = numbers[label] { return number }
      order.append(label)
      numbers[label] = order.count
      return order.count
    }
  }

  /// Where `[^label]` at `i` ends, when a note with that label is defined.
  func footnoteReferenceEnd(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    guard !footnoteLabels.isEmpty, i + 2 < bytes.count, bytes[i + 1] == UInt8(ascii: "^"), imageDepth == 0 else {
      return nil
    }
    var end = i + 2
    while end < bytes.count, end - i < 256, bytes[end] != UInt8(ascii: "]") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]"),
      footnoteLabels.contains(Array(bytes[(i + 2)..<end]))
    else { return nil }
    return end + 1
  }

  mutating func footnoteReference(_ label: [UInt8]) {
    let number = Array(String(footnotes.number(of: label)).utf8)
    let count = footnotes.references[label, default: 0]
    footnotes.references[label] = count + 1
    let id = noteID(label)
    let place = id + (count == 0 ? [] : Array(":\(count)".utf8))
    switch features.footnotes {
    case .kramdown:
      out.append("<sup id=\"fnref:")
      out += place
      out.append("\"><a href=\"#fn:")
      out += id
      out.append("\" class=\"footnote\" rel=\"footnote\">")
    case .goldmark:
      out.append("<sup id=\"fnref")
      if count > 0 { out += Array(String(count).utf8) }
      out.append(":")
      out += id
      out.append("\"><a href=\"#fn:")
      out += id
      out.append("\" class=\"footnote-ref\">")
    case .pulldownCmark:
      out.append("<sup class=\"footnote-reference\"><a href=\"#")
      out += id
      out.append("\">")
    case .pulldownCmarkAtEnd:
      out.append("<sup class=\"footnote-reference\" id=\"fr-")
      out += id + Array("-\(count + 1)".utf8)
      out.append("\"><a href=\"#fn-")
      out += id
      out.append("\">")
    case .github, .none:
      out.append("<sup><a href=\"#fn-")
      out += id
      out.append("\" id=\"fnref-")
      out += id + (count == 0 ? [] : Array("-\(count + 1)".utf8))
      out.append("\">")
    }
    out += number
    out.append("</a></sup>")
    previous = UInt8(ascii: "x")
  }

  mutating func beginFootnote(_ label: [UInt8]) {
    if footnotes.label != nil { endFootnote() }
    if features.footnotes == .pulldownCmark {
      // Zola shows notes where they are defined.
      beginLine()
      out.append("<div class=\"footnote-definition\" id=\"")
      out += escaped(label)
      out.append("\"><sup class=\"footnote-definition-label\">")
      out += Array(String(footnotes.number(of: label)).utf8)
      out.append("</sup>")
      footnotes.label = label
      return
    }
    footnotes.label = label
    swap(&out, &footnotes.text)
  }

  mutating func endFootnote() {
    guard let label = footnotes.label else { return }
    footnotes.label = nil
    if features.footnotes == .pulldownCmark {
      beginLine()
      out.append("</div>\n")
      return
    }
    footnotes.bodies[label] = out
    out = []
    swap(&out, &footnotes.text)
  }

  /// Writes the notes that were referred to, in order, each with its way back.
  mutating func endFootnotes() {
    endFootnote()
    guard !footnotes.order.isEmpty, features.footnotes != .pulldownCmark else { return }
    beginLine()
    let style = features.footnotes
    out.append(
      style == .github
        ? "<section class=\"footnotes\">\n"
        : style == .pulldownCmarkAtEnd ? "<footer class=\"footnotes\">\n" : "<div class=\"footnotes\">\n")
    if features.footnotes == .goldmark { out.append("<hr>\n") }
    out.append("<ol>\n")
    for label in footnotes.order {
      guard let body = footnotes.bodies[label] else { continue }
      out.append(style == .github || style == .pulldownCmarkAtEnd ? "<li id=\"fn-" : "<li id=\"fn:")
      out += noteID(label)
      out.append("\">\n")
      let end = Array("</p>\n".utf8)
      if body.suffix(end.count).elementsEqual(end) {
        out += body.dropLast(end.count)
        out.append(" ")
        backLinks(label)
      } else {
        out += body
        beginLine()
        out.append("<p>")
        backLinks(label)
      }
      out.append("</p>\n</li>\n")
    }
    out.append(
      style == .github ? "</ol>\n</section>\n" : style == .pulldownCmarkAtEnd ? "</ol>\n</footer>\n" : "</ol>\n</div>\n"
    )
  }

  private mutating func backLinks(_ label: [UInt8]) {
    let id = noteID(label)
    for count in 0..<min(max(footnotes.references[label, default: 1], 1), 100) {
      if count > 0 { out.append(" ") }
      switch features.footnotes {
      case .github:
        out.append("<a href=\"#fnref-")
        out += id + (count == 0 ? [] : Array("-\(count + 1)".utf8))
        out.append("\" class=\"footnote-backref\">\u{21A9}</a>")
      case .goldmark:
        out.append("<a href=\"#fnref")
        if count > 0 { out += Array(String(count).utf8) }
        out.append(":")
        out += id
        out.append("\" class=\"footnote-backref\">\u{21A9}\u{FE0E}</a>")
      case .pulldownCmarkAtEnd:
        out.append("<a href=\"#fr-")
        out += id + Array("-\(count + 1)".utf8)
        out.append("\">\u{21A9}")
        if count > 0 { out += Array(String(count + 1).utf8) }
        out.append("</a>")
      default:
        out.append("<a href=\"#fnref:")
        out += id + (count == 0 ? [] : Array(":\(count)".utf8))
        out.append("\" class=\"reversefootnote\">\u{21A9}")
        if count > 0 {
          out.append("<sup>")
          out += Array(String(count + 1).utf8)
          out.append("</sup>")
        }
        out.append("</a>")
      }
    }
  }

  /// What a note's ids end in: Goldmark takes its number.
  private mutating func noteID(_ label: [UInt8]) -> [UInt8] {
    features.footnotes == .goldmark ? Array(String(footnotes.number(of: label)).utf8) : escaped(label)
  }

  private func escaped(_ label: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    label.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: true, to: &out) }
    return out
  }
}
