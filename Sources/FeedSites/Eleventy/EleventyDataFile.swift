import FeedModel

/// A file of data: JSON, YAML, TOML, or JavaScript as far as its values are plainly written.
struct EleventyDataFile {
  var settings: Setting
  /// Keys whose values a program would have to work out.
  var unread: [(key: String, mark: Mark)] = []

  /// From the least to the most important, where several belong to one template or folder.
  static let extensions = [
    "toml", "yaml", "yml", "json", "11tydata.toml", "11tydata.yaml", "11tydata.yml", "11tydata.json", "11tydata.mjs",
    "11tydata.cjs", "11tydata.js", "11tydata.ts",
  ]
  static let globalExtensions = ["toml", "yaml", "yml", "json", "mjs", "cjs", "js", "ts"]

  /// Reads a file, `nil` when there is none; what is wrong with it is reported.
  static func read(_ path: String, in folder: any Folder, report: inout Diagnostics) -> EleventyDataFile? {
    do throws(FeedError) {
      guard let bytes = try folder.bytes(of: path) else { return nil }
      let file = folder.place(path).file
      if ["js", "cjs", "mjs", "ts"].contains(path.pathExtension) {
        var literals = JavaScriptLiterals(bytes)
        let value = literals.exported()
        return EleventyDataFile(settings: value ?? .empty, unread: literals.unread)
      }
      return EleventyDataFile(settings: try SettingsFile.read(bytes, file: file, report: &report))
    } catch {
      report.report(error.diagnostic)
      return nil
    }
  }

  static func read(_ path: String, in folder: any Folder) -> EleventyDataFile? {
    var ignored = Diagnostics()
    return read(path, in: folder, report: &ignored)
  }
}
