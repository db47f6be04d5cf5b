import FeedModel
import FeedSites
import Testing

@Suite struct SettingsFileTests {
  @Test(arguments: SettingsCase.all(in: "settings-file"))
  func aConfigurationIsReadWithItsPlaces(_ example: SettingsCase) throws {
    if SettingsCase.isRecording { try example.record() }
    #expect(!SettingsCase.isRecording)
    #expect(example.actual == example.expected, "\(example.sentence)")
  }
}
