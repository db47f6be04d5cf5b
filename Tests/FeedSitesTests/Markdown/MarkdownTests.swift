import FeedModel
import FeedSites
import Foundation
import Testing

@Suite struct MarkdownTests {
  @Test(arguments: MarkdownCase.all) func aCaseBecomesTheHTMLItSays(_ one: MarkdownCase) {
    let (html, findings) = one.render()
    #expect(html == one.html)
    #expect(findings == one.findings)
  }

}
