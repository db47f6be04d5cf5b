/// The elements that are treated in a way of their own; all others are `other`.
@usableFromInline
package enum HTMLElement: UInt8, CaseIterable, Sendable {
  case other
  case a, abbr, acronym, address, annotation, annotationXML, applet, area, article, aside, audio, b, base, basefont, bdi
  case bdo, bgsound, big, blink, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup
  case command, comment, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset
  case figcaption, figure, font, footer, foreignobject, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header
  case hgroup, hr, html, i, iframe, image, img, input, ins, isindex, kbd, keygen, label, legend, li, link, listing
  case main, map, mark, marquee, math, menu, menuitem, meta, meter, nav, nobr, noembed, noframes, noscript, object, ol
  case optgroup, option, output, p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script
  case search, section, select, slot, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody
  case td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp

  /// Reads a tag's name in any case.
  package init(_ name: UnsafeBufferPointer<UInt8>) {
    self = HTMLElement.names[HTMLName(name)]
  }

  @inline(__always)
  init(_ name: HTMLName) { self = HTMLElement.names[name] }

  /// Reads a tag's name at `range` of a longer text.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self = HTMLElement.names[HTMLName(bytes, range)]
  }

  /// Elements without content and end tag.
  @inlinable package var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .bgsound, .br, .col, .command, .embed, .frame, .hr, .img, .input, .keygen, .link,
      .meta, .param, .source, .track, .wbr:
      true
    default: false
    }
  }

  /// Elements that start a line of their own.
  @inlinable package var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .li,
      .legend, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .tbody,
      .thead, .tfoot, .tr, .td, .th, .caption, .ul, .xmp:
      true
    default: false
    }
  }

  @inlinable package var isHeading: Bool { headingLevel != 0 }

  /// 1 to 6, 0 for what is no heading.
  @inlinable package var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }

  /// What stands inside is text whatever it looks like, up to the end tag.
  package var holdsRawText: Bool {
    switch self {
    case .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes, .plaintext: true
    default: false
    }
  }
}

/// A name of up to sixteen bytes, in lower case, packed into two words; zero for longer ones.
@usableFromInline
package struct HTMLName: Equatable {
  @usableFromInline package var low: UInt64 = 0
  @usableFromInline package var high: UInt64 = 0

  @inlinable
  package init(_ name: UnsafeBufferPointer<UInt8>) {
    guard name.count <= 16 else { return }
    for i in 0..<name.count {
      let byte = name[i]
      let lowered = UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      if i < 8 { low |= lowered << UInt64(i * 8) } else { high |= lowered << UInt64((i - 8) * 8) }
    }
  }

  /// The name at `range` of a longer text: two words in one reading where sixteen bytes are there to be read.
  @inlinable @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let count = range.count
    guard count <= 16, range.lowerBound + 16 <= bytes.count else {
      self = HTMLName(UnsafeBufferPointer(rebasing: bytes[range]))
      return
    }
    let raw = UnsafeRawBufferPointer(bytes)
    let first = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
    low = HTMLName.lowercased(count >= 8 ? first : first & ((1 << UInt64(count * 8)) - 1))
    if count > 8 {
      let second = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self))
      high = HTMLName.lowercased(count == 16 ? second : second & ((1 << UInt64((count - 8) * 8)) - 1))
    }
  }

  /// The name in the first `count` bytes of a word, at most seven.
  @inline(__always)
  init(_ word: UInt64, count: Int) {
    low = HTMLName.lowercased(word & ((1 &<< UInt64(truncatingIfNeeded: count * 8)) - 1))
  }

  /// Eight bytes in lower case, those beyond ASCII as they are.
  @inlinable @inline(__always)
  static func lowercased(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x0101_0101_0101_0101
    let sevenBits = word & (low &* 0x7F)
    let fromA = sevenBits &+ (low &* (0x80 - 0x41))
    let aboveZ = sevenBits &+ (low &* (0x80 - 0x5B))
    return word | ((fromA & ~aboveZ & ~word & (low &* 0x80)) >> 2)
  }

  @inlinable package init(_ name: StaticString) { self = name.withUTF8Buffer { HTMLName($0) } }

  @inlinable @inline(__always)
  package func slot(in count: Int) -> Int {
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 20) & (count - 1)
  }
}

extension HTMLElement {
  /// The names of all elements but `other`, in the order of their cases.
  static let spelled: StaticString = """
    a abbr acronym address annotation annotation-xml applet area article aside audio b base basefont bdi bdo bgsound \
    big blink blockquote body br button canvas caption center cite code col colgroup command comment data datalist \
    dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer foreignobject form frame \
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label \
    legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript \
    object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search \
    section select slot small source span strike strong style sub summary sup svg table tbody td template textarea \
    tfoot th thead time title tr track tt u ul var video wbr xmp
    """

  fileprivate static let names: HTMLNameTable<HTMLElement> = {
    let names = spelled.withUTF8Buffer { $0.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) } }
    return HTMLNameTable(Array(zip(names, allCases.dropFirst())), missing: .other)
  }()
}
