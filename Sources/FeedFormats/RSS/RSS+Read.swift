public import FeedModel

extension RSS {
  public func read(
    _ input: inout FeedInput, report: inout Diagnostics, each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) -> Feed {
    var reading = RSSReading(input.circumstances)
    reading.known = input.known
    try XMLReader.read(
      &input, report: &report,
      enter: { element, depth, input, report in
        if depth == 0 {
          reading.feed.stylesheet = XMLHead.judge(before: element.offset, &input, &report)
          reading.checkDoctype(before: element, in: input.bytes)
        }
        let isEntered = reading.enter(element, depth: depth)
        reading.findings.deliver(&input, to: &report)
        return isEntered
      },
      each: { (element, depth, input, report) throws(FeedError) in
        if element.isCore("item") {
          if depth == 1, reading.isCurrent { reading.findings.note(.itemOutside, at: element) }
          let entry = reading.entry(of: element, in: input.text)
          reading.findings.deliver(&input, to: &report)
          input.noteEntry(at: element.offset)
          try each(entry)
        } else if element.isCore("channel") {
          reading.findings.note(.secondChannel, at: element)
          for item in element.elements where item.isCore("item") {
            let entry = reading.entry(of: item, in: input.text)
            reading.findings.deliver(&input, to: &report)
            input.noteEntry(at: item.offset)
            try each(entry)
          }
        } else {
          reading.readChild(element, in: input.text)
        }
        reading.findings.deliver(&input, to: &report)
      })
    guard reading.isRoot else { throw FeedError(.notRSS, at: input.place(at: 0)) }
    guard reading.channel != nil || reading.itemCount > 0 else { throw FeedError(.noChannel, at: input.place(at: 0)) }
    reading.checkShow(in: input.head)
    if let message = Diagnostic.Message.size(input.count, of: self) { reading.findings.note(message, at: 0) }
    let feed = reading.finish()
    reading.findings.deliver(&input, to: &report)
    return feed
  }
}

extension XMLElement {
  /// Whether it is an element of RSS itself, in whatever version.
  func isCore(_ name: String) -> Bool { self.name.local == name && self.name.vocabulary == .rss }
}
