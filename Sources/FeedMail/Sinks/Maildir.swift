import FeedModel

/// A folder of one file a message, with the folders `tmp`, `new` and `cur`.
struct Maildir {
  let path: String

  init(_ path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  func deliver(_ message: MailMessage) throws(FeedError) -> MailSink.Outcome {
    for folder in ["tmp", "new", "cur"] { try DiskFile.createFolder("\(path)/\(folder)", mode: 0o700) }
    // The name follows from the message, so that it cannot be there twice; readers add flags behind a colon.
    let domain = message.id.split(separator: "@").last.map { String($0.dropLast()) } ?? "localhost"
    let name = "\(max(0, message.date.seconds)).\(message.name).\(domain)"
    let suffix = ".\(message.name).\(domain)"
    let isThere = (DiskFile.names(in: path + "/cur") + DiskFile.names(in: path + "/new")).contains { other in
      other.prefix { $0 != ":" }.hasSuffix(suffix)
    }
    if isThere { return .alreadyThere }
    let temporary = "\(path)/tmp/\(name)"
    try DiskFile.create(temporary, message.bytes, mode: 0o600)
    return try DiskFile.link(temporary, to: "\(path)/new/\(name)") ? .delivered : .alreadyThere
  }
}

/// A folder of `.eml` files, as a mail is on its way: with CRLF.
struct MailFolder {
  let path: String

  init(_ path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  func deliver(_ message: MailMessage) throws(FeedError) -> MailSink.Outcome {
    try DiskFile.createFolder(path)
    let suffix = "-\(message.name).eml"
    if DiskFile.names(in: path).contains(where: { !$0.hasPrefix(".") && $0.hasSuffix(suffix) }) { return .alreadyThere }
    let temporary = "\(path)/.\(message.name).feedmill-tmp"
    try DiskFile.create(temporary, LineEnds.crlf(message.bytes), mode: 0o644)
    let name = MailPeriod.day(of: message.date) + suffix
    return try DiskFile.link(temporary, to: "\(path)/\(name)") ? .delivered : .alreadyThere
  }
}
