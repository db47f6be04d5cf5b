import Foundation
import Testing

/// A program that takes mails, fails in every way, and is killed together with feedmill.
@Suite struct SendmailTests {
  private static let standIn = """
    #!/bin/sh
    # What to do comes from the next line of a list; what was taken is noted by its message id.
    read -r id
    cat >/dev/null
    n=$(($(cat count) + 1))
    echo $n >count
    case $(sed -n "${n}p" modes) in
      refuse) exit 1 ;;
      later) exit 75 ;;
      die) kill -9 $$ ;;
      take-and-die) echo "$id" >>accepted; kill -9 $$ ;;
      kill) kill -9 $PPID ;;
      take-and-kill) echo "$id" >>accepted; kill -9 $PPID ;;
      kill-and-take) kill -9 $PPID; echo "$id" >>accepted ;;
      *) echo "$id" >>accepted ;;
    esac

    """

  private static func fixture(items: Int, _ modes: [String]) throws -> MailFixture {
    let mails = try MailFixture(
      items: items,
      ["sendmail.sh": standIn, "modes": modes.map { $0 + "\n" }.joined(), "count": "0\n", "accepted": ""])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: mails.site.path + "/sendmail.sh")
    return mails
  }

  private func accepted(_ mails: MailFixture) -> [String] {
    (mails.site.text("accepted") ?? "").split(separator: "\n").map(String.init)
  }

  /// The message ids that the lines of a report in JSON name for an action.
  private func named(_ action: String, _ output: String) -> [(id: String, message: String)] {
    output.split(separator: "\n").compactMap { line in
      guard let event = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: String],
        event["mail"] == action
      else { return nil }
      return (event["id"] ?? "", event["message_id"] ?? "")
    }
  }

  @Test func anItemInDoubtIsNamedUntilItIsSettled() throws {
    let mails = try Self.fixture(items: 2, ["take-and-kill", "take", "take"])
    #expect(try mails.mail("--sendmail ./sendmail.sh --first 2").status != 0)
    for _ in 0..<2 {
      let again = try mails.mail("--sendmail ./sendmail.sh --color never")
      #expect(
        again.status == 75 && again.output.contains("in doubt  2026-01-01  https://m.example/1"), "\(again.output)")
      #expect(again.errors.contains("--forget https://m.example/1"))
    }
    #expect(accepted(mails).count == 2)
    #expect(try mails.mail("--sendmail ./sendmail.sh --forget https://m.example/1").status == 0)
    #expect(try mails.mail("--sendmail ./sendmail.sh --forget https://m.example/1").status == 64)
    #expect(try mails.mail("--sendmail ./sendmail.sh").output.isEmpty)
    #expect(accepted(mails).count == 2)
  }

  @Test func anItemThatWasNotTakenIsSentAgainOnDemandUnderTheSameName() throws {
    let mails = try Self.fixture(items: 1, ["die", "take"])
    let first = try mails.mail("--sendmail ./sendmail.sh --first 1 --diagnostics json")
    #expect(first.status == 75 && accepted(mails).isEmpty)
    let doubted = try #require(named("in doubt", first.output).first)
    #expect(try mails.mail("--sendmail ./sendmail.sh --resend \(doubted.id)").status == 0)
    #expect(accepted(mails) == ["Message-ID: \(doubted.message)"])
  }

  @Test func whatIsRefusedStaysDue() throws {
    let mails = try Self.fixture(items: 2, ["later", "refuse", "take", "take"])
    let first = try mails.mail("--sendmail ./sendmail.sh --first 2")
    #expect(first.status == 1 && first.errors.contains("mail/deferred") && first.errors.contains("mail/refused"))
    #expect(try mails.mail("--sendmail ./sendmail.sh").status == 0)
    #expect(accepted(mails).count == 2)
  }

  @Test func aDigestInDoubtIsSettledAsAWhole() throws {
    let mails = try Self.fixture(items: 4, ["kill", "take"])
    try mails.mail("--sendmail ./sendmail.sh --first 4 --digest week")
    let again = try mails.mail("--sendmail ./sendmail.sh --digest week")
    #expect(again.status == 75 && again.output.contains("digest:2026-W01"), "\(again.output)")
    #expect(try mails.mail("--sendmail ./sendmail.sh --digest week --resend digest:2026-W01").status == 0)
    #expect(try mails.mail("--sendmail ./sendmail.sh --digest week").output.isEmpty)
    #expect(accepted(mails).count == 1)
  }

  @Test func nothingIsSentTwiceWhateverFails() throws {
    let seed =
      ProcessInfo.processInfo.environment["FEEDMILL_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...9_999_999)
    print("the stand-in for sendmail fails by seed \(seed) (FEEDMILL_SEED)")
    var state = seed
    func next(_ count: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % count
    }
    let kinds = [
      "refuse", "later", "die", "take-and-die", "kill", "take-and-kill", "kill-and-take", "take", "take", "take",
    ]
    let modes = (0..<400).map { _ in kinds[Int(next(UInt64(kinds.count)))] }
    let items = 24
    let mails = try Self.fixture(items: items, modes)
    let end = ContinuousClock.now + .seconds(40)
    var runs = 0
    while ContinuousClock.now < end, runs < 40 {
      let run = try mails.mail(runs == 0 ? "--sendmail ./sendmail.sh --first \(items)" : "--sendmail ./sendmail.sh")
      runs += 1
      let taken = accepted(mails)
      #expect(taken.count == Set(taken).count, "seed \(seed), run \(runs): sent twice")
      if run.status == 0 { break }
    }
    Thread.sleep(forTimeInterval: 0.3)
    // Each item is handed over, still due, or named.
    let dry = try mails.mail("--sendmail ./sendmail.sh --dry-run --diagnostics json").output
    let (due, doubted) = (named("would send", dry), named("in doubt", dry))
    let taken = Set(accepted(mails))
    let sent = taken.subtracting(doubted.map { "Message-ID: \($0.message)" })
    #expect(sent.count + due.count + doubted.count == items, "seed \(seed): \(dry)")
    #expect(due.allSatisfy { !taken.contains("Message-ID: \($0.message)") }, "seed \(seed)")

    // Somebody looks into the log of the mail server; then all is there once.
    try mails.site.write("400\n", to: "count")
    for doubt in doubted {
      let word = taken.contains("Message-ID: \(doubt.message)") ? "--forget" : "--resend"
      try mails.mail("--sendmail ./sendmail.sh \(word) \(doubt.id)")
    }
    #expect(try mails.mail("--sendmail ./sendmail.sh").status == 0)
    let all = accepted(mails)
    #expect(all.count == items && Set(all).count == items, "seed \(seed)")
  }
}
