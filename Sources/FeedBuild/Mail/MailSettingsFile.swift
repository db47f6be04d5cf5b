public import FeedMail
public import FeedModel
import FeedSites

/// `mail.yml`, each value checked; the table of its keys is Documentation/mail.md.
public enum MailSettingsFile {
  /// The name of the file that is read unless another is named.
  static let name = "mail.yml"

  /// Sets what a file says, its paths as seen from its folder; `nil` reads `mail.yml` in the current folder when there is
  /// one.
  public static func read(
    _ path: String?, into settings: inout MailSettings, report: inout Diagnostics
  ) throws(FeedError) {
    let name = path ?? Self.name
    let parent = Paths.folder(of: name)
    guard Paths.exists(name), let bytes = try DiskFolder(parent.isEmpty ? "." : parent).bytes(of: Paths.name(of: name))
    else {
      if path == nil { return }
      throw FeedError(.noConfiguration, at: .whole(name))
    }
    let file = try SettingsFile.read(bytes, file: name, report: &report)
    guard let members = file.members else {
      throw FeedError(.configurationNotMapping, at: Place(file: name, mark: file.mark))
    }
    let unknown = file.unknownKeys(allowed: MailSettings.keys.map(\.name))
    for key in unknown {
      report.report(.unknownMailKey(key.key, key.suggestion), at: Place(file: name, mark: key.mark))
    }
    let known = Set(MailSettings.keys.map(\.name))
    for member in members where known.contains(member.key) && !member.value.isNull {
      let place = Place(file: name, mark: member.value.mark)
      let items = member.value.list ?? [member.value]
      let texts = items.compactMap(\.text)
      guard texts.count == items.count, !texts.isEmpty, texts.count == 1 || Self.lists.contains(member.key) else {
        report.report(
          .wrongMailValue(Self.lists.contains(member.key) ? "a text, or a list of texts" : "one text"), at: place)
        continue
      }
      do {
        try settings.set(member.key, texts)
      } catch {
        report.report(.wrongMailValue(error.expected), at: place)
      }
    }
    settings.place(in: parent)
  }

  /// The keys that take several texts.
  private static let lists: Set<String> = ["from", "to", "reply-to", "unsubscribe", "sendmail"]
}

extension Diagnostic.Message {
  fileprivate static func unknownMailKey(_ key: String, _ nearest: String?) -> Self {
    .error(
      "configuration/unknown-key",
      "unknown key `\(key)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "; the keys are in Documentation/mail.md"))
  }

  fileprivate static func wrongMailValue(_ expected: String) -> Self {
    .error("configuration/wrong-value", "this should be \(expected)")
  }
}
