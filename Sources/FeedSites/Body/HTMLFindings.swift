internal import FeedModel

/// What the pass found, each rule once with its first example and how often it applied.
struct HTMLFindings {
  enum Rule: Int, CaseIterable {
    case script, eventHandler, scriptAddress, badAddress, localAddress, emptyLink, doubledParentheses
    case imageWithoutSource, frame, object, form, headingOne, headingRepeatsTitle, unknownElement, unclosed
    case unclosedComment, misnested, selfClosed, tooDeep, drawing
  }

  private var found: [(rule: Rule, example: String, count: Int)] = []

  mutating func add(_ rule: Rule, _ example: String = "") {
    if let index = found.firstIndex(where: { $0.rule == rule }) {
      found[index].count += 1
    } else {
      found.append((rule, String(example.prefix(120)), 1))
    }
  }

  /// `place` is where the body begins, `source` the body as its author wrote it.
  func report(at place: Place?, in source: ArraySlice<UInt8>, to report: inout Diagnostics) {
    for (rule, example, count) in found {
      var place = place
      if let start = place, let mark = HTMLFindings.mark(of: rule, example, count: count, in: source) {
        place = Place(file: start.file, line: start.line + Int(mark.line) - 1, column: Int(mark.column))
      }
      var message = HTMLFindings.message(rule, example)
      if count > 1 { message.text += " (\(count) times)" }
      report.report(message, at: place)
    }
  }

  private static func message(_ rule: Rule, _ example: String) -> Diagnostic.Message {
    switch rule {
    case .script: .script
    case .eventHandler: .eventHandler(example)
    case .scriptAddress: .scriptAddress(example)
    case .badAddress: .badAddress(example)
    case .localAddress: .localAddress(example)
    case .emptyLink: .emptyLink
    case .doubledParentheses: .doubledParentheses(example)
    case .imageWithoutSource: .imageWithoutSource
    case .frame: .frame(example)
    case .object: .object
    case .form: .form
    case .headingOne: .headingOne
    case .headingRepeatsTitle: .headingRepeatsTitle
    case .unknownElement: .unknownElement(example)
    case .unclosed: .unclosed(example)
    case .unclosedComment: .unclosedComment
    case .misnested: .misnested(example)
    case .selfClosed: .selfClosed(example)
    case .tooDeep: .tooDeep
    case .drawing: .drawing
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let script = info("html/script", "a script was left out; readers run none")
  fileprivate static func eventHandler(_ name: String) -> Self {
    info("html/event-handler", "the attribute \(name) was left out; readers run no scripts")
  }
  fileprivate static func scriptAddress(_ scheme: String) -> Self {
    warning("html/script-address", "an address with the scheme \(scheme) was left out; link to a page instead")
  }
  fileprivate static func badAddress(_ address: String) -> Self {
    warning("html/bad-address", "“\(address)” is no address and was left out; correct it")
  }
  fileprivate static func localAddress(_ address: String) -> Self {
    warning(
      "html/local-address",
      "“\(address)” is an address on the author's machine and was left out; link to the published one")
  }
  fileprivate static let emptyLink = warning(
    "html/empty-link", "a link has no address; its text stays, give it an address or take the link away")
  fileprivate static func doubledParentheses(_ address: String) -> Self {
    warning("html/doubled-parentheses", "the link to \(address) stands in doubled parentheses; write them once")
  }
  fileprivate static let imageWithoutSource = warning(
    "html/image-without-source", "an image has no address and was left out; give it a src")
  fileprivate static func frame(_ host: String) -> Self {
    info("html/frame", "the page of \(host) embedded here became a link; readers show no frames")
  }
  fileprivate static let object = info("html/object", "an embedded object became a link; readers show none")
  fileprivate static let form = info("html/form", "a form became a link to the page; forms do not work in readers")
  fileprivate static let headingOne = info(
    "html/heading-one", "a heading of level 1 became one of level 2; the title is level 1")
  fileprivate static let headingRepeatsTitle = info(
    "html/heading-repeats-title", "the first heading repeats the title and was left out")
  fileprivate static func unknownElement(_ name: String) -> Self {
    warning("html/unknown-element", "“<\(name)>” is no HTML and is shown as text; write &lt; or put it into code")
  }
  fileprivate static func unclosed(_ name: String) -> Self {
    warning("html/unclosed", "<\(name)> is never closed; it was closed where its parent ends")
  }
  fileprivate static let unclosedComment = warning(
    "html/unclosed-comment", "a comment is never closed and hides all that follows; close it with -->")
  fileprivate static func misnested(_ name: String) -> Self {
    warning("html/misnested", "</\(name)> is out of place; check the tags around it")
  }
  fileprivate static func selfClosed(_ name: String) -> Self {
    warning("html/self-closed", "<\(name)/> does not close itself in HTML; write <\(name)></\(name)>")
  }
  fileprivate static let drawing = warning(
    "html/drawing",
    "a drawing that shows HTML inside (foreignObject) became a link; readers cannot show it, make it an image file")
  fileprivate static let tooDeep = warning(
    "html/too-deep", "elements are nested too deep; the inner tags were left out")
}
