/// A template that comes with the program.
public struct ReadyTemplate: Sendable {
  public let name: String
  /// What it makes.
  public let title: String
  /// Where its files go unless told otherwise.
  public let path: String
  public let text: String
  let length: SocialLength?

  init(_ name: String, _ title: String, _ path: String, length: SocialLength? = nil, _ text: String) {
    self.name = name
    self.title = title
    self.path = path
    self.text = text
    self.length = length
  }

  public static let all = [social, bluesky, gemini, twtxt, digest, buttondown, listmonk]

  static func named(_ name: String) -> ReadyTemplate? { all.first { $0.name == name } }
}
