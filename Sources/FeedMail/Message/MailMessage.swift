import FeedModel

/// A finished message (RFC 5322), with `\n` for line ends.
struct MailMessage: Sendable {
  /// The left side of the message id without its revision: what file names are made of.
  var hash: String
  var revision: Int
  var id: String
  var date: Timestamp
  var subject: String
  var bytes: [UInt8]
  /// Of the HTML part, before it was encoded.
  var htmlSize: Int

  /// What tells this version from all others in the name of a file.
  var name: String { "\(hash).\(revision)" }
}
