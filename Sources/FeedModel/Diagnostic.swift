/// How much a diagnostic matters.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Advice; true, but nothing need be done.
  case info
  /// Readers stumble over it, or it is probably not what was meant; publishing goes on.
  case warning
  /// A specification forbids it or nothing sound can be published; nothing is replaced.
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One finding: how bad, which rule, what to do, and where.
public struct Diagnostic: Sendable, Hashable {
  /// What is said, apart from where: declared at the foot of the file that reports it.
  public struct Message: Sendable, Hashable {
    public var severity: Severity
    /// Stable, kebab-case, in the form `area/rule`: `atom/feed-author-missing`.
    public var code: String
    /// Lower case, no full stop; says what to do where it can.
    public var text: String

    public init(_ severity: Severity, _ code: String, _ text: String) {
      self.severity = severity
      self.code = code
      self.text = text
    }

    public static func error(_ code: String, _ text: String) -> Message { Message(.error, code, text) }
    public static func warning(_ code: String, _ text: String) -> Message { Message(.warning, code, text) }
    public static func info(_ code: String, _ text: String) -> Message { Message(.info, code, text) }
  }

  /// A further remark with a place of its own, such as the post that an entry was written from.
  public struct Note: Sendable, Hashable {
    public var text: String
    public var place: Place?

    public init(_ text: String, at place: Place? = nil) {
      self.text = text
      self.place = place
    }
  }

  public var message: Message
  public var place: Place?
  public var notes: [Note]
  /// The line at fault, for text that is in no file yet; `nil` where the file itself can be shown. Of a long line
  /// it is the part round the place, as `LineMap.excerpt(around:)` cuts it, with the place at column `min(column, 62)`.
  public var excerpt: String?

  public init(_ message: Message, at place: Place? = nil, notes: [Note] = [], excerpt: String? = nil) {
    self.message = message
    self.place = place
    self.notes = notes
    self.excerpt = excerpt
  }

  public var severity: Severity { message.severity }
  public var code: String { message.code }
}

/// Thrown only when there is no value to hand back; carries what the caller would have reported.
public struct FeedError: Error, Sendable, Hashable {
  public var diagnostic: Diagnostic

  public init(_ message: Diagnostic.Message, at place: Place? = nil, notes: [Diagnostic.Note] = []) {
    diagnostic = Diagnostic(message, at: place, notes: notes)
  }

  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
