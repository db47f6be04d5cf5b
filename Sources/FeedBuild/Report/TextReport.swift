import FeedModel

/// Findings for people: `file:line:column: severity: message [code]`, then the line and a caret.
struct TextReport {
  let color: Bool

  func render(_ diagnostics: Diagnostics) -> String {
    var sources = SourceLines()
    var out = ""
    for diagnostic in diagnostics.all {
      out += heading(diagnostic)
      if let place = diagnostic.place, !place.isWhole {
        // A line that is quoted was cut round the place.
        if let line = diagnostic.excerpt {
          out += snippet(line, line: place.line, column: min(place.column, 62))
        } else if let line = sources.line(at: place) {
          out += snippet(line, line: place.line, column: place.column)
        }
      }
      for note in diagnostic.notes {
        out += (note.place.map { "\($0): " } ?? "  ") + styled("note:", "36") + " " + Self.printable(note.text) + "\n"
      }
    }
    return out
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let tint =
      switch diagnostic.severity {
      case .error: "1;31"
      case .warning: "1;35"
      case .info: "1;36"
      }
    return (diagnostic.place.map { styled("\(Self.printable($0.description)):", "1") + " " } ?? "")
      + styled("\(diagnostic.severity.rawValue):", tint) + " " + Self.printable(diagnostic.message.text)
      + styled(" [\(diagnostic.code)]", "2") + "\n"
  }

  /// The line, cut to what a terminal shows, and a caret below the column.
  private func snippet(_ text: String, line: Int, column: Int) -> String {
    var scalars = Array(Self.printable(text).unicodeScalars.map { $0 == "\t" ? " " : $0 })
    var column = min(column, scalars.count + 1)
    if column > 100 {
      scalars = ["…"] + scalars[(column - 60)...]
      column = 62
    }
    if scalars.count > 110 { scalars = scalars[..<109] + ["…"] }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars)
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count)
    return "  \(number) | \(String(shown))\n"
      + "  \(margin) | " + String(repeating: " ", count: max(0, column - 1)) + styled("^", "1;32") + "\n"
  }

  /// What a file says must not steer the terminal.
  static func printable(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return String(out)
  }

  private func styled(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
