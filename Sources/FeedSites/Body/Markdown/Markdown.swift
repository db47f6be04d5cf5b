import CMD4C
package import FeedModel

/// Markdown turned into HTML as the author's generator would: md4c finds the structure, everything written is ours.
package enum Markdown {
  /// The HTML of a body, as UTF-8. `firstLine` is the line of `file` at which `source` begins.
  package static func render(
    _ source: ArraySlice<UInt8>, dialect: MarkdownDialect, file: String, firstLine: Int, report: inout Diagnostics
  ) -> [UInt8] {
    render(source, features: MarkdownFeatures(of: dialect), file: file, firstLine: firstLine, report: &report)
  }

  /// The same with what the site switches on and off, and with the output of shortcodes where `source` has marks for it.
  static func render(
    _ source: ArraySlice<UInt8>, features: MarkdownFeatures, shortcodes: ShortcodeText? = nil, file: String,
    firstLine: Int, report: inout Diagnostics
  ) -> [UInt8] {
    let limit = max(64 * 1024, source.count.multipliedReportingOverflow(by: 100).partialValue)
    guard source.count < largestSource else {
      report.report(.sourceTooLarge, at: Place(file: file, line: firstLine, column: 1))
      return []
    }
    let prepared = MarkdownPreparation.prepare(source, features: features, marks: shortcodes?.marks ?? [])
    func place(_ line: Int) -> Place {
      Place(file: file, line: firstLine + (shortcodes?.sourceLine(of: line) ?? line), column: 1)
    }
    for finding in prepared.findings { report.report(finding.message, at: place(finding.line)) }
    var renderer = MarkdownRenderer(features: features, marks: prepared.marks, limit: limit)
    renderer.footnoteLabels = prepared.footnoteLabels
    renderer.attributeLists = prepared.attributeLists
    renderer.abbreviations = MarkdownAbbreviations(prepared.abbreviations)
    // md4c now and then looks at the byte behind the text: it shall be a line end, not whatever lies there.
    var bytes = prepared.bytes ?? Array(source)
    bytes.append(0x0A)
    let isWhole = bytes.withUnsafeBytes { parse(UnsafeRawBufferPointer(rebasing: $0.dropLast()), with: &renderer) }
    guard isWhole else {
      report.report(.outputTooLarge(limit), at: Place(file: file, line: firstLine, column: 1))
      return []
    }
    for finding in renderer.findings {
      report.report(finding.message, at: place(prepared.sourceLine(of: finding.line)))
    }
    return renderer.finished()
  }

  /// md4c counts bytes in 32 bits.
  private static let largestSource = 1 << 30

  private static func parse(_ bytes: UnsafeRawBufferPointer, with renderer: inout MarkdownRenderer) -> Bool {
    guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return true }
    renderer.input = UnsafeBufferPointer(start: bytes.bindMemory(to: UInt8.self).baseAddress, count: bytes.count)
    renderer.out.reserveCapacity(bytes.count + bytes.count / 4 + 256)
    var parser = MD_PARSER()
    parser.flags = renderer.features.parserFlags(for: renderer.input)
    parser.enter_block = { kind, detail, renderer in
      MarkdownRenderer.call(renderer) { $0.enter(block: kind, detail) }
    }
    parser.leave_block = { kind, detail, renderer in
      MarkdownRenderer.call(renderer) { $0.leave(block: kind, detail) }
    }
    parser.enter_span = { kind, detail, renderer in
      MarkdownRenderer.call(renderer) { $0.enter(span: kind, detail) }
    }
    parser.leave_span = { kind, detail, renderer in
      MarkdownRenderer.call(renderer) { $0.leave(span: kind, detail) }
    }
    parser.text = { kind, text, count, renderer in
      MarkdownRenderer.call(renderer) { $0.text(kind, text, Int(count)) }
    }
    let status = withUnsafeMutablePointer(to: &renderer) { md_parse(base, MD_SIZE(bytes.count), &parser, $0) }
    renderer.input = UnsafeBufferPointer(start: nil, count: 0)
    return status == 0
  }
}

extension MarkdownRenderer {
  /// Runs one of md4c's events; anything but 0 stops md4c.
  static func call(_ renderer: UnsafeMutableRawPointer?, _ event: (inout MarkdownRenderer) -> Void) -> Int32 {
    guard let renderer else { return 1 }
    let here = renderer.assumingMemoryBound(to: MarkdownRenderer.self)
    event(&here.pointee)
    return here.pointee.out.count > here.pointee.limit ? 1 : 0
  }
}

extension Diagnostic.Message {
  fileprivate static var sourceTooLarge: Self {
    .error("markdown/too-large", "the body is larger than 1 GiB; split the post")
  }

  fileprivate static func outputTooLarge(_ limit: Int) -> Self {
    .error("markdown/too-large", "the body would become more than \(limit) bytes of HTML; look for runaway references")
  }
}
