import FeedModel
import FeedSites
import Testing

@Suite struct TOMLPlacesTests {
  /// What is read has its keys where they stand; what is not TOML is refused with a place. Nothing stops the process.
  @Test(arguments: 0..<10)
  func everyKeyStandsAtItsPlace(_ seed: Int) {
    var source = TOMLSource(seed: UInt64(seed) &+ 77)
    var readable = 0
    for _ in 0..<800 {
      let text = source.document()
      var report = Diagnostics()
      do throws(FeedError) {
        let setting = try SettingsFile.read(Array(text.utf8), file: "a.toml", report: &report)
        readable += 1
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
        check(setting, lines: lines, text: "seed \(seed): \(text.debugDescription)")
      } catch {
        #expect(error.diagnostic.place != nil)
        #expect(error.diagnostic.code == "toml/syntax")
      }
    }
    #expect(readable > 100)
  }

  private func check(_ setting: Setting, lines: [[Unicode.Scalar]], text: String) {
    for element in setting.list ?? [] { check(element, lines: lines, text: text) }
    for member in setting.members ?? [] {
      let line = lines.indices.contains(Int(member.keyMark.line) - 1) ? lines[Int(member.keyMark.line) - 1] : []
      let rest = line.dropFirst(Int(member.keyMark.column) - 1)
      let isThere = rest.starts(with: Array(member.key.unicodeScalars)) || rest.first == "\"" || rest.first == "'"
      #expect(isThere && !rest.isEmpty, "\(member.key) at \(member.keyMark) in \(text)")
      check(member.value, lines: lines, text: text)
    }
  }
}
