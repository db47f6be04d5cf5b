"""What is measured: for each task and size, the programs that run in turn."""

from programs import ALL
from rounds import Run

# The order of the table; sizes beyond `most` are left out.
TASKS = {
    "start": "start-up alone",
    "newest": "newest 20 entries",
    "all": "all entries in one feed",
    "matrix": "a feed for each tag besides, 20 entries each",
    "check": "check the RSS of all entries",
    "convert": "convert the RSS of all entries to JSON Feed",
}
FLOOR = "floor (C)"
APART = "floor (C) by our means"
FEEDMILL = "Feedmill"
AGAIN = "Feedmill, again"
ON_HUGO = "Feedmill, Hugo's site"
BEFORE = "Feedmill before"
HELLO = "Swift that prints a line"
MOST = {"start": 0, "newest": ALL, "all": ALL, "matrix": 10_000, "check": 10_000, "convert": 10_000}
# Sizes of a task's own, besides those that are asked for.
MORE_SIZES = {"matrix": [100]}

MATRIX = 'feeds:\n  - path: "{format}"\n  - path: "tags/{slug}/{format}"\n    each: tag\nlimit: {entries: 20}\n'


class Tasks:
    def __init__(self, workshop, feedmill, before, peers, hopeless):
        self.workshop, self.feedmill, self.before = workshop, feedmill, before
        self.peers, self.hopeless = peers, hopeless

    def runs(self, task, posts):
        """The programs of a task at a size, the floor first."""
        return getattr(self, task)(posts)

    def build(self, who, site, limit, *more, program=None, keeps=False):
        output = self.workshop.output(who.lower().replace(" ", "-").replace("'", ""))
        command = [program or self.feedmill, "build", site, "--output", output, "--limit", limit, "--quiet", *more]
        return Run(who, command, output, keeps_output=keeps)

    def builds(self, posts, limit):
        site = self.workshop.site(posts, "jekyll")
        runs = [self.build(FEEDMILL, site, limit)]
        if self.before:
            runs.append(self.build(BEFORE, site, limit, program=self.before))
        runs.append(self.build(AGAIN, site, limit, keeps=True))
        runs.append(self.build(ON_HUGO, self.workshop.site(posts, "hugo"), limit))
        return runs

    def of_peers(self, task, posts, limit):
        for peer in self.peers:
            if self.hopeless or posts <= peer.most[task]:
                output = self.workshop.output(peer.name.lower().replace(" ", "-").replace(",", ""))
                yield peer.run(self.workshop, posts, limit, output)

    def start(self, _):
        hello = self.workshop.hello()
        runs = [Run(HELLO, [hello])] if hello else []
        return runs + [Run(FEEDMILL, [self.feedmill, "--version"])]

    def newest(self, posts):
        heads = [self.workshop.program("heads"), self.workshop.posts(posts), 2]
        return [Run(FLOOR, heads), Run(APART, [*heads, "apart"]), *self.builds(posts, 20), *self.of_peers("newest", posts, 20)]

    def all(self, posts):
        output = self.workshop.output("floor")
        floor = Run(FLOOR, [self.workshop.program("parts"), self.workshop.posts(posts), output, 2], output,
                    makes_output=False)
        return [floor, *self.builds(posts, posts), *self.of_peers("all", posts, 0)]

    def matrix(self, posts):
        settings = self.workshop.folder / "matrix.yml"
        settings.write_text(MATRIX)
        site = self.workshop.site(posts, "jekyll")
        return [self.build(FEEDMILL, site, 20, "--config", settings)]

    def check(self, posts):
        return [Run(FEEDMILL, [self.feedmill, "check", self.long_feed(posts), "--quiet"], fine=(0, 1))]

    def convert(self, posts):
        output = self.workshop.output("converted")
        command = [self.feedmill, "convert", self.long_feed(posts), "--to", "json", "--output", output / "feed.json"]
        return [Run(FEEDMILL, command, output, makes_output=False)]

    def long_feed(self, posts):
        """The RSS of all entries, made before the clock runs."""
        from rounds import once

        run = self.build("long", self.workshop.site(posts, "jekyll"), posts, "--format", "rss", keeps=True)
        if not run.output.exists() or getattr(self, "long_posts", None) != posts:
            once(run, self.workshop.program("stopwatch"))
            self.long_posts = posts
        return run.output / "rss.xml"
