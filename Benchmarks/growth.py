#!/usr/bin/env python3
"""Measures how the time of a build grows: make growth, or Benchmarks/growth.py --help.

Two questions. Does another post cost the same in a large site as in a small one? And what becomes of input that is
large or made to hurt: its time must grow as its size does, or there is a bound, or it is refused with a reason.
Fails when a growth is more than its limit in limits.json.
"""

import argparse
import json
import os
import sys

import extremes
from rounds import Failed, Run, once
from table import megabytes, milliseconds, rows
from workshop import HERE, Workshop, release, say


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000", help="posts of three sites (default: %(default)s)")
    parser.add_argument("--all", action="store_true", help="feeds of all entries too: gigabytes are written")
    parser.add_argument("--only", help="the extremes with this in their names, and no sites")
    parser.add_argument("--feedmill", help="the program, instead of building the release")
    parser.add_argument("--folder", help="where the temporary folder goes")
    return parser.parse_args(words)


class Growth:
    def __init__(self, workshop, feedmill, limits):
        self.workshop, self.feedmill, self.limits = workshop, feedmill, limits
        self.failures = []

    def build(self, site, limit, rounds):
        """The least time of a build in milliseconds and its peak memory, or what it refused to do and why.

        The least, since whatever else the machine does only adds to it."""
        output = self.workshop.output("growth")
        run = Run("Feedmill", [self.feedmill, "build", site, "--output", output, "--limit", limit, "--quiet"], output)
        samples = []
        for _ in range(rounds + 1):
            try:
                samples.append(once(run, self.workshop.program("stopwatch")))
            except Failed as refusal:
                return None, None, (str(refusal).splitlines()[1:] or ["nothing was said"])[0]
        samples = samples[1:] or samples
        return min(s[0] for s in samples), max(s[2] for s in samples), None

    def judge(self, what, ratio, limit):
        if ratio > limit:
            self.failures.append(f"{what}: {ratio:.2f}, at most {limit}")

    def slopes(self, sizes, limit_of):
        """What each further post takes, between two sizes and two larger ones."""
        lines, slopes, before = [], [], None
        for posts in sizes:
            site, limit = self.workshop.site(posts, "jekyll"), limit_of(posts)
            time, memory, refusal = self.build(site, limit, 15 if posts < 50_000 else 7)
            if refusal:
                self.failures.append(f"{posts:,} posts: {refusal}")
                break
            slope = "" if before is None else (time - before[1]) * 1000 / (posts - before[0])
            if slope != "":
                slopes.append(slope)
            lines.append([f"{posts:,}", milliseconds(time), megabytes(memory), f"{slope:.2f} µs" if slope != "" else ""])
            before = posts, time
        return rows(["posts", "time", "peak memory", "each further post"], lines), slopes

    def extremes(self, only):
        """Input that is large or made to hurt, at a quarter of its size and whole."""
        lines = []
        for extreme in extremes.ALL:
            if only and only not in extreme.name:
                continue
            say(f"growth: {extreme.name}")
            quarter = self.build(extreme.make(self.workshop.folder, extreme.size // 4), 20, 1)
            time, memory, refusal = self.build(extreme.make(self.workshop.folder, extreme.size), 20, 1)
            if refusal:
                lines.append([extreme.name, "", "", f"refused: {refusal[:100]}"])
            elif quarter[2]:
                lines.append([extreme.name, milliseconds(time), megabytes(memory), f"a quarter refused: {quarter[2][:80]}"])
            else:
                # What a build takes at any rate is no growth.
                ratio = max(time - self.least, 1) / max(quarter[0] - self.least, 1)
                self.judge(f"{extreme.name}: four times as much", ratio, self.limits["four times as much"])
                lines.append([extreme.name, milliseconds(time), megabytes(memory), f"{ratio:.1f} times a quarter of it"])
        return rows(["", "time", "peak memory", "growth"], lines)

    def run(self, options):
        self.least = self.build(self.workshop.site(1, "jekyll"), 20, 5)[0]
        if not options.only:
            sizes = [int(size) for size in options.sizes.split(",")]
            ways = [("newest 20", lambda posts: 20)] + ([("all entries", lambda posts: posts)] if options.all else [])
            for name, limit_of in ways:
                say(f"growth: {name}")
                text, slopes = self.slopes(sizes, limit_of)
                print(f"### Another post, {name}\n\n{text}\n")
                if len(slopes) == 2:
                    self.judge(f"another post of {name}, large against small", slopes[1] / slopes[0],
                               self.limits["another post"])
        print(f"### Large and hostile input\n\n{self.extremes(options.only)}\n")


def failures(options, feedmill):
    """Measures, prints, and hands back what grows more than its limit."""
    limits = json.loads((HERE / "limits.json").read_text())["growth"]
    with Workshop(options.folder) as workshop:
        growth = Growth(workshop, feedmill, limits)
        growth.run(options)
    return growth.failures


def main():
    options = arguments()
    feedmill = os.path.abspath(options.feedmill) if options.feedmill else release()
    found = failures(options, feedmill)
    for failure in found:
        print(f"growth: {failure}", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
