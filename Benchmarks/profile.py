#!/usr/bin/env python3
"""Shows where the instructions of a build go: Benchmarks/profile.py [--record].

Counted by valgrind on one thread, so that they do not depend on what else the machine does. By step, with what each step
calls; and by what runs, without what that calls. The system's own work (reading, writing) is not among them.
"""

import argparse
import os
import re
import subprocess
import sys

from record import record
from table import rows
from workshop import Workshop, release, say

# What a step is called in the program, as the compiler writes it; those that begin with a space are part of the one above.
STEPS = [
    ("open the site", r"10OpenedSiteV4open"),
    ("look at every post", r"6Survey[VO]3run"),
    ("choose", r"9SelectionV6choose|9SelectionV6gather"),
    ("render the chosen", r"9Rendering[VO]3run"),
    (" Markdown", r"8MarkdownO6render"),
    (" HTML pass", r"8HTMLPassV3run"),
    ("write and check", r"8DocumentV4make"),
    ("make a long feed", r"04LongA0V7publish"),
    (" read back and judge", r"12CheckContextV8readBack|5CheckO6isFine"),
    (" RELAX NG", r"7RelaxNGO8validate"),
    ("publish", r"11Publication[VO]3run"),
]

# What runs, by the object or the function's name; the first that fits.
GROUPS = [
    ("libxml2", r"\[[^\]]*libxml2"),
    ("md4c", r"\[[^\]]*libmd4c"),
    ("libyaml", r"\[[^\]]*libyaml"),
    ("the dynamic linker", r"\[[^\]]*ld-linux"),
    ("memory: malloc and free", r"malloc|_int_free|:free|calloc|realloc|posix_memalign"),
    ("memory: copied and compared", r"mem(move|cpy|set|cmp|chr)"),
    ("Swift's counting of references", r"swift_\w*(retain|release|Retain|Release)|swift_(alloc|dealloc)"),
    ("Swift's types and protocols", r"swift_|swift::"),
    ("FeedSites", r"Sources/FeedSites|9FeedSites"),
    ("FeedFormats", r"Sources/FeedFormats|11FeedFormats"),
    ("FeedText", r"Sources/FeedText|8FeedText"),
    ("FeedModel", r"Sources/FeedModel|9FeedModel"),
    ("FeedBuild and the command", r"Sources/(FeedBuild|feedmill)|9FeedBuild|8feedmill"),
    ("Swift's standard library", r":\$s"),
]


def annotated(calls, inclusive):
    """Pairs of instructions and where, the largest first."""
    command = ["callgrind_annotate", f"--inclusive={'yes' if inclusive else 'no'}", "--threshold=100", "--auto=no", calls]
    text = subprocess.run(command, stdout=subprocess.PIPE, text=True, errors="replace", check=True).stdout
    for line in text.splitlines():
        found = re.match(r"\s*([\d,]+) \(\s*[\d.]+%\)\s+(\S.*)", line)
        if found and "PROGRAM TOTALS" not in line:
            yield int(found[1].replace(",", "")), found[2]


def counted(workshop, feedmill, posts, limit):
    """The instructions of each step and of each group, and of all."""
    calls, output = workshop.folder / "calls", workshop.output(f"profile-{limit}")
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={calls}", feedmill, "build",
         str(workshop.site(posts, "jekyll")), "--output", str(output), "--limit", str(limit), "--jobs", "1", "--quiet"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    total = re.search(r"Collected : (\d+)", done.stdout)
    if not total:
        sys.exit(f"profile: valgrind counted nothing:\n{done.stdout[-2000:]}")
    steps, groups = {}, {}
    for count, where in annotated(calls, inclusive=True):
        for name, pattern in STEPS:
            if re.search(pattern, where):
                steps[name] = max(steps.get(name, 0), count)
    for count, where in annotated(calls, inclusive=False):
        name = next((name for name, pattern in GROUPS if re.search(pattern, where)), "the rest")
        groups[name] = groups.get(name, 0) + count
    return int(total[1]), steps, groups


def table(first, names, found):
    def cell(count, total):
        return f"{count / 1e6:.1f} ({count / total:.0%})" if count else "-"

    lines = [[("of it: " + name.strip()) if name[0] == " " else name, *(cell(part.get(name, 0), total) for total, part in found)]
             for name in names if any(part.get(name) for _, part in found)]
    lines.append(["all", *(f"{total / 1e6:.1f}" for total, _ in found)])
    return rows([first, "newest 20 of 1,000", "all of 1,000"], lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feedmill", help="the program, instead of building the release")
    parser.add_argument("--record", action="store_true", help="put the tables into Documentation/performance.md")
    options = parser.parse_args()
    feedmill = os.path.abspath(options.feedmill) if options.feedmill else release()
    with Workshop() as workshop:
        say("profile: newest 20")
        newest = counted(workshop, feedmill, 1000, 20)
        say("profile: all")
        everything = counted(workshop, feedmill, 1000, 1000)
    both = [newest, everything]
    steps = table("step, with what it calls", [name for name, _ in STEPS], [(total, part) for total, part, _ in both])
    names = sorted({name for _, _, part in both for name in part}, key=lambda name: -everything[2].get(name, 0))
    groups = table("what runs, by itself", names, [(total, part) for total, _, part in both])
    text = f"Millions of instructions of builds on one thread (`Benchmarks/profile.py`):\n\n{steps}\n\n{groups}"
    print(text)
    if options.record:
        record("Documentation/performance.md", "profile", text)


if __name__ == "__main__":
    main()
