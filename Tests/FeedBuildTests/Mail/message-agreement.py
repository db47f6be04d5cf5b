"""Reads the mails that were made of a JSON Feed with Python's own packages, and says where they differ from the feed.

    message-agreement.py FEED.json FOLDER     (FOLDER holds eml/, maildir/ and mbox)
"""

import email
import email.policy
import html.parser
import json
import mailbox
import pathlib
import re
import sys
import urllib.parse

problems = []


class Reader(html.parser.HTMLParser):
    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.text, self.links, self.hidden = [], set(), 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("script", "style", "title"):
            self.hidden += 1
        if tag == "a" and re.match("https?:", attributes.get("href") or ""):
            self.links.add(attributes["href"])
        self.text.append(" ")

    def handle_endtag(self, tag):
        if tag in ("script", "style", "title"):
            self.hidden = max(0, self.hidden - 1)
        self.text.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def words(text):
    return re.findall(r"\w+", re.sub("[\u200b\u00ad]", "", text))


def holds_in_order(all_words, wanted):
    rest = iter(all_words)
    return next((word for word in wanted if word not in rest), None)


def is_web(address):
    return bool(re.match("https?:", address))


def judge(message, item, where):
    for part in message.walk():
        if part.defects:
            problems.append(f"{where}: {part.defects}")
    for name, value in message.items():
        if getattr(value, "defects", None):
            problems.append(f"{where}: {name}: {value.defects}")
        if re.search("[\r\n]", str(value)):
            problems.append(f"{where}: {name} holds a line break")
    names = [name.lower() for name in message.keys()]
    if len(names) != len(set(names)) or "bcc" in names:
        problems.append(f"{where}: fields {names}")
    if message.get_content_type() != "multipart/alternative":
        problems.append(f"{where}: {message.get_content_type()}")
        return
    kinds = [part.get_content_type() for part in message.iter_parts()]
    if kinds != ["text/plain", "text/html"]:
        problems.append(f"{where}: {kinds}")
    plain = message.get_body(("plain",)).get_content()
    page = Reader(message.get_body(("html",)).get_content())
    source = item.get("content_html")
    if source is None:
        return
    wanted = Reader(source)
    base = item.get("url", "")
    for kind, found in (("HTML", words("".join(page.text))), ("text", words(plain))):
        missing = holds_in_order(found, words("".join(wanted.text).replace("\0", "")))
        if missing:
            problems.append(f"{where}: the {kind} part lacks '{missing}'")
    for link in wanted.links:
        if link not in page.links:
            problems.append(f"{where}: the HTML part lacks {link}")
        if link not in plain:
            problems.append(f"{where}: the text part lacks {link}")


def main(feed, folder):
    folder = pathlib.Path(folder)
    items = {re.sub(r"\s+", " ", item["id"]): item for item in json.load(open(feed, encoding="utf-8"))["items"]}
    parse = lambda file: email.message_from_binary_file(file, policy=email.policy.default)
    sources = {
        "eml": [parse(open(path, "rb")) for path in sorted(folder.glob("eml/*.eml"))],
        "maildir": list(mailbox.Maildir(folder / "maildir", factory=parse, create=False)),
        "mbox": list(mailbox.mbox(folder / "mbox", factory=parse, create=False)),
    }
    for name, messages in sources.items():
        if len(messages) != len(items):
            problems.append(f"{name}: {len(messages)} messages for {len(items)} items")
        for message in messages:
            key = str(message["X-Item-Id"])
            if key not in items:
                problems.append(f"{name}: no item is called {key!r}")
                continue
            judge(message, items[key], f"{name}: {key}")
    for path in folder.glob("eml/*.eml"):
        data = path.read_bytes()
        if any(len(line) > 998 for line in data.split(b"\r\n")) or b"\n" in data.replace(b"\r\n", b""):
            problems.append(f"{path.name}: lines")
    for problem in problems[:20]:
        print(problem)
    return 1 if problems else 0


sys.exit(main(sys.argv[1], sys.argv[2]))
