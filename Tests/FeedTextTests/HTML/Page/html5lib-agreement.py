"""Holds our answers against html5lib's: for each page and selector the numbers of the elements named, and their text."""

import json
import re
import sys

import html5lib

FORMATTING = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
XHTML = "{http://www.w3.org/1999/xhtml}"


def name(element):
    return element.tag.split("}")[-1] if isinstance(element.tag, str) else ""


def compound(text):
    """A type, classes, `[data-n]`, `:not(.class)`: enough to say the same as the selectors of the test."""
    kind = re.match(r"[a-zA-Z0-9*-]*", text).group()
    rest = text[len(kind):]
    without = re.findall(r":not\(\.([\w-]+)\)", rest)
    rest = re.sub(r":not\([^)]*\)", "", rest)
    classes = re.findall(r"\.([\w-]+)", rest)
    numbered = "[data-n]" in rest

    def matches(element):
        own = (element.get("class") or "").split()
        return (
            (kind in ("", "*") or name(element).lower() == kind.lower())
            and all(c in own for c in classes)
            and not any(c in own for c in without)
            and (not numbered or element.get("data-n") is not None)
        )

    return matches


def select(root, selector):
    parts = re.split(r"\s*(>)\s*|\s+", selector.strip())
    parts = [p for p in parts if p]

    def leads(path, i):
        """Whether parts[:i + 1] lead to the last element of the path."""
        if not compound(parts[i])(path[-1]):
            return False
        if i == 0:
            return True
        if parts[i - 1] == ">":
            return len(path) > 1 and leads(path[:-1], i - 2)
        return any(leads(path[:k], i - 1) for k in range(1, len(path)))

    found = []

    def walk(element, path):
        path = path + [element]
        if element.get("data-n") is not None and leads(path, len(parts) - 1):
            found.append(element)
        if element.tag == XHTML + "template":
            return
        for child in element:
            walk(child, path)

    walk(root, [])
    return found


def text(element):
    out = []

    def walk(e):
        if not isinstance(e.tag, str) or e.tag in (XHTML + "template", XHTML + "script", XHTML + "select"):
            return
        out.append(e.text or "")
        for child in e:
            walk(child)
            out.append(child.tail or "")

    walk(element)
    return " ".join("".join(out).split())


def main():
    for number, case in enumerate(json.load(open(sys.argv[1], encoding="utf-8"))):
        root = html5lib.parse(case["html"])
        for selector, ours in case["answers"].items():
            theirs = {}
            for element in select(root, selector):
                theirs.setdefault(element.get("data-n"), element)
            # A browser may have several of a formatting element; the one in the source is as good as any.
            theirs = {n: e for n, e in theirs.items() if name(e) not in FORMATTING}
            ours = {n: t for n, t in ours.items() if n in theirs or not re.search(
                r"<(%s) data-n=%s\b" % ("|".join(FORMATTING), n), case["html"], re.I)}
            numbers = sorted(ours, key=int)
            if numbers != sorted(theirs, key=int):
                print(number, selector, "ours", numbers, "theirs", sorted(theirs, key=int), case["html"])
                break
            for n, element in theirs.items():
                if not element.tag.startswith(XHTML) or name(element) in ("noscript", "select", "form"):
                    continue
                inner = html5lib.parseFragment(ours[n], container=name(element))
                if "<table" not in case["html"].lower() and text(inner) != text(element):
                    print(number, selector, n, "ours", text(inner), "theirs", text(element), case["html"])
                    break


main()
