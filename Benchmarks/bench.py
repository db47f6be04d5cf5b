#!/usr/bin/env python3
"""Measures Feedmill against the floor and against its peers in one run: make bench, or Benchmarks/bench.py --help.

Sites of its own making, each program warmed up, then all in turn, round after round; medians. Works in a temporary
folder and removes it. The figures of two machines cannot be compared; the ratios of one run can.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform

import table
from programs import EVERY_PEER, installed, words_of
from record import record
from rounds import measure
from tasks import AGAIN, BEFORE, FEEDMILL, MORE_SIZES, MOST, ON_HUGO, TASKS, Tasks
from workshop import Workshop, call, release, say

PEERS = {peer.name: peer.formats for peer in EVERY_PEER}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000", help="posts of the sites (default: %(default)s)")
    parser.add_argument("--tasks", default=",".join(TASKS), help="what is measured (default: %(default)s)")
    parser.add_argument("--peers", help="words of the peers' names, or none (default: all that are installed)")
    parser.add_argument("--rounds", type=int, default=11, help="rounds after the warm-up (default: %(default)s)")
    parser.add_argument("--allowance", type=float, default=30,
                        help="seconds that one program may take in one task (default: %(default)s)")
    parser.add_argument("--quick", action="store_true", help="1,000 and 10,000 posts, few rounds, no slow peers")
    parser.add_argument("--hopeless", action="store_true", help="run peers where they take minutes or much memory too")
    parser.add_argument("--feedmill", help="the program, instead of building the release")
    parser.add_argument("--before", help="another feedmill to compare with")
    parser.add_argument("--json", help="a file for everything that was measured")
    parser.add_argument("--record", action="store_true", help="put the tables into README.md and Documentation")
    parser.add_argument("--folder", help="where the temporary folder goes")
    parser.add_argument("--keep", action="store_true", help="keep the temporary folder")
    options = parser.parse_args()
    if options.quick:
        options.sizes, options.tasks = "1000,10000", "start,newest,all"
        options.rounds, options.allowance = min(options.rounds, 5), 4
        options.peers = options.peers or "hugo,python"
    options.sizes = [int(size) for size in options.sizes.split(",")]
    options.tasks = [task for task in TASKS if task in options.tasks.split(",")]
    options.peers = None if options.peers is None else [word.strip().lower() for word in options.peers.split(",")]
    return options


def machine():
    """What the figures depend on."""
    name = platform.processor() or platform.machine()
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        name = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return {"processor": name, "processors": os.cpu_count(), "system": f"{platform.system()} {platform.release()}",
            "load": os.getloadavg()[0]}


def is_whole(times, everybody):
    """Whether a program wrote about as many entries as Feedmill: some find no posts, and say nothing."""
    feedmill = next((other.written for other in everybody if other.who == FEEDMILL), 0)
    # Feedmill writes each entry's HTML three times, and its text.
    if times.who in PEERS and times.written < feedmill / 12:
        say(f"bench: left out: {times.who} wrote {times.written} bytes, Feedmill {feedmill}")
        return False
    return True


def measured(options, workshop, tasks):
    """Every task at every size, the sizes from small to large, each site removed when it is done with."""
    results = []
    jobs = [("start", 0)] if "start" in options.tasks else []
    sizes = {task: options.sizes + MORE_SIZES.get(task, []) for task in options.tasks if task != "start"}
    jobs += [(task, posts) for posts in sorted({size for own in sizes.values() for size in own})
             for task, own in sizes.items() if posts in own and posts <= MOST[task]]
    for i, (task, posts) in enumerate(jobs):
        say(f"bench: {TASKS[task]}{f', {posts:,} posts' if posts else ''}")
        runs = tasks.runs(task, posts)
        # What takes milliseconds is run more often.
        rounds = options.rounds * (3 if task == "start" or (task == "newest" and posts <= 10_000) else 1)
        times = measure(runs, workshop.program("stopwatch"), rounds, options.allowance, say)
        read = tasks.long_feed(posts).stat().st_size if task in ("check", "convert") else 0
        results.append(table.Result(task, posts, [t for t in times if is_whole(t, times)], read))
        if posts and all(size != posts for _, size in jobs[i + 1:]):
            workshop.forget(posts)
    order = list(TASKS)
    return sorted(results, key=lambda result: (order.index(result.task), result.posts))


def main():
    options = arguments()
    feedmill = os.path.abspath(options.feedmill) if options.feedmill else release()
    with Workshop(options.folder, options.keep) as workshop:
        peers = installed(options.peers, say)
        about = {
            "date": datetime.date.today().isoformat(), "machine": machine(),
            "cores": float(call(workshop.program("cores"), 2)),
            "feedmill": words_of(feedmill, "--version"), "peers": {peer.name: peers[peer] for peer in peers}}
        tasks = Tasks(workshop, feedmill, options.before, list(peers), options.hopeless)
        results = measured(options, workshop, tasks)

    formats = PEERS | dict.fromkeys((FEEDMILL, AGAIN, ON_HUGO, BEFORE), "all three, checked")
    versions = ", ".join(f"{name} {version}" for name, version in about["peers"].items()) or "no peers"
    heading = (f"Printed by `make bench` on {about['date']}: {about['machine']['processor']}, "
               f"{about['machine']['processors']} processors (two threads did {about['cores']:.2f} times the work of one), "
               f"{about['machine']['system']}; {versions}.")
    short = table.short(results, [peer.name for peer in peers])
    full = table.full(results, formats)
    print(f"{heading}\n\n{short}\n\n{full}")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(table.as_json(results, about), indent=1) + "\n")
    if options.record:
        record("README.md", "short", f"{heading}\n\n{short}")
        record("Documentation/performance.md", "full", f"{heading}\n\n{full}")


if __name__ == "__main__":
    main()
