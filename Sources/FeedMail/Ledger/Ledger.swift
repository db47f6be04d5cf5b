import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Remembers what became of each item: a file of one JSON object a line, to which lines are only ever added, each safe on
/// disk before the next step is taken. One run at a time has it.
struct Ledger: ~Copyable {
  let path: String
  /// -1 when nothing is to be written.
  private let descriptor: Int32
  private(set) var records: [LedgerRecord.Key: LedgerRecord] = [:]
  private var order: [LedgerRecord.Key] = []
  private var length = 0
  private var lineCount = 0

  /// Opens and reads it; it is made when it is not there, unless nothing is to be written.
  static func open(_ path: String, isReadOnly: Bool, report: inout Diagnostics) throws(FeedError) -> Ledger {
    if isReadOnly {
      var ledger = Ledger(path: path, descriptor: -1)
      if let bytes = try DiskFile.read(path) { try ledger.take(bytes, &report) }
      return ledger
    }
    var ledger = Ledger(path: path, descriptor: try locked(path))
    try ledger.take(DiskFile.read(ledger.descriptor, path), &report)
    return ledger
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  subscript(feed: String, item: String) -> LedgerRecord? { records[LedgerRecord.Key(feed: feed, item: item)] }

  /// Whether what stood in the feed when mails began has been marked.
  func hasBegun(_ feed: String) -> Bool { self[feed, ""]?.state == .begun }

  /// The records of a feed, in the order in which their items were first met.
  func records(of feed: String) -> [LedgerRecord] {
    order.compactMap { records[$0] }.filter { $0.feed == feed && !$0.item.isEmpty }
  }

  /// All of them or none, on disk when this returns.
  mutating func append(_ new: [LedgerRecord]) throws(FeedError) {
    guard descriptor >= 0, !new.isEmpty else { return }
    let bytes = Array(new.map(\.line).joined().utf8)
    guard DiskFile.write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let code = errno
      ftruncate(descriptor, off_t(length))
      throw FeedError(.cannotWriteMail(code), at: .whole(path))
    }
    length += bytes.count
    lineCount += new.count
    for record in new { note(record) }
  }

  /// Written anew without what is overtaken, once that is most of it.
  mutating func compact() throws(FeedError) {
    guard descriptor >= 0, lineCount > 1000, lineCount > records.count * 4 else { return }
    let bytes = Array(order.compactMap { records[$0]?.line }.joined().utf8)
    try DiskFile.replace(path, with: bytes)
  }

  /// A part of a mail for several items is in the state of the whole.
  private mutating func note(_ record: LedgerRecord) {
    if records.updateValue(record, forKey: record.key) == nil { order.append(record.key) }
    for part in record.parts {
      var own = record
      own.item = part.item
      own.hash = part.hash
      own.parts = []
      // A doubt about the whole is named once, and a refused whole leaves its parts due.
      own.state = record.state == .pending ? .sent : record.state
      if own.state == .failed { own.state = .seen }
      if records.updateValue(own, forKey: own.key) == nil { order.append(own.key) }
    }
  }

  private mutating func take(_ bytes: [UInt8], _ report: inout Diagnostics) throws(FeedError) {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      if let record = LedgerRecord(bytes[start..<end]) {
        note(record)
        if end == bytes.count, descriptor >= 0 { _ = DiskFile.write([0x0A], to: descriptor) }
      } else if end == bytes.count {
        // What a crash left of a line says of nothing that was done.
        if descriptor >= 0, ftruncate(descriptor, off_t(start)) != 0 {
          throw FeedError(.cannotWriteMail(errno), at: .whole(path))
        }
        report.report(.ledgerCutShort, at: Place(file: path, line: number, column: 1))
        length = start
        return
      } else if end > start {
        throw FeedError(.ledgerBroken, at: Place(file: path, line: number, column: 1))
      }
      start = end + 1
    }
    lineCount = number
    length = max(bytes.count, start)
  }

  /// With the exclusive lock that another run may have; a file that was replaced meanwhile is opened again.
  private static func locked(_ path: String) throws(FeedError) -> Int32 {
    try DiskFile.createFolder(DiskFile.folder(of: path))
    while true {
      #if canImport(Glibc)
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      #elseif canImport(Musl)
        let descriptor = Musl.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      #else
        let descriptor = Darwin.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      #endif
      guard descriptor >= 0 else { throw FeedError(.cannotCreateMail(errno), at: .whole(path)) }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let code = errno
        close(descriptor)
        if code == EINTR { continue }
        throw FeedError(code == EWOULDBLOCK ? .ledgerBusy : .cannotWriteMail(code), at: .whole(path))
      }
      var held = stat()
      var there = stat()
      if fstat(descriptor, &held) == 0, stat(path, &there) == 0, held.st_ino == there.st_ino { return descriptor }
      close(descriptor)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var ledgerBusy: Self {
    .error("mail/busy", "another run is sending; this one leaves everything to it")
  }

  fileprivate static var ledgerCutShort: Self {
    .info(
      "mail/ledger-cut-short", "the last line was cut short by a crash, before what it says was done; it is taken back")
  }

  fileprivate static var ledgerBroken: Self {
    .error(
      "mail/ledger-broken",
      "this line is no record, so nobody knows what was sent; restore the file, or take the line out")
  }
}
