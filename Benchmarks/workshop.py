"""The temporary folder of a run: the programs of Floor/, the sites, and what is built into it."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


def say(text):
    print(text, file=sys.stderr, flush=True)


def call(*command, **more):
    """Runs a command quietly; shows what it printed when it fails."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, errors="replace", **more)
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(str(word) for word in command)} failed:\n{done.stdout[-4000:]}")
    return done.stdout


class Workshop:
    """Makes everything below one folder and removes it at the end, whatever happens."""

    def __init__(self, parent=None, keep=False):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="feedmill-bench-", dir=parent))
        self.keep = keep
        self.sites = {}

    def __enter__(self):
        self.programs = self.folder / "programs"
        self.programs.mkdir()
        call("make", "-C", HERE / "Floor", f"INTO={self.programs}")
        return self

    def __exit__(self, *problem):
        if self.keep:
            say(f"bench: kept {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

    def program(self, name):
        return str(self.programs / name)

    def site(self, posts, kind):
        """A site of so many posts, `jekyll` or `hugo`; made once."""
        if (posts, kind) not in self.sites:
            path = self.folder / f"{kind}-{posts}"
            call(self.program("corpus"), posts, path, kind)
            self.sites[posts, kind] = path
        return self.sites[posts, kind]

    def posts(self, posts, kind="jekyll"):
        return self.site(posts, kind) / ("_posts" if kind == "jekyll" else "content/posts")

    def forget(self, posts):
        """Removes the sites of a size that is done with."""
        for key in [key for key in self.sites if key[0] == posts]:
            shutil.rmtree(self.sites.pop(key), ignore_errors=True)

    def output(self, name):
        """A path for what a program writes; nothing is there yet."""
        path = self.folder / "output" / name
        path.parent.mkdir(exist_ok=True)
        return path

    def hello(self):
        """A Swift program that prints a line, linked as the release is; None when it cannot be built."""
        source = self.folder / "hello.swift"
        source.write_text('#if canImport(Glibc)\nimport Glibc\n#else\nimport Darwin\n#endif\nputs("hello")\n')
        target = self.program("hello")
        static = [] if sys.platform == "darwin" else ["-static-stdlib"]
        done = subprocess.run(["swiftc", "-O", *static, str(source), "-o", target], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, cwd=self.folder)
        return target if done.returncode == 0 else None


def release():
    """Builds the release of feedmill and says where it is."""
    say("bench: building the release")
    call("env", "PRODUCTS=feedmill", "Scripts/release", cwd=ROOT)
    folder = call("swift", "build", "-c", "release", "--show-bin-path", cwd=ROOT).strip().splitlines()[-1]
    return os.path.join(folder, "feedmill")
