"""The results as tables and as JSON."""

import dataclasses

from rounds import ratio
from tasks import AGAIN, FEEDMILL, FLOOR, HELLO, TASKS


@dataclasses.dataclass
class Result:
    """What one task took at one size."""

    task: str
    posts: int
    times: list
    # The bytes that went in, where the task is about bytes.
    read: int = 0

    def of(self, who):
        return next((times for times in self.times if times.who == who), None)

    @property
    def floor(self):
        return self.of(FLOOR) or self.of(HELLO)

    def title(self):
        return TASKS[self.task] if not self.posts else f"{TASKS[self.task]}, {self.posts:,} posts"


def milliseconds(value):
    return f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms" if value < 2000 else f"{value / 1000:.1f} s"


def megabytes(value):
    return f"{value:.0f} MB" if value < 2000 else f"{value / 1000:.1f} GB"


def times_as(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def rows(headings, lines):
    """A table of Markdown whose columns are even, so that it reads well as it is."""
    widths = [max(len(line[i]) for line in [headings, *lines]) for i in range(len(headings))]
    fit = lambda line: "| " + " | ".join(
        cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(line, widths))) + " |"
    rule = "|" + "|".join("-" * (width + 2) if i == 0 else "-" * (width + 1) + ":" for i, width in enumerate(widths)) + "|"
    return "\n".join([fit(headings), rule, *map(fit, lines)])


def full(results, formats):
    """Every program of every task."""
    parts = []
    for result in results:
        feedmill, floor = result.of(FEEDMILL), result.floor
        lines = []
        is_build = result.task in ("newest", "all", "matrix")
        for times in result.times:
            lines.append([
                times.who, formats.get(times.who, "") if is_build else "", milliseconds(times.wall),
                f"{milliseconds(times.fastest)} to {milliseconds(times.slowest)}", milliseconds(times.cpu),
                megabytes(times.memory), f"{times.written / 1e6:.1f} MB" if times.written else "",
                times_as(ratio(times, floor)) if floor and times is not floor else "",
                times_as(ratio(times, feedmill)) if feedmill and times is not feedmill else "", str(times.runs)])
        headings = ["", "formats", "wall", "from to", "CPU", "peak memory", "written", "× floor", "× Feedmill", "runs"]
        note = "\n"
        if result.read and feedmill:
            note = f"\n\n{result.read / 1e6:.0f} MB are read: {result.read / feedmill.wall / 1e3:.0f} MB/s.\n"
        elif result.task == "matrix" and feedmill and feedmill.written:
            note = f"\n\nFor each MB that is written: {feedmill.wall / feedmill.written * 1e6:.1f} ms.\n"
        parts.append(f"### {result.title()[0].upper()}{result.title()[1:]}\n\n{rows(headings, lines)}{note}")
    return "\n".join(parts)


def short(results, peers):
    """A line for each size of the two great tasks: what Feedmill takes and how many times as long others do."""
    shown = [name for name in peers if any(result.of(name) for result in results if result.task in ("newest", "all"))]
    lines = []
    for result in results:
        feedmill, again = result.of(FEEDMILL), result.of(AGAIN)
        if result.task not in ("newest", "all") or not feedmill:
            continue
        line = [f"{result.posts:,}", "newest 20" if result.task == "newest" else "all", milliseconds(feedmill.wall),
                milliseconds(again.wall) if again else "", megabytes(feedmill.memory),
                f"{times_as(ratio(feedmill, result.floor))} ×" if result.floor else ""]
        for name in shown:
            peer = result.of(name)
            line.append(f"{times_as(ratio(peer, feedmill))} ×" if peer else "")
        lines.append(line)
    headings = ["posts", "entries", "Feedmill", "again", "peak memory", "of the floor", *shown]
    return rows(headings, lines)


def as_json(results, about):
    return {
        **about,
        "results": [
            {"task": result.task, "posts": result.posts, "read": result.read,
             "programs": [dataclasses.asdict(times) for times in result.times]}
            for result in results],
    }
