import FeedModel

/// Whether the value of a `style` attribute can do no harm: properties of type and box, and plain values, as the
/// filters of readers let through.
enum StyleText {
  static func isHarmless(_ value: [UInt8]) -> Bool {
    hasPlainCharacters(value)
      && value.split(separator: 0x3B, omittingEmptySubsequences: true).allSatisfy { declaration in
        if declaration.allSatisfy(\.isASCIIWhitespace) { return true }
        let parts = declaration.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        let property = text(parts[0])
        guard properties.contains(property) else { return false }
        guard boxes.contains(where: { property.hasPrefix($0) }) else { return true }
        return text(parts[1]).split(separator: " ").allSatisfy { keywords.contains(String($0)) || isMeasure($0) }
      }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).collapsedWhitespace.lowercased()
  }

  /// Letters, digits, `:,;#%.!`, hyphens within words, quoted words, numbers in brackets.
  private static func hasPlainCharacters(_ value: [UInt8]) -> Bool {
    var i = 0
    while i < value.count {
      let byte = value[i]
      if isWord(byte) || byte.isASCIIWhitespace || ":,;#%.!".utf8.contains(byte) {
        i += 1
        continue
      }
      switch byte {
      case 0x2D:
        guard i > 0, i + 1 < value.count, isWord(value[i - 1]), isWord(value[i + 1]) else { return false }
        i += 1
      case 0x22, 0x27:
        guard let end = value[(i + 1)...].firstIndex(of: byte), end > i + 1,
          value[(i + 1)..<end].allSatisfy({ isWord($0) || $0.isASCIIWhitespace })
        else { return false }
        i = end + 1
      case 0x28:
        guard let end = value[i...].firstIndex(of: 0x29),
          value[(i + 1)..<end].allSatisfy({ $0.isASCIIDigit || $0 == 0x2C || $0.isASCIIWhitespace })
        else { return false }
        i = end + 1
      default: return false
      }
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F }

  /// `#ffcc00`, `rgb(0,128,0)`, `1.5em`: three digits at most.
  private static func isMeasure(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    if bytes.first == 0x23 { return bytes.count > 1 && bytes.dropFirst().allSatisfy(\.isHexDigit) }
    if word.hasPrefix("rgb(") { return bytes.dropFirst(4).allSatisfy { $0.isASCIIDigit || ",%)".utf8.contains($0) } }
    let number = bytes.prefix { $0.isASCIIDigit || $0 == 0x2E }
    guard let last = number.last, last != 0x2E, number.count(where: \.isASCIIDigit) <= 3 else { return false }
    let whole = number.prefix { $0 != 0x2E }
    guard whole.count == number.count || whole.count <= 1, number.count - whole.count < 4,
      !number.dropFirst(whole.count + 1).contains(0x2E)
    else { return false }
    return units.contains(String(decoding: bytes.dropFirst(number.count), as: UTF8.self))
  }

  private static let units: Set<String> = ["", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"]
  private static let boxes = ["background", "border", "margin", "padding"]
  private static let properties: Set<String> = [
    "azimuth", "background", "background-color", "border", "border-bottom", "border-bottom-color",
    "border-bottom-style", "border-bottom-width", "border-collapse", "border-color", "border-left",
    "border-left-color", "border-left-style", "border-left-width", "border-right", "border-right-color",
    "border-right-style", "border-right-width", "border-spacing", "border-style", "border-top", "border-top-color",
    "border-top-style", "border-top-width", "border-width", "clear", "color", "cursor", "direction", "display",
    "elevation", "float", "font", "font-family", "font-size", "font-style", "font-variant", "font-weight", "height",
    "letter-spacing", "line-height", "list-style-type", "margin", "margin-bottom", "margin-left", "margin-right",
    "margin-top", "overflow", "padding", "padding-bottom", "padding-left", "padding-right", "padding-top", "pause",
    "pause-after", "pause-before", "pitch", "pitch-range", "richness", "speak", "speak-header", "speak-numeral",
    "speak-punctuation", "speech-rate", "stress", "text-align", "text-decoration", "text-indent", "unicode-bidi",
    "vertical-align", "voice-family", "volume", "white-space", "width",
  ]
  private static let keywords: Set<String> = [
    "aqua", "auto", "black", "block", "blue", "bold", "both", "bottom", "brown", "center", "collapse", "dashed",
    "dotted", "fuchsia", "gray", "green", "!important", "italic", "left", "lime", "maroon", "medium", "none", "navy",
    "normal", "nowrap", "olive", "pointer", "purple", "red", "right", "solid", "silver", "teal", "top", "transparent",
    "underline", "white", "yellow",
  ]
}
