import FeedModel
import FeedText

/// A format that a program writes which is not ours: `feedmill-format-NAME` gets the JSON Feed on its standard input.
struct PlugIn: Sendable {
  let name: String
  let title: String
  /// Where its document goes unless told otherwise.
  let fileName: String
  let mediaType: String
  private let path: String
  private let programs: Programs

  /// Letters, digits and hyphens: what may be a part of a program's name and of a file's.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
  }

  /// The format of a name; `nil` when no program writes it, or when its program says something wrong of itself, which
  /// is reported. A program that knows no `--describe` is taken with what can be said by its name.
  static func open(_ name: String, _ programs: Programs, report: inout Diagnostics) -> PlugIn? {
    guard let path = programs.format(name) else { return nil }
    let run = ProgramRun(path, ["--describe"], input: [], programs)
    if run.end == .tooSlow || run.end == .tooLarge {
      run.report(of: Programs.formatPrefix + name, doing: "describing itself", programs, &report)
      return nil
    }
    var described: JSONNode?
    if run.end == .exit(0) {
      var findings: [JSONFinding] = []
      described = try? JSONReader.read(run.output, findings: &findings)
    }
    func text(_ key: String) -> String? {
      described?[key]?.string.map { $0.collapsedWhitespace }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let fileName = text("fileName") ?? name + ".txt"
    guard isFileName(fileName) else {
      report.report(.badFileName(fileName, Programs.formatPrefix + name))
      return nil
    }
    return PlugIn(
      name: name, title: text("title") ?? "by \(Programs.formatPrefix)\(name)", fileName: fileName,
      mediaType: text("mediaType") ?? "text/plain", path: path, programs: programs)
  }

  /// What the program makes of a JSON Feed for a file; `nil` when it failed, which is reported.
  func write(_ feed: [ArraySlice<UInt8>], for file: String, report: inout Diagnostics) -> [UInt8]? {
    let run = ProgramRun(path, [], input: feed, programs)
    run.report(of: Programs.formatPrefix + name, doing: "making \(file)", programs, &report)
    guard run.end == .exit(0) else { return nil }
    guard !run.output.isEmpty else {
      report.report(.empty(Programs.formatPrefix + name, file))
      return nil
    }
    return run.output
  }

  private static func isFileName(_ name: String) -> Bool {
    !name.hasPrefix(".") && name.utf8.count <= 200 && !name.contains("/") && !name.contains("\\")
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}

extension Diagnostic.Message {
  fileprivate static func badFileName(_ name: String, _ program: String) -> Self {
    .error(
      "plug-in/file-name",
      "`\(program) --describe` names the file `\(name)`; give a name without folders, as in `x.txt`")
  }

  fileprivate static func empty(_ program: String, _ file: String) -> Self {
    .error("plug-in/empty", "`\(program)` printed nothing for \(file); print the document to standard output")
  }
}
