"""Puts what was printed between two comment lines of a document."""

import sys

from workshop import ROOT

BEGIN, END = "<!-- bench: begin ({name}) -->", "<!-- bench: end -->"


def record(document, name, text):
    """Replaces what stands between the lines; everything else in the document stays."""
    path = ROOT / document
    begin = BEGIN.format(name=name)
    before, found, rest = path.read_text(encoding="utf-8").partition(begin)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        sys.exit(f"bench: {document} has no lines {begin} and {END}")
    path.write_text(f"{before}{begin}\n{text.strip()}\n{END}{after}", encoding="utf-8")
