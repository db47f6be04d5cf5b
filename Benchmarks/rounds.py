"""Programs run in turn, round after round, and what the medians are."""

import dataclasses
import pathlib
import shutil
import statistics
import subprocess
import time


@dataclasses.dataclass
class Run:
    """One program's way through a task."""

    who: str
    command: list
    # Removed before each round, and made when the program does not make it itself.
    output: pathlib.Path | None = None
    keeps_output: bool = False
    makes_output: bool = True
    environment: dict | None = None
    # Which exit statuses are no failure.
    fine: tuple = (0,)


@dataclasses.dataclass
class Times:
    """What the rounds of one program took: medians in milliseconds, memory at its highest."""

    who: str
    wall: float
    fastest: float
    slowest: float
    cpu: float
    memory: float
    runs: int
    written: int
    # The wall times round by round, so that ratios can be taken of rounds that lie side by side.
    rounds: list


class Failed(Exception):
    pass


def size_of(path):
    if path is None or not path.exists():
        return 0
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


# So many files are moved aside before a round, and removed when nothing is measured any more.
MANY_FILES = 100


def clear(output):
    """Leaves nothing at a path. A file system that has just removed thousands of files is slow to make new ones: ext4
    gives out no inode again that went a few seconds ago, and looks at all of them."""
    if not output.exists():
        return
    aside = output.parent / "aside"
    if sum(1 for _ in output.rglob("*")) < MANY_FILES:
        shutil.rmtree(output, ignore_errors=True)
    else:
        aside.mkdir(exist_ok=True)
        output.rename(aside / f"{output.name}-{time.monotonic_ns()}")


def forget_outputs(outputs):
    """Removes what was moved aside."""
    for folder in {output.parent / "aside" for output in outputs}:
        if folder.exists():
            shutil.rmtree(folder, ignore_errors=True)
            # Until the inodes may be given out again.
            time.sleep(6)


def once(run, stopwatch):
    if run.output is not None and not run.keeps_output:
        clear(run.output)
    if run.output is not None and not run.makes_output:
        run.output.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([stopwatch, *map(str, run.command)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          errors="replace", env=run.environment)
    words = done.stdout.split()
    if done.returncode != 0 or len(words) != 5 or int(words[4]) not in run.fine:
        raise Failed(f"{run.who}: {' '.join(map(str, run.command))}\n{done.stderr[-2000:]}")
    wall, user, system, memory = map(int, words[:4])
    return wall / 1000, (user + system) / 1000, memory * 1024 / 1e6


def measure(runs, stopwatch, rounds, allowance, say):
    """Warms each program up, then runs all in turn; one that has used up its allowance of seconds sits out the rest.

    A program whose warm-up took most of its allowance is not run again: the warm-up is what it took."""
    samples, used, going = {}, {}, []
    for run in runs:
        start = time.monotonic()
        try:
            sample = once(run, stopwatch)
        except Failed as problem:
            say(f"bench: left out: {problem}")
            continue
        used[run.who] = time.monotonic() - start
        is_slow = used[run.who] > allowance * 0.6
        samples[run.who] = [sample] if is_slow else []
        if not is_slow:
            going.append(run)
    for _ in range(rounds):
        for run in going:
            average = used[run.who] / (len(samples[run.who]) + 1)
            if used[run.who] + average > allowance and len(samples[run.who]) >= 2:
                continue
            start = time.monotonic()
            samples[run.who].append(once(run, stopwatch))
            used[run.who] += time.monotonic() - start
    times = [summed_up(run, samples[run.who]) for run in runs if samples.get(run.who)]
    forget_outputs([run.output for run in runs if run.output is not None])
    return times


def summed_up(run, samples):
    walls = [sample[0] for sample in samples]
    return Times(
        who=run.who, wall=statistics.median(walls), fastest=min(walls), slowest=max(walls),
        cpu=statistics.median(sample[1] for sample in samples), memory=max(sample[2] for sample in samples),
        runs=len(samples), written=size_of(run.output), rounds=walls)


def ratio(times, other):
    """How many times `other` goes into `times`: the median of the rounds that lie side by side."""
    pairs = list(zip(times.rounds, other.rounds))
    return statistics.median(a / b for a, b in pairs) if len(pairs) > 2 else times.wall / other.wall
