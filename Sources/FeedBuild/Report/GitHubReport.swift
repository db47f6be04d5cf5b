import FeedModel

/// GitHub's workflow commands: `::error file=…,line=…,col=…,title=…::message`.
enum GitHubReport {
  static func line(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [String] = []
    if let place = diagnostic.place {
      properties = ["file=" + escaped(place.file)]
      if !place.isWhole { properties += ["line=\(place.line)", "col=\(place.column)"] }
    }
    properties.append("title=" + escaped(diagnostic.code))
    let notes = diagnostic.notes.map { "\n" + ($0.place.map { "\($0): " } ?? "") + $0.text }.joined()
    return "::\(command) \(properties.joined(separator: ","))::\(escapedMessage(diagnostic.message.text + notes))\n"
  }

  private static func escapedMessage(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n", "\r\n": out += "%0A"
      default: out.append(character)
      }
    }
    return out
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in escapedMessage(text) {
      switch character {
      case ":": out += "%3A"
      case ",": out += "%2C"
      default: out.append(character)
      }
    }
    return out
  }
}
