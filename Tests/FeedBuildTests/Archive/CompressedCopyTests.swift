@testable import FeedBuild
import FeedModel
import FeedSites
import Foundation
import Testing

/// Copies compressed by brotli, whose library may be there or not.
@Suite struct CompressedCopyTests {
  static let hasBrotli = Brotli(.usual) != nil

  private static func site(_ more: String = "compress: [gz, br]\n") throws -> ArchivedSite {
    let site = try ArchivedSite("\(more)feeds:\n  - path: '{format}'\n  - path: 't/{slug}/{format}'\n    each: tag\n")
    for (number, tags) in ["a, b", "b"].enumerated() {
      try site.write("p\(number)", day: number, tags: tags, String(repeating: "Words, and more of them. ", count: 40))
    }
    return site
  }

  private static func contents(_ site: ArchivedSite) throws -> [String: Data] {
    let folder = site.site.path + "/feeds/"
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      found[name] = FileManager.default.contents(atPath: folder + name)
    }
    return found
  }

  @Test(.enabled(if: hasBrotli, "brotli's library is not installed"))
  func eachFileGetsBothCopiesOnceAndTheSameOnes() throws {
    let site = try Self.site()
    let report = try site.build { $0.changedList = site.site.path + "/paths" }
    #expect(report.files.count == 9)
    for file in report.files {
      #expect(file.copies.map(\.compression) == [.gz, .br] && file.copies.allSatisfy { $0.bytes < file.bytes })
      #expect(file.copies.map(\.path) == [file.path + ".gz", file.path + ".br"])
    }
    let listed = site.site.text("paths")?.split(separator: "\n").map(String.init) ?? []
    #expect(Set(listed) == Set(report.files.flatMap { [$0.path] + $0.copies.map(\.path) }) && listed.count == 27)
    let first = try Self.contents(site)
    #expect(first.count == 27)

    let again = try site.build()
    #expect(again.files.allSatisfy { $0.copies.map(\.outcome) == [.unchanged, .unchanged] })
    try FileManager.default.removeItem(atPath: site.site.path + "/feeds")
    try site.build()
    #expect(try Self.contents(site) == first)
  }

  @Test(.enabled(if: hasBrotli, "brotli's library is not installed"))
  func thePublishedBytesComeOutOfBrotlisOwnDecoder() throws {
    let site = try Self.site()
    try site.build()
    let file = site.site.path + "/feeds/feed.xml"
    let python = "import brotli,sys; sys.stdout.buffer.write(brotli.decompress(open(sys.argv[1],'rb').read()))"
    let decoders = [["brotli", "-dc", file + ".br"], ["python3", "-c", python, file + ".br"]]
    guard let unpacked = decoders.lazy.compactMap({ Self.output(of: $0) }).first else {
      print("not held against another decoder: there is neither a program nor a Python module `brotli`")
      return
    }
    #expect(unpacked == FileManager.default.contents(atPath: file))
  }

  /// What a program prints; `nil` where there is none or it fails.
  private static func output(of arguments: [String]) -> Data? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }

  @Test(.enabled(if: hasBrotli, "brotli's library is not installed"))
  func aCopyOfOtherBytesIsMadeAnew() throws {
    let site = try Self.site("compress: br\n")
    try site.build()
    let copy = site.site.path + "/feeds/rss.xml.br"
    let good = try #require(FileManager.default.contents(atPath: copy))
    let other = try #require(FileManager.default.contents(atPath: site.site.path + "/feeds/feed.xml.br"))
    var flipped = good
    flipped[good.count / 2] ^= 0x10
    for bad in [good.dropLast(3), good + [0], other, flipped, Data(), Data([0xFF, 0xFF, 0xFF, 0xFF])] {
      try bad.write(to: URL(fileURLWithPath: copy))
      #expect(try site.build().files.flatMap(\.copies).filter { $0.outcome == .written }.map(\.path) == [copy])
      #expect(FileManager.default.contents(atPath: copy) == good)
    }
    let fast = try #require(Brotli(.usual)?.compressed([Array("{}".utf8)[...]]))
    try Data(fast).write(to: URL(fileURLWithPath: copy))
    #expect(try site.build().files.flatMap(\.copies).count { $0.outcome == .written } == 1)
  }

  @Test(.enabled(if: hasBrotli, "brotli's library is not installed"), arguments: [0, 1, 65_535, 65_536, 1 << 18 + 1])
  func aCopyIsKnownAgainInWhateverRunsTheDocumentComes(_ count: Int) throws {
    let brotli = try #require(Brotli(.usual))
    let site = try TemporarySite([:])
    var numbers = SteadyNumbers(state: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: numbers.next() & 0x3F) }
    let packed = try #require(brotli.compressed([bytes[...]]))
    #expect(brotli.compressed([bytes[..<(count / 3)], [], bytes[(count / 3)...]]) == packed)
    let copy = PublishedFile(site.path + "/x.br")
    try copy.stage([packed[...]])
    try copy.replace()
    #expect(brotli.size(of: copy, of: [bytes[...]]) == packed.count)
    #expect(brotli.size(of: copy, of: [[], bytes[..<(count / 2)], [], bytes[(count / 2)...], []]) == packed.count)
    #expect(brotli.size(of: copy, of: [bytes[...], [0x20]]) == nil)
    if count > 0 { #expect(brotli.size(of: copy, of: [bytes.dropLast()]) == nil) }
  }

  @Test func withoutTheLibraryTheFeedsArePublishedAndTheWantIsSaid() throws {
    let site = try Self.site()
    let report = try site.build { $0.brotli = Brotli.Libraries(encoder: ["libnosuchthing.so.1"], decoder: []) }
    #expect(report.diagnostics.all.map(\.code) == ["output/no-brotli"] && !report.hasFailed)
    #expect(report.files.allSatisfy { $0.outcome == .written && $0.copies.map(\.compression) == [.gz] })
  }

  @Test(.enabled(if: hasBrotli, "brotli's library is not installed"))
  func copiesThatCannotBeMadeAnyMoreAreStale() throws {
    let site = try Self.site("compress: br\n")
    try site.build()
    try site.write("p9", day: 9)
    let report = try site.build { $0.brotli = Brotli.Libraries(encoder: [], decoder: []) }
    #expect(Set(report.diagnostics.all.map(\.code)) == ["output/no-brotli", "output/stale-copy"])
    #expect(report.diagnostics.all.compactMap(\.place?.file).allSatisfy { $0.hasSuffix(".br") })
  }

  @Test(.enabled(if: hasBrotli, "brotli's library is not installed"))
  func withoutTheDecoderACopyIsComparedAsItLies() throws {
    let site = try Self.site("compress: br\n")
    func build() throws -> [BuildReport.File.Outcome] {
      try site.build { $0.brotli.decoder = [] }.files.flatMap(\.copies).map(\.outcome)
    }
    #expect(try Set(build()) == [.written])
    #expect(try Set(build()) == [.unchanged])
  }

  @Test(.enabled(if: hasBrotli, "brotli's library is not installed"))
  func theOptionAddsToTheConfiguration() throws {
    let site = try Self.site("compress: gz\n")
    let report = try site.build { $0.compressions = [.br] }
    #expect(report.files.allSatisfy { $0.copies.map(\.compression) == [.gz, .br] })
    let file = try #require(report.files.first)
    #expect(report.line(for: file, style: .text).contains(" bytes; as .gz \(file.copies[0].bytes); as .br "))
    #expect(report.line(for: file, style: .json).contains("\"path\":\"\(file.path).br\""))
  }

  @Test(arguments: [
    ("gz", [Compression.gz]), ("br", [.br]), ("[br, gz]", [.br, .gz]), ("[gz]", [.gz]), ("false", []), ("", []),
  ])
  func theConfigurationTakesOneOrSeveral(_ value: String, _ wanted: [Compression]) throws {
    let site = try TemporarySite(["feedmill.yml": "compress: \(value)\n"])
    var report = Diagnostics()
    let configuration = try Configuration.read(
      explicit: site.path + "/feedmill.yml", in: MemoryFolder([:]), report: &report)
    #expect(configuration.compressions == wanted && report.isEmpty)
  }
}
