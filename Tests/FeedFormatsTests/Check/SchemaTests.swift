import FeedModel
import Foundation
import Testing

@testable import FeedFormats

/// Documents under Cases/schema, each with what is expected of it in its first comment.
@Suite struct SchemaTests {
  @Test(arguments: SchemaCase.all)
  func theGrammarJudgesAsExpected(_ test: SchemaCase) throws {
    let bytes = try test.bytes
    let expectation = try #require(SchemaCase.expectation(in: bytes))
    let schema: RelaxNG.Schema = test.path.hasPrefix("atom") ? .atom : .rss
    let report = RelaxNG.validate(bytes, against: schema, name: test.path)
    let told = report.all.map { "\($0.code) at \($0.place?.line ?? 0)" }
    if expectation == "valid" {
      #expect(told.isEmpty, "\(report.all.map(\.message.text))")
    } else {
      #expect(told.contains(expectation), "\(report.all.map { "\($0.place?.line ?? 0) \($0.message.text)" })")
    }
  }

  @Test func aGrammarIsChosenByTheRoot() {
    func code(_ text: String, _ format: String) -> String? {
      RelaxNG.Schema.of(Array(text.utf8), format: format)?.code
    }
    #expect(code("<?xml version='1.0'?><!-- <rss> --><!DOCTYPE rss><rss a='' version='2.0'>", "rss") == "rss/schema")
    #expect(code("<rss version='0.91'>", "rss") == nil)
    #expect(code("<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom") == "atom/schema")
    #expect(code("<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "atom") == "atom/schema")
    #expect(code("<feed xmlns='http://purl.org/atom/ns#'/>", "atom") == nil)
    #expect(code("<!--", "atom") == nil)
    #expect(code("<", "atom") == nil)
    #expect(code("<rss version='2.0'/>", "scroll") == nil)
  }

  /// Else libxml2 2.9 reads what it has freed, which only the address sanitizer sees.
  @Test(arguments: [RelaxNG.Schema.atom, .rss])
  func everyListOfAGrammarEndsInEmpty(_ schema: RelaxNG.Schema) {
    let lists = schema.text.components(separatedBy: "</list>").dropLast()
    #expect(lists.count > 1)
    for list in lists { #expect(list.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix("<empty/>")) }
  }

  @Test func manyThreadsMayAskAtOnce() async throws {
    let bytes = try SchemaCase(path: "atom/two-titles.xml").bytes
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<16 {
        group.addTask { RelaxNG.validate(bytes, against: .atom, name: "t.xml").all.count }
      }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts.count == 1 && counts != [0])
  }
}

struct SchemaCase: CustomTestStringConvertible {
  let path: String

  var testDescription: String { path }
  var bytes: [UInt8] { get throws { Array(try Data(contentsOf: SchemaCase.folder.appending(path: path))) } }

  static let all: [SchemaCase] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().map(SchemaCase.init)
  }()

  static func expectation(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.firstMatch(of: /<!-- Expect: (.*?) -->/).map { String($0.1) }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/schema")
}
