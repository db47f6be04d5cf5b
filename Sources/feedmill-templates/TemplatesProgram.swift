import FeedModel
import FeedTemplates

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fills in templates for `feedmill build`, which hands it a JSON Feed: Mustache and what comes with it stay out of the
/// command that most people run without templates.
@main
enum TemplatesProgram {
  static let help = """
    feedmill-templates make JOB... <feed.json   makes files of a JSON Feed, as JSON on standard output
    feedmill-templates list                     names the templates that come with feedmill
    feedmill-templates show NAME                prints one of them

    A JOB is a JSON object: file or template, path, per, escape, limit, length, as under `templates:` in feedmill.yml.
    `feedmill build` runs this program where the configuration has templates.

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "make": make(arguments.dropFirst())
    case "list":
      for template in ReadyTemplate.all { print("\(template.name)\t\(template.path)\t\(template.title)") }
    case "show":
      guard arguments.count == 2, let template = ReadyTemplate.all.first(where: { $0.name == arguments[1] }) else {
        fail("feedmill-templates: no template is called so; `feedmill-templates list` names them", 64)
      }
      print(template.text, terminator: "")
    case "--help", "-h", "help": print(help, terminator: "")
    default: fail(help, 64)
    }
  }

  private static func make(_ arguments: ArraySlice<String>) {
    do throws(FeedError) {
      var jobs: [TemplateJob] = []
      for argument in arguments { jobs.append(try TemplateJob(json: argument)) }
      let made = try TemplateMaking(bytes(of: 0, atMost: 256 << 20), jobs, reading: text(of:))
      print(made.json, terminator: "")
    } catch {
      fail("feedmill-templates: \(error.diagnostic.message.text)", 65)
    }
  }

  /// The text of a file, which may not be larger than a template ever is.
  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return String(validating: bytes(of: descriptor, atMost: 4 << 20), as: UTF8.self)
  }

  private static func bytes(of descriptor: Int32, atMost most: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func fail(_ message: String, _ status: Int32) -> Never {
    let bytes = Array((message.hasSuffix("\n") ? message : message + "\n").utf8)
    _ = write(2, bytes, bytes.count)
    exit(status)
  }
}
