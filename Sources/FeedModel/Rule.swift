/// What documents are held to: one rule, its stable code, who asks for it, and what keeping and breaking it look like.
///
/// A diagnostic names the rule that was broken by its code; `feedmill explain CODE` and Documentation/rules.md say the
/// rest. Codes are never renamed or given a second meaning.
public struct Rule: Sendable, Hashable {
  /// Stable, kebab-case, in the form `area/rule`: `rss/guid-missing`.
  public let code: String
  public let severity: Severity
  /// The specification and its section, or `practice` where readers ask for it and no specification does.
  public let source: String
  /// What is wrong where the rule is broken: a sentence without a full stop.
  public let what: String
  /// What comes of it: why the rule is there.
  public let why: String
  /// A document, or a part of one, that breaks the rule; `nil` where no document shows it, such as a full disk.
  public let breach: RuleExample?
  /// The same, mended.
  public let remedy: RuleExample?

  public init(
    _ code: String, _ severity: Severity, _ source: String, _ what: String, why: String,
    breach: RuleExample? = nil, remedy: RuleExample? = nil
  ) {
    self.code = code
    self.severity = severity
    self.source = source
    self.what = what
    self.why = why
    self.breach = breach
    self.remedy = remedy
  }
}
