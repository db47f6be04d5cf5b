#!/usr/bin/env python3
"""Holds what was measured against limits.json: make bench-limits, or Benchmarks/limits.py [RESULTS.json].

RESULTS.json is what `bench.py --json` wrote; without it, a short run is made. Instructions are counted by valgrind when
it is installed: they do not depend on what else the machine does, only on the compiler and on the libraries. How the time
grows is looked at by growth.py.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import growth
from tasks import AGAIN, FEEDMILL, FLOOR, HELLO
from workshop import HERE, Workshop, release, say

LIMITS = HERE / "limits.json"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="?", help="what bench.py --json wrote, instead of a short run")
    parser.add_argument("--feedmill", help="the program, instead of building the release")
    parser.add_argument("--record", action="store_true", help="write the instructions that were counted into limits.json")
    parser.add_argument("--no-instructions", action="store_true", help="do not count instructions")
    parser.add_argument("--no-growth", action="store_true", help="do not look at how the time grows")
    return parser.parse_args()


def short_run(feedmill):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "results.json"
        command = [HERE / "bench.py", "--sizes", "1000,10000", "--rounds", "7", "--allowance", "8", "--peers", "hugo",
                   "--tasks", "start,newest,all,check,convert", "--feedmill", feedmill, "--json", path]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return json.loads(path.read_text())


class Measured:
    """The results of a run, by what they are about."""

    def __init__(self, results):
        self.programs = {(result["task"], result["posts"], program["who"]): program
                         for result in results["results"] for program in result["programs"]}
        self.read = {(result["task"], result["posts"]): result["read"] for result in results["results"]}

    def value(self, limit):
        """What a limit is about, `None` when it was not measured."""
        task, posts = limit["task"], limit["posts"]
        program = self.programs.get((task, posts, limit.get("who", FEEDMILL)))
        if program is None:
            return None
        if limit["what"] == "memory":
            return program["memory"]
        if limit["what"] == "rate":
            return self.read[task, posts] / program["wall"] / 1e3
        other = self.programs.get((task, posts, limit["over"]))
        return None if other is None else program["wall"] / other["wall"]


def judged(limits, measured):
    """A line for each limit, and how many are passed."""
    passed = 0
    for limit in limits:
        value = measured.value(limit)
        words = f"{limit['name']}: "
        if value is None:
            print(f"-    {words}not measured")
            continue
        most, least = limit.get("at most"), limit.get("at least")
        is_kept = (most is None or value <= most) and (least is None or value >= least)
        passed += not is_kept
        wanted = limit.get("goal")
        is_there = wanted is None or (value <= wanted if most is not None else value >= wanted)
        print(f"{'ok  ' if is_kept else 'FAIL'} {words}{value:.2f}, {'at most' if most is not None else 'at least'} "
              f"{most if most is not None else least}" + ("" if is_there else f" (the goal is {wanted})"))
    return passed


def instructions(feedmill, limits, keeps):
    """Counts the instructions of builds of 1,000 posts on one thread; how many are over their limit."""
    if subprocess.run(["sh", "-c", "command -v valgrind"], stdout=subprocess.DEVNULL).returncode != 0:
        print("-    instructions: not counted, valgrind is not installed")
        return 0
    passed = 0
    with Workshop() as workshop:
        site = workshop.site(1000, "jekyll")
        for name, limit in ("newest 20 of 1,000 posts", 20), ("all of 1,000 posts", 1000):
            count = counted(workshop, feedmill, site, limit)
            known, room = limits["counts"].get(name), limits["room"]
            if keeps:
                limits["counts"][name] = count
            is_kept = known is None or count <= known * (1 + room)
            passed += not is_kept and not keeps
            print(f"{'ok  ' if is_kept else 'FAIL'} instructions, {name}: {count / 1e6:.1f} million"
                  + ("" if known is None else f", {known / 1e6:.1f} million are known and {room:.0%} more allowed"))
    return passed


def counted(workshop, feedmill, site, limit):
    output = workshop.output(f"counted-{limit}")
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", feedmill, "build", str(site), "--output",
               str(output), "--limit", str(limit), "--jobs", "1", "--quiet"]
    said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace").stdout
    found = re.search(r"Collected : (\d+)", said)
    if not found:
        sys.exit(f"limits: valgrind counted nothing:\n{said[-2000:]}")
    return int(found[1])


def main():
    options = arguments()
    limits = json.loads(LIMITS.read_text())
    feedmill = os.path.abspath(options.feedmill) if options.feedmill else release()
    passed = 0
    if not options.record:
        results = json.loads(pathlib.Path(options.results).read_text()) if options.results else short_run(feedmill)
        passed += judged(limits["limits"], Measured(results))
    if not options.no_instructions:
        say("limits: counting instructions")
        passed += instructions(feedmill, limits["instructions"], options.record)
    if not options.no_growth and not options.record:
        found = growth.failures(growth.arguments([]), feedmill)
        for failure in found:
            print(f"FAIL growth: {failure}")
        passed += len(found)
    if options.record:
        LIMITS.write_text(written(limits))
    sys.exit(1 if passed else 0)


def written(limits):
    """JSON with a line for each limit."""
    line = lambda value: json.dumps(value, ensure_ascii=False)
    rows = ",\n".join("  " + line(limit) for limit in limits["limits"])
    counts = limits["instructions"]
    return (f'{{\n "limits": [\n{rows}\n ],\n "growth": {line(limits["growth"])},\n "instructions": '
            f'{{"room": {counts["room"]}, "toolchain": {line(counts["toolchain"])},\n  "counts": {line(counts["counts"])}}}\n}}\n')


if __name__ == "__main__":
    main()
