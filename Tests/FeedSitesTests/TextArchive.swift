import Foundation

/// Files in one text: each begins with a line `-- path --`, what stands before the first is the sentence.
///
/// In a section whose line ends in `-- escaped --`, `\r`, `\n`, `\\` and `\xNN` stand for bytes.
struct TextArchive {
  struct Section {
    var path: String
    var isEscaped: Bool
    var bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  var sentence = ""
  var sections: [Section] = []

  init(_ text: String) {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if let (path, isEscaped) = TextArchive.header(line) {
        sections.append(Section(path: path, isEscaped: isEscaped, bytes: []))
      } else if sections.isEmpty {
        sentence += (sentence.isEmpty ? "" : "\n") + line
      } else {
        let last = sections.count - 1
        sections[last].bytes += sections[last].isEscaped ? TextArchive.unescaped(line) : Array((line + "\n").utf8)
      }
    }
  }

  subscript(path: String) -> String? { sections.first { $0.path == path }?.text }

  private static func header(_ line: String) -> (path: String, isEscaped: Bool)? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --") else { return nil }
    let inside = line.dropFirst(3).dropLast(3)
    if inside.hasSuffix(" -- escaped") { return (String(inside.dropLast(11)), true) }
    return (String(inside), false)
  }

  /// The bytes of an escaped line; its own end does not count.
  private static func unescaped(_ line: String) -> [UInt8] {
    var out: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let next = rest.popFirst() else {
        out.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "x"):
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        rest = rest.dropFirst(2)
        out.append(UInt8(digits, radix: 16) ?? 0x3F)
      default: out.append(next)
      }
    }
    return out
  }
}
