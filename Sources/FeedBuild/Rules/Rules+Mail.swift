import FeedFormats
import FeedModel

// Mails of a JSON Feed.
extension Rules {
  static let mail: [Rule] = [
    Rule(
      "input/not-json-feed", .error, "JSON Feed 1.1", "what mails are to be made of is no JSON Feed",
      why: "`feedmill convert --to json` makes one of RSS and Atom"),
    Rule(
      "usage/mail-incomplete", .error, "RFC 5322 §3.6", "something that every mail must say is missing",
      why: "a mail without a sender, a reader or a way out cannot be handed over"),
    Rule(
      "usage/mail-no-ledger", .error, "Feedmill", "nothing says where the ledger is",
      why: "without a memory every run would send everything"),
    Rule(
      "usage/mail-no-item", .error, "Feedmill", "the id given to `--resend` is no item of the feed",
      why: "a mail is made of the item, so an item that left the feed cannot be sent again"),
    Rule(
      "usage/mail-no-doubt", .error, "Feedmill", "the id given to `--forget` is not in doubt",
      why: "only what may or may not have been sent needs a word; all else the ledger knows"),
    Rule(
      "mail/no-feed-id", .error, "Feedmill", "nothing says which feed this is",
      why: "the ledger and the message ids are made of it: it must be there and never change"),
    Rule(
      "mail/no-id", .warning, "JSON Feed 1.1, id", "an item has no id",
      why: "nobody could say whether it was sent already, so it is left out"),
    Rule(
      "mail/duplicate-id", .warning, "JSON Feed 1.1, id", "two items have one id",
      why: "they count as one item, which is sent once"),
    Rule(
      "mail/future", .info, "RFC 5322 §3.6.1", "an item is dated in the future",
      why: "a mail must not be dated after it was sent; the item waits"),
    Rule(
      "mail/unsound", .error, "RFC 5322 §2.1.1, §3.6", "a finished mail breaks a rule of its format",
      why: "every mail is looked at before it goes out; a server would refuse it, or readers see it broken"),
    Rule(
      "mail/no-json-feed", .error, "Feedmill",
      "mails are asked for, and no JSON Feed is written that they could be made of",
      why: "mails are made of the main feed's JSON Feed alone, so that a later `feedmill mail` makes the same"),
    Rule(
      "mail/clipped", .info, "Feedmill", "the HTML of a mail is long",
      why: "some mail readers cut it off and hide the rest, the way to leave the list included"),
    Rule(
      "mail/first-run", .info, "Feedmill", "a first run marked everything as known and sent nothing",
      why: "readers must not get the whole past of a feed at once"),
    Rule(
      "mail/other-feed", .warning, "Feedmill", "the ledger holds another feed than this one",
      why: "a feed whose address changed counts as a new one, so what it holds is marked as known"),
    Rule(
      "mail/in-doubt", .warning, "Feedmill", "a mail may have been handed over and may not",
      why: "a crash came between; it is never sent again by itself, for readers would get it twice"),
    Rule(
      "mail/ended-badly", .warning, "Feedmill", "the program that takes mails was killed",
      why: "it may have passed the mail on before, so the mail is in doubt"),
    Rule(
      "mail/deferred", .warning, "sysexits.h, EX_TEMPFAIL", "the program that takes mails did not take one for now",
      why: "the mail stays due, and the next run tries again"),
    Rule(
      "mail/refused", .error, "sysexits.h", "the program that takes mails refused one",
      why: "it said so by its exit status; what it printed says more"),
    Rule(
      "mail/no-program", .error, "Feedmill", "the program that takes mails cannot be run",
      why: "without it nothing is sent; the name may be misspelt, or the program not installed"),
    Rule(
      "mail/busy", .error, "Feedmill", "another run has the ledger",
      why: "two runs at once would send everything twice"),
    Rule(
      "mail/mbox-busy", .error, "RFC 4155", "another program keeps the mbox locked",
      why: "two programs that write at once would mix their messages"),
    Rule(
      "mail/ledger-broken", .error, "Feedmill", "a line of the ledger cannot be read",
      why: "whatever it said was sent would be sent again"),
    Rule(
      "mail/ledger-cut-short", .info, "Feedmill", "the last line of the ledger is not whole",
      why: "a crash came while it was written, before what it says was done; nothing is lost"),
  ]
}
