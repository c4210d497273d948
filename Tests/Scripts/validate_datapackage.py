#!/usr/bin/env python3
"""Validate Frictionless data packages.

Usage: validate_datapackage.py [DIR ...]

Without arguments, every data/*/ of the repository that has a datapackage.json is checked.
Checked are the descriptor, the types and constraints of every cell, primary and foreign keys
(all by the `frictionless` package), and the declared `bytes` and `hash` of every resource.
Exit status: 0 when everything passes, 1 when anything fails, 2 when there is nothing to check.

Needs: pip install frictionless
"""

import hashlib
import json
import sys
from pathlib import Path

from frictionless import FrictionlessException, Package

REPOSITORY = Path(__file__).resolve().parents[2]


def declared_bytes_and_hash(folder: Path, resource: dict) -> list[str]:
    """What is wrong with the declared size and sha256 of one resource."""
    path = folder / resource["path"]
    if not path.is_file():
        return [f"{path.name}: no such file"]
    content = path.read_bytes()
    problems = []
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    if resource.get("hash") != digest:
        problems.append(f"declared hash {resource.get('hash')}, the file has {digest}")
    if resource.get("bytes") != len(content):
        problems.append(f"declared bytes {resource.get('bytes')}, the file has {len(content)}")
    if content.startswith(b"\xef\xbb\xbf") or b"\r" in content or not content.endswith(b"\n"):
        problems.append("expected UTF-8 without a byte order mark, and LF line ends")
    return problems


def check(folder: Path) -> tuple[int, int]:
    """Check one package; print a line per resource; return how many passed and failed."""
    descriptor = folder / "datapackage.json"
    try:
        resources = json.loads(descriptor.read_text(encoding="utf-8"))["resources"]
        report = Package(str(descriptor)).validate()
    except (OSError, ValueError, KeyError, FrictionlessException) as error:
        print(f"FAIL {folder.name}: {error}")
        return 0, 1
    passed = failed = 0
    if report.errors:
        failed += 1
        for error in report.errors:
            print(f"FAIL {folder.name}: {error.message}")
    tasks = {task.name: task for task in report.tasks}
    for resource in resources:
        task = tasks.get(resource["name"])
        if task is None:
            problems = ["not validated, see the errors of the package"]
        else:
            problems = [error.message for error in task.errors]
        problems += declared_bytes_and_hash(folder, resource)
        if problems:
            failed += 1
            print(f"FAIL {folder.name}/{resource['path']}")
            for problem in problems:
                print(f"     {problem}")
        else:
            passed += 1
            print(f"ok   {folder.name}/{resource['path']} ({task.stats.get('rows')} rows)")
    return passed, failed


def main(arguments: list[str]) -> int:
    folders = [Path(argument) for argument in arguments]
    if not folders:
        folders = sorted(path.parent for path in REPOSITORY.glob("data/*/datapackage.json"))
    if not folders:
        print("no data package found")
        return 2
    counts = [check(folder) for folder in folders]
    passed, failed = sum(c[0] for c in counts), sum(c[1] for c in counts)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
