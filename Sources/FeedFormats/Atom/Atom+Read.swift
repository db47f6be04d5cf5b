public import FeedModel

extension Atom {
  public func read(
    _ input: inout FeedInput, report: inout Diagnostics, each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) -> Feed {
    var reading = AtomReading(circumstances: input.circumstances)
    reading.known = input.known
    try XMLReader.read(
      &input, report: &report,
      enter: { element, depth, input, report in
        if depth == 0 { reading.feed.stylesheet = XMLHead.judge(before: element.offset, &input, &report) }
        let isEntered = reading.enter(element, depth: depth)
        reading.findings.deliver(&input, to: &report)
        return isEntered
      },
      each: { (element, _, input, report) throws(FeedError) in
        if element.name.local == "entry", element.isAtom {
          let entry = reading.entry(of: element)
          reading.findings.deliver(&input, to: &report)
          input.noteEntry(at: element.offset)
          try each(entry)
        } else {
          reading.readChild(element)
          reading.findings.deliver(&input, to: &report)
        }
      })
    guard reading.isRoot else { throw FeedError(.notAtom, at: input.place(at: 0)) }
    reading.checkShow(in: input.head)
    if let message = Diagnostic.Message.size(input.count, of: self) { reading.findings.note(message, at: 0) }
    let feed = reading.finish()
    reading.findings.deliver(&input, to: &report)
    return feed
  }
}

extension XMLElement {
  /// Whether it is Atom's own, in whatever version, or looks like it in no namespace.
  var isAtom: Bool {
    switch name.vocabulary {
    case .atom, .oldAtom: true
    case .rss: name.namespace.isEmpty
    default: false
    }
  }
}
