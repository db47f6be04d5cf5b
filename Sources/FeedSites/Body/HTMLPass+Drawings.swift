internal import FeedModel
internal import FeedText

extension HTMLPass {
  /// A drawing that shows HTML is no longer right without it, unless it has something else to show there.
  mutating func spoilDrawing() {
    if let last = stack.last, last.element == .other, name(last.name) == "switch" { return }
    guard let index = stack.lastIndex(where: { $0.element == .svg }) else { return }
    stack[index].isSpoilt = true
  }

  /// The drawing goes; a link leads to the page that shows it.
  mutating func takeBackDrawing(_ open: Open) {
    foreignDepth = max(0, foreignDepth - 1)
    noteGone(open, .drawing)
    takeBack(to: open.tag.lowerBound, textStart: open.textStart)
    if foreignDepth > 0 {
      // The drawing around it is not right either.
      if let outer = stack.lastIndex(where: { $0.element == .svg }) { stack[outer].isSpoilt = true }
      return
    }
    findings.add(.drawing)
    writeLink(to: options.page.string, "See the drawing on the page")
  }

  /// A drawing's style becomes attributes, which mean the same and which readers keep.
  mutating func spreadDrawingStyle() {
    guard let index = judged.firstIndex(of: .style) else { return }
    judged[index].action = .drop
    var seen: [String] = []
    for declaration in String(decoding: decoded(at: index), as: UTF8.self).split(separator: ";").reversed() {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let property = declaration[..<colon].trimmedWhitespace.lowercased()
      let value = declaration[declaration.index(after: colon)...].trimmedWhitespace
      guard HTMLPass.drawingProperties.contains(property), !seen.contains(property), !value.isEmpty,
        HTMLPass.isPlain(Array(value.utf8))
      else { continue }
      seen.append(property)
      for i in judged.indices where i != index && name(tokenizer.attributes[i].name) == property {
        judged[i].action = .drop
      }
      addAttribute(named: property, value)
    }
  }

  /// Words, numbers and colours; of functions only those of colours, and references to parts of the same drawing.
  private static func isPlain(_ value: [UInt8]) -> Bool {
    for (i, byte) in value.enumerated() {
      switch byte {
      case 0x28:
        let function = String(decoding: value[..<i].reversed().prefix { $0.isASCIILetter }.reversed(), as: UTF8.self)
        let isOwnPart = function == "url" && i + 1 < value.count && value[i + 1] == 0x23
        guard isOwnPart || ["rgb", "rgba", "hsl", "hsla"].contains(function) else { return false }
      case 0x20, 0x23, 0x25, 0x29, 0x2B, 0x2C, 0x2D, 0x2E: break
      default: guard byte.isASCIILetter || byte.isASCIIDigit || byte.isASCIIWhitespace else { return false }
      }
    }
    return true
  }

  private static let drawingProperties: Set<String> = [
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "stop-color",
    "stop-opacity", "clip-rule", "clip-path", "font-family", "font-size", "font-style", "font-weight", "text-anchor",
    "dominant-baseline", "marker-start", "marker-mid", "marker-end", "paint-order", "vector-effect",
    "shape-rendering", "text-rendering",
  ]
}
