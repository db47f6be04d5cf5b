internal import FeedModel
internal import FeedText

// Each of these is called where something changes anyway, and returns at once when nobody asked.
extension HTMLPass {
  mutating func noteGone(_ token: HTMLToken, _ why: HTMLChange.Why) { noteGone(token.range, why) }

  /// The tags go, the content stays.
  mutating func noteUnwrapped(_ token: HTMLToken, _ why: HTMLChange.Why) {
    guard changes != nil else { return }
    note(token.range, "the tag \(shown(token.range)) was taken off", why)
  }

  /// What was written of an element is taken back.
  mutating func noteGone(_ open: Open, _ why: HTMLChange.Why) {
    guard changes != nil else { return }
    noteGone(startTag(of: open), why)
  }

  /// Where the element's start tag stands in the source.
  func startTag(of open: Open) -> Range<Int> {
    let start = max(0, open.name.lowerBound - 1)
    let part = UnsafeBufferPointer(rebasing: source[start..<min(start + 4096, source.count)])
    var tokenizer = HTMLTokenizer(part)
    guard let tag = tokenizer.next(), tag.kind == .startTag else { return start..<open.name.upperBound }
    return start..<start + tag.range.upperBound
  }

  /// The tag at `range`, with what its element holds, is left out.
  mutating func noteGone(_ range: Range<Int>, _ why: HTMLChange.Why) {
    guard changes != nil else { return }
    note(range, "\(shown(range)) was left out", why)
  }

  mutating func noteLink(insteadOf token: HTMLToken, to address: String, _ why: HTMLChange.Why) {
    guard changes != nil else { return }
    note(token.range, "\(shown(token.range)) became a link to \(address)", why)
  }

  mutating func noteImage(_ token: HTMLToken, from origin: ImageOrigin, _ address: String) {
    guard changes != nil else { return }
    let why: HTMLChange.Why
    let source: String
    switch origin {
    case .src: return
    case .attribute(let index):
      source = name(tokenizer.attributes[index].name)
      why = judged[index].kind == .srcset ? .alternatives : .lazy
    case .picture:
      source = "the picture's source"
      why = .alternatives
    }
    note(token.range, "the image's address was taken from \(source): \(address)", why)
  }

  /// What a written tag lost and got, attribute by attribute.
  mutating func noteAttributes(of token: HTMLToken) {
    guard changes != nil else { return }
    var gone: [(why: HTMLChange.Why, names: [String], first: Range<Int>)] = []
    for i in judged.indices {
      let attribute = tokenizer.attributes[i]
      switch judged[i].action {
      case .keep: break
      case .drop:
        let isOfDrawing = foreignDepth > 0 || token.element == .svg
        let kind = judged[i].kind
        let why = isOfDrawing && (kind == .style || kind == .other) ? .drawingStyle : whyDropped(kind)
        if let index = gone.firstIndex(where: { $0.why == why }) {
          gone[index].names.append(name(attribute.name))
        } else {
          gone.append((why, [name(attribute.name)], attribute.range))
        }
      case .write(let new): noteRewritten(i, attribute, new, of: token)
      }
    }
    for (why, names, range) in gone {
      note(range, "\(names.joined(separator: ", ")) of <\(name(token.inner))> was left out", why)
    }
  }

  private mutating func noteRewritten(_ i: Int, _ attribute: HTMLAttribute, _ new: String, of token: HTMLToken) {
    let old = decoded(at: i)
    let text = String(decoding: old, as: UTF8.self)
    let label = "\(name(attribute.name)) of <\(name(token.inner))>"
    switch judged[i].kind {
    case .classes: note(attribute.range, "\(label) became “\(new)”", token.element == .code ? .colours : .lazy)
    case .style: note(attribute.range, "of \(label) only “\(new)” stays", .style)
    case .src where token.element == .img && (old.isEmpty || isPlaceholder(old)): break
    case .href, .src, .srcset, .address, .lazySet:
      let value = HTMLPass.cleaned(old)
      let why: HTMLChange.Why
      if value.first == 0x23 {
        why = .elsewhere
      } else if HTMLPass.scheme(of: value) != nil {
        why = .untidy
      } else if token.element == .a, let find = options.publishedAddress, find(text) == new {
        why = .file
      } else {
        why = .relative
      }
      note(attribute.value.isEmpty ? attribute.range : attribute.value, "\(text.shortened) became \(new)", why)
    default: note(attribute.range, "\(label) became “\(new)”", .untidy)
    }
  }

  private func whyDropped(_ kind: HTMLAttributeKind) -> HTMLChange.Why {
    switch kind {
    case .handler: .script
    case .style: .style
    case .lazySource, .lazySet, .loading: .lazy
    case .href, .src, .srcset, .address: .badAddress
    case .hidden, .ariaHidden: .tabs
    default: .attribute
    }
  }

  /// A `why` for elements that are always left out.
  static func whyGone(_ element: HTMLElement) -> HTMLChange.Why {
    switch element {
    case .script: .script
    case .style, .link, .basefont: .styleSheet
    case .title, .template, .meta, .base, .param, .comment: .pageHead
    case .textarea, .select, .button, .option, .optgroup, .datalist, .input: .form
    default: .wrapper
    }
  }

  mutating func noteSlash(_ token: HTMLToken) {
    guard changes != nil else { return }
    note(token.range, "\(shown(token.range)) got an end tag of its own", .open)
  }

  /// Highlighted code has hundreds of spans: one note for those that follow each other.
  mutating func noteColours(_ token: HTMLToken) {
    guard let all = changes else { return }
    let what = "a <span> that colours code was taken off"
    if let last = all.last, last.what == what, last.why == .colours {
      changes?[all.count - 1].count += 1
    } else {
      note(token.range, what, .colours)
    }
  }

  mutating func noteClosed(_ open: Open) {
    guard changes != nil else { return }
    note(startTag(of: open), "<\(name(open.name))> was closed where its parent ends", .open)
  }

  mutating func noteMisplaced(_ endTag: HTMLToken) {
    guard changes != nil else { return }
    note(endTag.range, "\(shown(endTag.range)) was moved to where it belongs", .open)
  }

  mutating func noteTooDeep() {
    guard changes != nil else { return }
    let end = min(tokenizer.position, source.count)
    let start = source[max(0, end - 400)..<end].lastIndex(of: 0x3C) ?? end
    note(start..<end, "the tag \(shown(start..<end)) was taken off", .tooDeep)
  }

  /// The links within the entry whose target is not in it, by their offsets in the output.
  mutating func noteMoved(_ moved: [Int]) {
    guard changes != nil else { return }
    for offset in moved {
      guard let range = fragmentSources[offset], let id = fragments.first(where: { $0.offset == offset })?.id else {
        continue
      }
      let text = "#" + String(decoding: id, as: UTF8.self)
      note(range, "\(text.shortened) became \(options.page.string)\(text.shortened)", .elsewhere)
    }
  }

  mutating func note(_ range: Range<Int>, _ what: String, _ why: HTMLChange.Why) {
    changes?.append(HTMLChange(range: range, what: what, why: why))
  }

  /// A piece of the source on one line, cut to a length that is read at a glance.
  func shown(_ range: Range<Int>) -> String {
    String(decoding: source[range.prefix(400)], as: UTF8.self).collapsedWhitespace.shortened
  }
}

/// Where an image's address was found.
enum ImageOrigin {
  case src
  /// An attribute of the tag.
  case attribute(Int)
  /// A `source` beside it.
  case picture
}

extension String {
  fileprivate var shortened: String { count > 72 ? prefix(71) + "…" : self }
}
