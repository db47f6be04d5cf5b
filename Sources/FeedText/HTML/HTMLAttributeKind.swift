/// The attributes that are treated in a way of their own.
@usableFromInline
package enum HTMLAttributeKind: UInt8, Sendable {
  case other
  /// `on…`: script.
  case handler
  /// `data-…` without a meaning here.
  case data
  /// Goes without a word: no use, or harm, in a feed.
  case useless
  /// Stays, whatever its name looks like.
  case useful
  case href, src, srcset
  /// A lazy loader's `data-src` and the like.
  case lazySource, lazySet
  /// Holds an address and nothing else.
  case address
  case style, id, name, classes, width, height, alt, alttext, title, type, role, hidden, ariaHidden, loading
  case controls, checked, content, encoding

  package init(_ name: HTMLName, _ bytes: UnsafeBufferPointer<UInt8>) {
    self = HTMLAttributeKind.table[name]
    guard self == .other, bytes.count > 2 else { return }
    if ByteSearch.matches("on", in: bytes, at: 0) {
      self = .handler
    } else if ByteSearch.matches("data-", in: bytes, at: 0) {
      self = .data
    }
  }

  private static let table = HTMLNameTable<HTMLAttributeKind>(
    [
      ("href", .href), ("xlink:href", .href), ("src", .src), ("srcset", .srcset), ("imagesrcset", .srcset),
      ("data-src", .lazySource), ("data-original", .lazySource), ("data-lazy-src", .lazySource),
      ("data-lazy", .lazySource), ("data-orig-src", .lazySource), ("data-srcset", .lazySet),
      ("data-lazy-srcset", .lazySet), ("data-orig-srcset", .lazySet), ("poster", .address), ("cite", .address),
      ("longdesc", .address), ("data", .address), ("codebase", .address), ("background", .address),
      ("lowsrc", .address), ("dynsrc", .address), ("altimg", .address), ("about", .address), ("resource", .address),
      ("itemid", .address), ("itemtype", .address), ("classid", .address), ("archive", .useless), ("code", .useless),
      ("profile", .useless), ("manifest", .useless), ("srcdoc", .useless), ("action", .useless),
      ("formaction", .useless), ("formmethod", .useless), ("formtarget", .useless), ("ping", .useless),
      ("contenteditable", .useless), ("tabindex", .useless), ("nonce", .useless), ("integrity", .useless),
      ("autofocus", .useless), ("autoplay", .useless), ("xml:base", .useless), ("is", .useless), ("style", .style),
      ("id", .id), ("name", .name), ("class", .classes), ("width", .width), ("height", .height), ("alt", .alt),
      ("alttext", .alttext), ("title", .title), ("type", .type), ("role", .role), ("hidden", .hidden),
      ("aria-hidden", .ariaHidden), ("loading", .loading), ("controls", .controls), ("checked", .checked),
      ("content", .content), ("encoding", .encoding), ("data-lang", .useful),
    ], missing: .other)
}
