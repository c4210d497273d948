#!/usr/bin/env python3
"""Hold study files against data/study.schema.json with a validator that is not ours.

Usage: check_schema.py          (needs jsonschema and PyYAML from PyPI)

The schema itself must be valid (draft 2020-12). Every data/*/study*.yaml and the small study of the
tests must satisfy it. Every row of Tests/Fixtures/study-faults.csv that spoils a study file says
whether the schema refuses it or accepts it: what depends on tables, on other lines or on order is
beyond a schema, and only the program refuses it. Prints what does not hold and ends with 1.
"""

import csv
import json
import sys
from pathlib import Path

import jsonschema
import yaml

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests" / "Fixtures"


def main():
    schema = json.loads((ROOT / "data" / "study.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    def errors(text):
        return [
            f"{'.'.join(str(key) for key in error.absolute_path) or 'the file'}: {error.message}"
            for error in validator.iter_errors(yaml.safe_load(text))
        ]

    wrong = []
    small = FIXTURES / "mini-study" / "study.yaml"
    studies = sorted((ROOT / "data").glob("*/study*.yaml")) + [small]
    for path in studies:
        wrong += [
            f"{path.relative_to(ROOT)}: {error}"
            for error in errors(path.read_text(encoding="utf-8"))
        ]

    text = small.read_text(encoding="utf-8")
    with open(FIXTURES / "study-faults.csv", encoding="utf-8", newline="") as file:
        faults = [row for row in csv.DictReader(file) if row["file"] == "study.yaml"]
    for fault in faults:
        if text.count(fault["old"]) == 0:
            wrong.append(f"'{fault['old']}' is not in the small study")
            continue
        found = errors(text.replace(fault["old"], fault["new"], 1))
        if bool(found) != (fault["schema"] == "refuses"):
            wrong.append(f"'{fault['new']}': expected that the schema {fault['schema']} it: {found}")

    for line in wrong:
        print(line)
    if wrong:
        sys.exit(1)
    print(f"{len(studies)} studies accepted, {len(faults)} faults as expected")


if __name__ == "__main__":
    main()
