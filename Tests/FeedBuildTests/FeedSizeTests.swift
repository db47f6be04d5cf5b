import FeedBuild
import FeedModel
import Foundation
import Testing

/// A file does not decide how much memory is taken.
@Suite struct FeedSizeTests {
  @Test func aFileOfAGibibyteIsRefusedBeforeItIsRead() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "feedmill-\(UUID().uuidString).xml").path
    #expect(FileManager.default.createFile(atPath: path, contents: Data("<rss>".utf8)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 1 << 30)
    try file.close()
    let error = #expect(throws: FeedError.self) { try Convert.read(path) }
    #expect(error?.diagnostic.code == "check/too-large")
    #expect(error?.diagnostic.message.text.contains("1073741824") == true)
    let options = FeedCheck.Options(now: Timestamp(seconds: 0))
    let verdicts = try FeedCheck.run([path], options, standardInput: { [] })
    #expect(verdicts.map { $0.diagnostics.all.map(\.code) } == [["check/too-large"]])
  }

  @Test func whatIsTypedHasTheSameBound() throws {
    let options = FeedCheck.Options(now: Timestamp(seconds: 0))
    let bytes = [UInt8](repeating: 0x20, count: FeedSize.largest + 1)
    let verdicts = try FeedCheck.run(["-"], options, standardInput: { bytes })
    #expect(verdicts.map { $0.diagnostics.all.map(\.code) } == [["check/too-large"]])
    var report = Diagnostics()
    #expect(throws: FeedError.self) { try Convert.run(bytes, name: "-", to: "atom", report: &report) }
  }
}
