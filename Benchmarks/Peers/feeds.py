"""feeds.py feedgen|hand POSTS LIMIT OUTPUT: the feeds of a folder of posts, as a careful Python script makes them.

YAML by PyYAML's C loader, Markdown by cmark-gfm; RSS and Atom by python-feedgen, or RSS, Atom and JSON Feed as text of
its own. LIMIT 0 is all. Nothing is checked.
"""

import datetime
import email.utils
import html
import json
import os
import sys

import cmarkgfm
import yaml
from cmarkgfm.cmark import Options

HOME = "https://example.org/"


def posts(folder, limit):
    found = []
    with os.scandir(folder) as files:
        for file in files:
            if not file.name.endswith(".md"):
                continue
            with open(file.path, encoding="utf-8") as stream:
                text = stream.read()
            end = text.index("\n---\n", 4)
            front = yaml.load(text[4:end], Loader=yaml.CSafeLoader)
            # With a zone in four digits it is text to YAML.
            date = datetime.datetime.fromisoformat(str(front["date"]).replace(" +", "+"))
            found.append((date, front, text[end + 5:]))
    found.sort(key=lambda post: post[0], reverse=True)
    return found[:limit] if limit else found


def rendered(markdown):
    return cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)


def by_feedgen(chosen, output):
    from feedgen.feed import FeedGenerator

    feed = FeedGenerator()
    feed.id(HOME)
    feed.title("Measured")
    feed.description("Posts for measuring")
    feed.link(href=HOME, rel="alternate")
    for date, front, body in chosen:
        address = f"{HOME}{front['slug']}/"
        entry = feed.add_entry(order="append")
        entry.id(address)
        entry.title(str(front["title"]))
        entry.link(href=address)
        entry.published(date)
        entry.updated(date)
        entry.author({"name": str(front["author"])})
        for tag in front.get("tags") or []:
            entry.category(term=str(tag))
        entry.content(rendered(body), type="html")
    feed.rss_file(f"{output}/rss.xml")
    feed.atom_file(f"{output}/atom.xml")


def by_hand(chosen, output):
    rss = ['<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/'
           f'content/"><channel><title>Measured</title><link>{HOME}</link><description>Posts</description>\n']
    atom = ['<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Measured</title>'
            f"<id>{HOME}</id><updated>{chosen[0][0].isoformat()}</updated>\n"]
    items = []
    for date, front, body in chosen:
        content = rendered(body)
        text, title, address = html.escape(content, False), html.escape(str(front["title"]), False), f"{HOME}{front['slug']}/"
        tags = [str(tag) for tag in front.get("tags") or []]
        rss.append(f"<item><title>{title}</title><link>{address}</link><guid>{address}</guid>"
                   f"<pubDate>{email.utils.format_datetime(date)}</pubDate>"
                   + "".join(f"<category>{html.escape(tag)}</category>" for tag in tags)
                   + f"<content:encoded>{text}</content:encoded></item>\n")
        atom.append(f'<entry><title>{title}</title><id>{address}</id><link href="{address}"/>'
                    f"<updated>{date.isoformat()}</updated><author><name>{html.escape(str(front['author']))}</name></author>"
                    + "".join(f'<category term="{html.escape(tag)}"/>' for tag in tags)
                    + f'<content type="html">{text}</content></entry>\n')
        items.append({"id": address, "url": address, "title": str(front["title"]), "date_published": date.isoformat(),
                      "authors": [{"name": str(front["author"])}], "tags": tags, "content_html": content})
    rss.append("</channel></rss>\n")
    atom.append("</feed>\n")
    for name, parts in ("rss.xml", rss), ("atom.xml", atom):
        with open(f"{output}/{name}", "w", encoding="utf-8") as file:
            file.write("".join(parts))
    with open(f"{output}/feed.json", "w", encoding="utf-8") as file:
        json.dump({"version": "https://jsonfeed.org/version/1.1", "title": "Measured", "items": items}, file,
                  ensure_ascii=False)


def main():
    way, folder, limit, output = sys.argv[1:]
    os.makedirs(output, exist_ok=True)
    {"feedgen": by_feedgen, "hand": by_hand}[way](posts(folder, int(limit)), output)


main()
