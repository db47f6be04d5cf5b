"""Sites that are large in one way, or made to hurt."""

import dataclasses
import os
import shutil
from typing import Callable

FRONT = "---\ntitle: Extreme\ndate: 2025-01-01 10:00:00 +0000\n---\n\n"


def site(folder, files):
    """A Jekyll site of these files, made anew."""
    path = folder / "extreme"
    shutil.rmtree(path, ignore_errors=True)
    (path / "_posts").mkdir(parents=True)
    (path / "_config.yml").write_text("title: Extremes\nurl: https://example.org\ntimezone: UTC\n")
    for name, text in files:
        (path / "_posts" / name).write_text(text, encoding="utf-8")
    return path


def body(text_of, ending="md"):
    return lambda folder, size: site(folder, [(f"2025-01-01-extreme.{ending}", FRONT + text_of(size))])


def filled(piece):
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def one_post_with(lines_of):
    """A post whose front matter has these lines besides."""
    return lambda folder, size: site(
        folder, [("2025-01-01-extreme.md", FRONT.replace("\n---\n\n", f"\n{lines_of(size)}\n---\n\n") + "Text\n")])


def tags_of_many_posts(folder, size):
    return site(folder, [(f"2025-01-01-post-{i}.md", FRONT.replace("title", f"tags: [tag {i}a, tag {i}b]\ntitle") + "Text\n")
                         for i in range(size // 2)])


def posts_of_one_instant(folder, size):
    return site(folder, [(f"2025-01-01-post-{i}.md", FRONT + "Text\n") for i in range(size)])


def empty_files(folder, size):
    path = site(folder, [("2025-01-01-extreme.md", FRONT + "Text\n")])
    into = os.open(path / "_posts", os.O_RDONLY)
    for i in range(size):
        os.close(os.open(f"2024-01-01-empty-{i}.md", os.O_WRONLY | os.O_CREAT, dir_fd=into))
    os.close(into)
    return path


PROSE = ("## A heading\n\nSome *text* with [a link](https://example.org/), `code` & an image: ![mill](/mill.png).\n\n"
         "- wheat\n- rye\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n")
MARKUP = '<h2>A heading</h2>\n<p>Some <b>text</b> with <a href="/a">a link</a><br><img src="/mill.png" alt=mill></p>\n'


@dataclasses.dataclass
class Extreme:
    name: str
    size: int
    make: Callable


def many(prefix, ending, cases, size):
    return [Extreme(f"{prefix}: {name}", size, body(text if callable(text) else filled(text), ending))
            for name, text in cases.items()]


# Each is cheap in one parser or another and ruinous in a third.
MARKDOWN = {
    "[ without end": "[",
    "[ nested ]": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "[links](in links": lambda n: "[" * (n // 6) + "a" + "](b)" * (n // 6),
    "www._": "www._",
    "http://": "http://",
    "a@": "a@",
    "emphasis *a **b": "*a **b ",
    "emphasis a**b c*": "a**b c* ",
    "emphasis *_*_": "*_",
    "backticks in growing runs": lambda n: "".join("e" + "`" * i for i in range(int((2 * n) ** 0.5))),
    "<a without end": "<a ",
    '<a href=" without end': '<a href="',
    "<!-- without end": "x <!-- a ",
    "<![CDATA[ without end": "x <![CDATA[ a ",
    "quotes in quotes": "> ",
    "lists in lists": lambda n: "".join(" " * (2 * i) + "- a\n" for i in range(1, int(n ** 0.5))),
    "a wide table of short rows": lambda n: "|" + "a|" * (n // 8) + "\n|" + "-|" * (n // 8) + "\n" + "|\n" * (n // 4),
    "definitions of links": lambda n: "".join(f"[a{i}]: /b{i}\n" for i in range(n // 14)) + "\n[a1] [a2]\n",
    "a long address used often": lambda n: "[a]: <" + "x" * (n // 2) + ">\n\n" + "[a]" * (n // 6),
    "footnotes": lambda n: "".join(f"a[^{i}]\n" for i in range(n // 24)) + "\n" + "".join(
        f"[^{i}]: a\n" for i in range(n // 24)),
    "one footnote used often": lambda n: "[^1]: a\n\n" + "a[^1] " * (n // 6),
    "headings alike": "# a\n",
    "abbreviations": lambda n: "".join(f"*[A{i}]: b\n" for i in range(n // 30)) + "\n" + " ".join(
        f"A{i}" for i in range(n // 12)),
    "one line": "word ",
}
HTML = {
    "div without end": "<div>",
    "b and p without end": "<b><p>",
    "fonts that differ": lambda n: "".join(f"<font a{i}=b><p>" for i in range(n // 15)),
    "b and i crossed": "<b><i></b></i>",
    "tables in tables": "<table><tr><td>",
    "text in a table": lambda n: "<table>" + filled("a<tr>")(n),
    "headings with one id": "<h2 id=a>b</h2>",
    "links to one id": '<sup id="fnref:1"><a href="#fn:1">1</a></sup>',
    '<a b=" without end': '<a b="',
    "comments without end": "<!-- a",
    "references without semicolon": "&notit",
    "attributes": lambda n: "<p " + "".join(f"a{i}=b " for i in range(n // 8)) + ">x",
    "formulas without end": "<math><annotation>a",
    "drawings in formulas": "<math><mtext><svg><desc>",
    "tabs without panels": "<div class=tabs><ul><li><a href='#a'>x</a></li></ul></div>",
}
LIQUID = {
    "loops in loops": "{% for a in (1..9) %}",
    "if without end": "{% if a %}",
    "filters": lambda n: '{{ "a" ' + "| upcase " * (n // 9) + "}}",
}

ALL = [
    Extreme("one post of 50 MB of Markdown", 50_000_000, body(filled(PROSE))),
    Extreme("one post of 50 MB of HTML", 50_000_000, body(filled(MARKUP), "html")),
    Extreme("one post with 100,000 tags", 100_000, one_post_with(lambda n: "tags: [" + ", ".join(
        f"tag {i}" for i in range(n)) + "]")),
    Extreme("100,000 tags in 50,000 posts", 100_000, tags_of_many_posts),
    Extreme("front matter of 4 MB, a block of text", 4_000_000, one_post_with(lambda n: "note: |\n" + "  a line of text\n" * (
        n // 17))),
    Extreme("front matter of 4 MB, many keys", 4_000_000, one_post_with(lambda n: "\n".join(
        f"key{i}: value" for i in range(n // 16)))),
    Extreme("front matter of 4 MB, lists in lists", 4_000_000, one_post_with(lambda n: "note: " + "[" * n)),
    Extreme("50,000 posts of one instant", 50_000, posts_of_one_instant),
    Extreme("1,000,000 empty files", 1_000_000, empty_files),
    *many("Markdown", "md", MARKDOWN, 400_000),
    *many("HTML", "html", HTML, 400_000),
    *many("Liquid", "md", LIQUID, 400_000),
]
