#!/usr/bin/env python3
"""Inside a target, arrows between folders point one way.

    python3 Tests/Scripts/check_rooms.py [--sources Sources] [--order Tests/Scripts/rooms.json]

rooms.json lists, for each target, its folders from the lowest up ("." is the target's own folder). A
folder may use what is declared in itself and below. The compiler holds the arrows between targets; this
holds those between the folders of one, by names: a type, or a member whose name is of two words, that one
file of the target alone declares and another folder's file names in code. Names that cannot be told apart
are passed over, and so is a name that the file declares itself, so the check can miss an arrow; it does not
invent one.

Exit code 1 where an arrow points up, a folder is missing from the list, or the list has one too many.
"""

import argparse
import json
import pathlib
import re
import sys

TYPE = re.compile(r"^( *)(?:[\w@()]+ )*?(?:struct|enum|class|protocol|typealias|actor)\s+([A-Z]\w*)", re.M)
MEMBER = re.compile(r"^ {0,2}(?:[\w@()]+ )*?(?:func|var|let)\s+`?([a-z]\w*)", re.M)
CASE = re.compile(r"^ *(?:indirect )?case\s+([^:\n]*)", re.M)
STANDARD = {"isEmpty", "hashValue", "debugDescription", "startIndex", "endIndex", "isFinite", "stringValue", "intValue"}
COMPOUND = re.compile(r"[a-z0-9][A-Z]")


def declared(text):
    """Names that can be told apart: types, those inside others only if of two words; members of two words."""
    types = {name for indent, name in TYPE.findall(text) if not indent or COMPOUND.search(name)}
    return types | {name for name in MEMBER.findall(text) if COMPOUND.search(name)}


def code(text):
    """The text without comments, and of strings only what is interpolated."""
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    text = re.sub(r"//[^\n]*", " ", text)

    def inside(match):
        found = re.findall(r"\\\(((?:[^()]|\([^()]*\))*)\)", match.group(0))
        return " " + " ".join(found) + " "

    text = re.sub(r'"""(.*?)"""', inside, text, flags=re.S)
    return re.sub(r'"(?:\\\(.*?\)|\\.|[^"\\\n])*"', inside, text)


def folder(path, target):
    parent = path.parent.relative_to(target)
    return "." if str(parent) == "." else parent.as_posix()


def check(target, order):
    files = {path: code(path.read_text()) for path in sorted(target.rglob("*.swift"))}
    rooms = {path: folder(path, target) for path in files}
    faults = []
    for room in sorted(set(rooms.values()) - set(order)):
        faults.append(f"{target.name}: the folder {room} is not in the order of folders")
    for room in order:
        if room not in rooms.values():
            faults.append(f"{target.name}: the folder {room} is in the order and not there")
    cases = {
        word for text in files.values() for case in CASE.findall(text) for word in re.findall(r"[a-z]\w*", case)
    }
    homes = {}
    for path, text in files.items():
        for name in declared(text):
            homes.setdefault(name, set()).add(path)
    unique = {
        name: paths.pop()
        for name, paths in homes.items()
        if len(paths) == 1 and name not in cases | STANDARD
    }
    height = {room: step for step, room in enumerate(order)}
    for path, text in files.items():
        mine = rooms[path]
        for word in sorted(set(re.findall(r"\b[A-Za-z]\w*\b(?!\s*:[^:])", text))):
            home = unique.get(word)
            if home is None or rooms[home] == mine:
                continue
            if re.search(rf"\b(?:let|var|func)\s+{word}\b|\b{word}\s*:", text):
                continue  # a name of the file's own
            if height.get(rooms[home], -1) > height.get(mine, 1 << 30):
                faults.append(
                    f"{target.name}: {path.relative_to(target)} ({mine}) uses {word} of"
                    f" {home.relative_to(target)} ({rooms[home]}), which stands above it"
                )
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sources", default="Sources")
    parser.add_argument("--order", default="Tests/Scripts/rooms.json")
    options = parser.parse_args()
    sources = pathlib.Path(options.sources)
    orders = json.loads(pathlib.Path(options.order).read_text())
    faults, checked = [], 0
    for target in sorted(path for path in sources.iterdir() if path.is_dir()):
        swift = list(target.rglob("*.swift"))
        if not swift:
            continue
        checked += 1
        faults += check(target, orders.get(target.name, ["."]))
    for name in sorted(set(orders) - {path.name for path in sources.iterdir()}):
        faults.append(f"{name}: is in the order of folders, and there is no such target")
    for fault in faults:
        print(fault)
    failed = len({fault.split(":")[0] for fault in faults})
    print(f"{checked - failed} passed, {failed} failed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
