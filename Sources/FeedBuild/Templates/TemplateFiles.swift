import FeedModel
import FeedText

/// What the program that knows templates makes of a JSON Feed.
enum TemplateFiles {
  static func make(
    of feed: [ArraySlice<UInt8>], _ known: FeedPlans, _ opened: OpenedSite, _ options: BuildOptions,
    _ report: inout Diagnostics
  ) -> [MadeFile] {
    let lines = opened.configuration.templates
    let place = lines.first?.place
    // The program is started once for all of them, which costs less than once for each: their shares are added up.
    let programs = options.programs.shared(by: lines.count)
    guard let program = options.programs.find(Programs.templates) else {
      report.report(.noProgram, at: place)
      return []
    }
    let arguments = lines.map { $0.argument(in: options.site) }
    let run = ProgramRun(program, ["make"] + arguments, input: feed, programs)
    run.report(of: Programs.templates, doing: "making files of templates", at: place, programs, &report)
    guard run.end == .exit(0) else { return [] }
    var findings: [JSONFinding] = []
    guard let result = try? JSONReader.read(run.output, findings: &findings), let files = result["files"]?.array else {
      report.report(.unreadable, at: place)
      return []
    }
    for finding in result["findings"]?.array ?? [] {
      if let finding = diagnostic(finding) { report.report(finding) }
    }
    return files.compactMap { file in
      guard let path = file["path"]?.string, let text = file["text"]?.string else { return nil }
      return MadeFile(
        path: Paths.join(opened.output, path), address: known.address(of: path),
        format: file["template"]?.string ?? "template",
        entries: file["entries"]?.int ?? 0, bytes: Array(text.utf8))
    }
  }

  private static func diagnostic(_ node: JSONNode) -> Diagnostic? {
    guard let severity = node["severity"]?.string.flatMap({ Severity(rawValue: $0) }), let code = node["code"]?.string,
      let text = node["message"]?.string
    else { return nil }
    let place = node["file"]?.string.map { file in
      Place(file: file, line: node["line"]?.int ?? 1, column: node["column"]?.int ?? 1)
    }
    return Diagnostic(Diagnostic.Message(severity, code, text), at: place)
  }
}

extension Diagnostic.Message {
  fileprivate static var noProgram: Self {
    .error(
      "template/no-program",
      "templates are filled in by the program `\(Programs.templates)`, which is neither beside `feedmill` nor on PATH; install both"
    )
  }

  fileprivate static var unreadable: Self {
    .error("template/unreadable", "`\(Programs.templates)` answered nothing that can be read; is it of this version?")
  }
}
