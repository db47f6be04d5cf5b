import FeedModel
import FeedText

/// What stands around an item's content, the same in both parts of a message.
struct MailPage {
  let composer: MailComposer
  let language: String?

  init(composer: MailComposer, language: String?) {
    self.composer = composer
    let tag = language.map {
      String(decoding: $0.utf8.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }, as: UTF8.self)
    }
    self.language = tag.flatMap { $0.isEmpty || $0.utf8.count > 64 ? nil : $0 }
  }

  private var isRightToLeft: Bool {
    let first = language?.lowercased().split(separator: "-").first.map(String.init) ?? ""
    return ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"].contains(first)
  }

  func writeHead(_ title: String, _ html: inout MailHTML) {
    html.markup("<!DOCTYPE html>\n<html")
    if let language { html.attribute("lang", language) }
    if isRightToLeft { html.markup(" dir=\"rtl\"") }
    html.markup("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
    html.text(title.headerLine)
    html.markup("</title></head>\n<body style=\"margin:0;padding:0;background:#ffffff;color:#1f2328\">\n")
    html.markup("<div style=\"max-width:640px;margin:0 auto;padding:16px;")
    html.markup(
      "font:16px/1.55 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:break-word\">\n")
  }

  /// The title of a mail for several items, and the list of them.
  func writeContents(_ subject: String, _ titles: [String], _ text: inout MailText, _ html: inout MailHTML) {
    text.heading(subject, underline: "=")
    html.markup("<h1 style=\"margin:0 0 12px;font-size:28px;line-height:1.2\">")
    html.text(subject)
    html.markup("</h1>\n<ol style=\"margin:0 0 24px;padding-left:26px\">\n")
    for (i, title) in titles.enumerated() {
      text.push(MailText.Margin(first: "\(i + 1). ", rest: String(repeating: " ", count: "\(i + 1). ".count)))
      text.append(title)
      text.pop()
      html.markup("<li style=\"margin:0 0 4px\">")
      html.link(to: "#item-\(i + 1)", title)
      html.markup("</li>\n")
    }
    html.markup("</ol>\n")
    text.gap()
  }

  /// An item: title, author and date, what it is about, content, files.
  func write(_ item: MailItem, _ nodes: [MailNode], number: Int?, _ text: inout MailText, _ html: inout MailHTML) {
    let entry = item.entry
    if let number {
      text.gap()
      html.markup("<hr style=\"border:0;border-top:1px solid #d0d7de;margin:32px 0\">\n<h1")
      html.attribute("id", "item-\(number)")
      html.markup(" style=\"margin:0 0 8px;font-size:28px;line-height:1.2\">")
      writeTitle((composer.title(of: item, nodes)), entry.link, "\(number). ", &text, &html)
      html.markup("</h1>\n")
    } else if let title = entry.title?.headerLine, !title.isEmpty {
      html.markup("<h1 style=\"margin:0 0 8px;font-size:28px;line-height:1.2\">")
      writeTitle(title, entry.link, "", &text, &html)
      html.markup("</h1>\n")
    }
    let line = [entry.authors.joinedNames, item.day].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    if !line.isEmpty {
      text.paragraph(line.headerLine)
      html.markup("<p style=\"margin:0 0 20px;color:#59636e;font-size:14px\">")
      html.text(line.headerLine)
      html.markup("</p>\n")
    }
    if let about = entry.externalLink { writeLine("", about, about.string, &text, &html) }
    html.write(nodes)
    html.markup("\n")
    text.gap()
    text.write(nodes)
    text.gap()
    for file in entry.enclosures {
      let title = (file.title ?? file.address.path.split(separator: "/").last.map(String.init) ?? "").headerLine
      writeLine((title.isEmpty ? file.mediaType : title) + ": ", file.address, file.address.string, &text, &html)
    }
    if number != nil, let link = entry.link { writeLine("", link, link.string, &text, &html) }
  }

  private func writeTitle(
    _ title: String, _ link: WebAddress?, _ mark: String, _ text: inout MailText, _ html: inout MailHTML
  ) {
    text.heading(mark + title, underline: "=")
    html.text(mark)
    if let link, link.isHTTP {
      html.markup("<a")
      html.attribute("href", link.string)
      html.markup(" style=\"color:#1f2328;text-decoration:none\">")
      html.text(title)
      html.markup("</a>")
    } else {
      html.text(title)
    }
  }

  private func writeLine(
    _ label: String, _ address: WebAddress, _ shown: String, _ text: inout MailText, _ html: inout MailHTML
  ) {
    text.paragraph(label + address.string)
    html.markup("<p style=\"margin:0 0 16px\">")
    html.text(label)
    html.link(to: address.string, shown)
    html.markup("</p>\n")
  }

  /// Where the item stands on the web, how to leave the list, and what the editor adds.
  func writeFoot(_ link: WebAddress?, _ text: inout MailText, _ html: inout MailHTML) {
    text.writeReferences()
    let settings = composer.settings
    let leave = settings.unsubscribe.first { $0.scheme != "mailto" } ?? settings.unsubscribe.first
    var lines: [(text: String, address: WebAddress?)] = []
    if let footer = settings.footer {
      let filled = footer.filled { word in
        switch word {
        case "feed": composer.feed.title
        case "home": composer.feed.homePage?.string
        case "url": link?.string
        case "unsubscribe": leave?.string
        default: nil
        }
      }
      lines += filled.split(separator: "\n").map { (String($0).headerLine, nil) }
    }
    if let link, settings.footer?.holds("url") != true { lines.append(("On the web: ", link)) }
    if let leave, settings.footer?.holds("unsubscribe") != true { lines.append(("Unsubscribe: ", leave)) }
    guard !lines.isEmpty else { return html.markup("</div>\n</body></html>\n") }
    text.gap()
    text.rule("-- ")
    html.markup("<hr style=\"border:0;border-top:1px solid #d0d7de;margin:32px 0 12px\">\n")
    for line in lines {
      let nodes = MailTree.read(text: line.text + (line.address?.string ?? "")).flatMap { node in
        if case .element(let element) = node { element.children } else { [node] }
      }
      html.markup("<p style=\"margin:0 0 6px;color:#59636e;font-size:13px\">")
      html.write(nodes)
      html.markup("</p>\n")
      text.write(nodes)
      text.flush()
    }
    html.markup("</div>\n</body></html>\n")
  }
}
