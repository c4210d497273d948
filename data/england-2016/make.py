#!/usr/bin/env python3
"""Makes the tables of this data package from files that anyone can get.

Usage: make.py AREAS CENTRES_2016 CENTRES_2026

  AREAS         a table (CSV, or CSV in gzip) of England's LSOAs of 2011 joined from publications of the
                Office for National Statistics and MHCLG: lsoa11cd, lad13cd, pwc_e, pwc_n (population-
                weighted centroids, metres on the British National Grid), u5_mid2019 (small area
                population estimates by single year of age, mid-2019, ages 0 to 4), imd19_decile,
                idaci19_decile (English indices of deprivation 2019, File 3).
  CENTRES_2016  the register of children's centres (Edubase, now Get Information about Schools, Department
  CENTRES_2026  for Education) of 4 August 2016 and of 19 August 2026, with urn, la_code, la_name, name,
                type, lad13cd, and the easting and northing of the postcode (Code-Point Open).

A district belongs to the authority to which most centres in it belonged in August 2016; every
district had one. Only authorities with two
centres or more whose place is known are in the package.

Needs nothing but Python's own library. Writes authorities.csv, areas.csv, centres.csv and opened_since.csv beside itself
and renews bytes and hashes in datapackage.json.
"""

import collections
import csv
import gzip
import hashlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def rows(path: str) -> list[dict]:
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_linked(centre: dict) -> bool:
    return "linked" in centre["type"].lower()


def write(name: str, header: list[str], table: list[list]) -> None:
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(table)


def renew_hashes() -> None:
    path = HERE / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        content = (HERE / resource["path"]).read_bytes()
        resource["bytes"] = len(content)
        resource["hash"] = "sha256:" + hashlib.sha256(content).hexdigest()
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    areas, before, after = rows(sys.argv[1]), rows(sys.argv[2]), rows(sys.argv[3])
    later = {centre["urn"]: centre for centre in after}

    votes = collections.defaultdict(collections.Counter)
    for centre in before:
        if centre["lad13cd"]:
            votes[centre["lad13cd"]][centre["la_code"]] += 1
    authority_of = {district: count.most_common(1)[0][0] for district, count in votes.items()}

    located = collections.Counter(
        centre["la_code"] for centre in before if not is_linked(centre) and centre["easting"])
    kept = {code for code, count in located.items() if count >= 2}
    names = {centre["la_code"]: centre["la_name"] for centre in before if centre["la_code"] in kept}

    write("authorities.csv", ["authority", "name"],
          sorted(([code, name] for code, name in names.items()), key=lambda row: row[1]))
    write("areas.csv",
          ["lsoa11cd", "authority", "easting", "northing", "under_fives", "imd19_decile",
           "idaci19_decile"],
          [[area["lsoa11cd"], authority_of[area["lad13cd"]], area["pwc_e"], area["pwc_n"],
            area["u5_mid2019"], area["imd19_decile"], area["idaci19_decile"]]
           for area in sorted(areas, key=lambda area: area["lsoa11cd"])
           if authority_of.get(area["lad13cd"]) in kept])

    def listing(centre: dict | None) -> str:
        return "gone" if centre is None else "linked" if is_linked(centre) else "centre"

    write("centres.csv",
          ["urn", "authority", "name", "easting", "northing", "listed_2016", "listed_2026"],
          [[centre["urn"], centre["la_code"], " ".join(centre["name"].split()), centre["easting"],
            centre["northing"], listing(centre), listing(later.get(centre["urn"]))]
           for centre in sorted(before, key=lambda centre: int(centre["urn"]))
           if centre["la_code"] in kept])

    earlier = {centre["urn"] for centre in before}
    write("opened_since.csv", ["urn", "authority", "name", "listed_2026", "open_date"],
          [[centre["urn"], centre["la_code"], " ".join(centre["name"].split()), listing(centre),
            "-".join(reversed(centre["open_date"].split("-")))]
           for centre in sorted(after, key=lambda centre: int(centre["urn"]))
           if centre["urn"] not in earlier and centre["la_code"] in kept])

    missing = {area["lad13cd"] for area in areas} - set(authority_of)
    print(f"{len(names)} authorities; districts without an authority: {sorted(missing) or 'none'}")
    if (HERE / "datapackage.json").exists():
        renew_hashes()


if __name__ == "__main__":
    main()
