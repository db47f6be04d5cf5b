import FeedModel
import Foundation
import Testing

@testable import FeedSites

@Suite struct HTMLPassTests {
  @Test func thereAreCases() {
    #expect(HTMLCase.all.count >= 60)
  }

  @Test(arguments: HTMLCase.all)
  func theCaseComesOutAsWritten(test: HTMLCase) throws {
    let actual = test.actual().mapValues { $0.trimmingCharacters(in: .newlines) }
    for (name, text) in test.sections {
      guard let got = actual[name] else { continue }
      #expect(got == text, "\(test.testDescription): \(name)")
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try test.record(actual)
      Issue.record("recorded")
    }
  }

  @Test(arguments: HTMLCase.all)
  func aSecondRunChangesNothing(test: HTMLCase) {
    var report = Diagnostics()
    let once = HTMLPass.run(test.source, options: test.options, report: &report).html
    let twice = HTMLPass.run(Array(once.utf8), options: test.options, report: &report).html
    #expect(once == twice)
  }

  @Test(arguments: HTMLCase.all)
  func whatComesOutIsWellNested(test: HTMLCase) {
    var report = Diagnostics()
    let body = HTMLPass.run(test.source, options: test.options, report: &report)
    #expect(Nesting.fault(in: body.html) == nil)
    for section in body.sections { #expect(Nesting.fault(in: section.html) == nil) }
  }
}
