"""What a package of the program holds, and under which terms: Debian's copyright file and an SBOM (SPDX 2.3).

    inside.py VERSION CHECKOUTS SWIFT COPYRIGHT SBOM

CHECKOUTS is the folder of the packages that Swift's package manager fetched, SWIFT that of the toolchain.
"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys

version, checkouts, swift, copyright_file, sbom_file = sys.argv[1:]
project = pathlib.Path(__file__).resolve().parents[2]


def licence(folder):
    """The licence file of a folder."""
    for pattern in ("LICENSE*", "LICENCE*", "COPYING*"):
        for path in sorted(pathlib.Path(folder).glob(pattern)):
            return path.read_text(encoding="utf-8", errors="replace").strip()
    sys.exit(f"inside.py: {folder} has no licence file: what is in it cannot be given away")


def identifier(text):
    """The SPDX name of a licence's text."""
    if "Apache License" in text:
        return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in text else "Apache-2.0"
    if "Permission is hereby granted, free of charge" in text:
        return "MIT"
    sys.exit(f"inside.py: this licence is not known; add it: {text[:80]!r}")


def revision(folder):
    asked = ["git", "-C", folder, "describe", "--tags", "--always"]
    return subprocess.run(asked, capture_output=True, text=True).stdout.strip() or "unknown"


inside = [("hubward", version, licence(project))]
# Only what the program is linked with: the documentation's and other tools' packages are left out.
linked = {"swift-argument-parser", "Yams", "GRDB.swift"}
found = {name for name in os.listdir(checkouts)}
for name in sorted(linked & found):
    folder = os.path.join(checkouts, name)
    inside.append((name, revision(folder), licence(folder)))
if missing := linked - found:
    sys.exit(f"inside.py: {', '.join(sorted(missing))} not fetched; the list in this script is out of date")
text = pathlib.Path(swift, "share", "swift", "LICENSE.txt")
runtime = text.read_text(encoding="utf-8").strip() if text.exists() else None
if runtime is None:
    sys.exit(f"inside.py: {text} is not there: the licence of Swift's runtime must go into the package")
said = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
inside.append(("swift-runtime-and-foundation", said, runtime))

with open(copyright_file, "w", encoding="utf-8") as file:
    file.write("Hubward, and what is linked into it.\n")
    file.write("The tables under /usr/share/hubward name their own licences in datapackage.json.\n")
    for name, edition, terms in inside:
        file.write(f"\n{'=' * 70}\n{name} {edition}\n{'=' * 70}\n\n{terms}\n")

packages = [
    {
        "SPDXID": f"SPDXRef-{name.replace('.', '-')}",
        "name": name,
        "versionInfo": edition,
        "downloadLocation": "NOASSERTION",
        "licenseConcluded": identifier(terms),
        "licenseDeclared": identifier(terms),
        "copyrightText": "NOASSERTION",
    }
    for name, edition, terms in inside
]
digest = hashlib.sha256(json.dumps(packages, sort_keys=True).encode()).hexdigest()
created = subprocess.run(
    ["date", "-u", "-d", f"@{os.environ.get('SOURCE_DATE_EPOCH', '0')}", "+%Y-%m-%dT%H:%M:%SZ"],
    capture_output=True, text=True, check=True).stdout.strip()
document = {
    "spdxVersion": "SPDX-2.3",
    "dataLicense": "CC0-1.0",
    "SPDXID": "SPDXRef-DOCUMENT",
    "name": f"hubward-{version}",
    "documentNamespace": f"urn:sha256:{digest}",
    "creationInfo": {"created": created, "creators": ["Tool: Sources/Packaging/inside.py"]},
    "packages": packages,
    "relationships": [
        {
            "spdxElementId": "SPDXRef-DOCUMENT",
            "relationshipType": "DESCRIBES",
            "relatedSpdxElement": "SPDXRef-hubward",
        }
    ]
    + [
        {
            "spdxElementId": "SPDXRef-hubward",
            "relationshipType": "STATIC_LINK",
            "relatedSpdxElement": package["SPDXID"],
        }
        for package in packages[1:]
    ],
}
with open(sbom_file, "w", encoding="utf-8") as file:
    json.dump(document, file, indent=2)
    file.write("\n")
