import FeedModel
import Foundation
import Testing

@testable import FeedSites

@Suite struct ShortcodeTests {
  @Test(arguments: ShortcodeCase.all) func aCaseBecomesTheHTMLItSays(_ one: ShortcodeCase) throws {
    let (html, findings) = one.render()
    if let folder = ProcessInfo.processInfo.environment["SHORTCODE_OUT"] {
      let text =
        "-- in --\n" + one.source + "-- html --\n" + html + "\n"
        + (findings.isEmpty ? "" : "-- findings --\n" + findings.joined(separator: "\n") + "\n")
      try text.write(toFile: folder + "/" + one.name + ".txt", atomically: true, encoding: .utf8)
    }
    #expect(html == one.html)
    #expect(findings == one.findings)
  }
}
