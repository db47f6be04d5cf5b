import Foundation

/// A program of the machine, run in a folder.
struct Tool {
  var status: Int32
  var output: String

  /// `nil` where it is not installed.
  static func run(_ name: String, _ arguments: [String], in folder: String) throws -> Tool? {
    guard
      let path = ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map({ $0 + name })
        .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Tool(status: process.terminationStatus, output: text)
  }
}
