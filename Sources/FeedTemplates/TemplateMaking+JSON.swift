import FeedModel
import FeedText

extension TemplateMaking {
  /// What was made and found, for the program that asked: one JSON object on one line.
  public var json: String {
    let files = files.map { file in
      "{\"path\":\(file.path.quotedAsJSON),\"template\":\(file.template.quotedAsJSON),\"entries\":\(file.entries),"
        + "\"text\":\(file.text.quotedAsJSON)}"
    }
    let findings = diagnostics.all.map { finding in
      var text =
        "{\"severity\":\(finding.severity.rawValue.quotedAsJSON),\"code\":\(finding.code.quotedAsJSON),"
        + "\"message\":\(finding.message.text.quotedAsJSON)"
      if let place = finding.place {
        text += ",\"file\":\(place.file.quotedAsJSON),\"line\":\(place.line),\"column\":\(place.column)"
      }
      return text + "}"
    }
    return "{\"files\":[\(files.joined(separator: ","))],\"findings\":[\(findings.joined(separator: ","))]}\n"
  }
}
