import FeedModel
import FeedSites
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: SettingsCase.all(in: "front-matter"))
  func aPostsFrontMatterIsReadWithItsPlaces(_ example: SettingsCase) throws {
    if SettingsCase.isRecording { try example.record() }
    #expect(!SettingsCase.isRecording)
    #expect(example.actual == example.expected, "\(example.sentence)")
  }

  @Test func thereAreCases() { #expect(SettingsCase.all(in: "front-matter").count >= 50) }
}
