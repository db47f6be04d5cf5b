# feedmill: everything from a machine that has Swift 6.2 or later and nothing else.
#
#   make feeds     set up, build, grind Samples/ into feeds/
#   make test      set up, build, run all tests
#   make release   the command with the Swift runtime and all libraries that can be inside it, in .build/release;
#                  TRAIN=no does without the profile for which it is built twice
#   make install   the same, copied to PREFIX/bin (default /usr/local)
#   make check     what CI runs: tests, formatting, feeds/ up to date, no Foundation in the core
#   make bench     Feedmill against the floor and its peers, in one table; ARGS="--quick", ARGS=--help (Benchmarks/)
#   make bench-limits, make growth, make sanitize    what is run at night: Benchmarks/README.md
#   make format    put the sources into the agreed shape

PREFIX ?= /usr/local

.PHONY: feeds test release install check format bench bench-limits growth sanitize setup
feeds: setup
	@Scripts/grind feeds

test: setup
	@Scripts/test

release: setup
	@Scripts/release
	@echo "built .build/release/feedmill and .build/release/feedmill-templates"

install: release
	install -d $(PREFIX)/bin
	install -m 755 .build/release/feedmill $(PREFIX)/bin/feedmill
	install -m 755 .build/release/feedmill-templates $(PREFIX)/bin/feedmill-templates

check:
	@Scripts/check

format:
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

bench: setup
	@Benchmarks/bench.py $(ARGS)

bench-limits: setup
	@Benchmarks/limits.py $(ARGS)

growth: setup
	@Benchmarks/growth.py $(ARGS)

sanitize: setup
	@Scripts/sanitize $(ARGS)

setup:
	@Scripts/setup
