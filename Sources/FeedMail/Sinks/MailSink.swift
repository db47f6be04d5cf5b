import FeedModel

/// A way out for messages.
public enum MailSink: Sendable, Hashable {
  case maildir(String)
  case mbox(String)
  case eml(String)
  /// A program and its arguments.
  case sendmail([String])

  /// What came of handing a message over.
  enum Outcome {
    case delivered
    /// It was there: an earlier run had delivered it.
    case alreadyThere
    /// Not taken, for certain.
    case refused(reason: String, mayPass: Bool)
    /// The program could not be started at all.
    case noProgram(reason: String)
    /// Nobody knows whether it was taken.
    case unknown(reason: String)
  }

  public var kind: String {
    switch self {
    case .maildir: "maildir"
    case .mbox: "mbox"
    case .eml: "eml"
    case .sendmail: "sendmail"
    }
  }

  /// The folder, file or program.
  public var target: String {
    switch self {
    case .maildir(let path), .mbox(let path), .eml(let path): path
    case .sendmail(let words): words.first ?? ""
    }
  }

  /// What the ledger calls it.
  var name: String { "\(kind):\(target)" }

  /// Whether the same message can be handed over again and is there once all the same.
  var isIdempotent: Bool { kind != "sendmail" }

  func deliver(_ message: MailMessage) throws(FeedError) -> Outcome {
    switch self {
    case .maildir(let path): try Maildir(path).deliver(message)
    case .mbox(let path): try Mbox(path).deliver(message)
    case .eml(let path): try MailFolder(path).deliver(message)
    case .sendmail(let words): Sendmail(words).deliver(message)
    }
  }

  /// A program alone is run as sendmail is; with arguments, in one text or several, it is run as told.
  static func command(_ values: [String]) -> [String] {
    let words = values.count == 1 ? values[0].split(separator: " ").map(String.init) : values
    return words.count == 1 ? words + ["-oi", "-t"] : words
  }
}
