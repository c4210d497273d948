#!/usr/bin/env python3
"""Rewrite `bytes` and `hash` of every resource in DIR/datapackage.json after an edit of a table.

Usage: hash_datapackage.py DIR

Only those two values change: the rest of the file keeps its formatting, and a second run changes
nothing. Every resource must already have both keys, outside of which neither word is a key.
"""

import hashlib
import json
import re
import sys
from pathlib import Path


def replace_in_order(text: str, pattern: str, values: list[str]) -> str:
    """Replace the n-th match of `pattern`, after its first group, by the n-th value."""
    found = len(re.findall(pattern, text))
    if found != len(values):
        raise SystemExit(f"expected {len(values)} matches of {pattern}, found {found}")
    remaining = iter(values)
    return re.sub(pattern, lambda match: match.group(1) + next(remaining), text)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    folder = Path(arguments[0])
    descriptor = folder / "datapackage.json"
    before = descriptor.read_bytes().decode("utf-8")
    tables = [(folder / r["path"]).read_bytes() for r in json.loads(before)["resources"]]
    digests = [f'"sha256:{hashlib.sha256(table).hexdigest()}"' for table in tables]
    after = replace_in_order(before, r'("bytes"\s*:\s*)\d+', [str(len(t)) for t in tables])
    after = replace_in_order(after, r'("hash"\s*:\s*)"[^"]*"', digests)
    if after == before:
        print("nothing to change")
    else:
        descriptor.write_bytes(after.encode("utf-8"))
        print(f"rewrote {descriptor.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
