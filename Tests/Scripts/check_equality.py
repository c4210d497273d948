#!/usr/bin/env python3
"""Compare `hubward equality` on Thurrock with a second calculation.

Usage: check_equality.py [PROGRAM]

Reads the tables of data/thurrock-2016 with the standard library alone, works travel out from straight
lines, and compares every number of the tables `equality-groups` and `equality-mitigation` in JSON. Exit
status: 0 when all agree, 1 otherwise.
"""

import csv
import json
import math
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "data" / "thurrock-2016"
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(REPOSITORY / ".build/debug/hubward")
DETOUR, SPEED, FURTHER = 1.33, 4.8, 5.0
TODAY = "thameside beacon chadwell east_tilbury tilbury stanford ockendon purfleet aveley".split()
COUNCIL = "thameside chadwell tilbury ockendon purfleet".split()
OUTREACH = ["abbots_hall", "belmont", "horndon"]


def read(name):
    with open(PACKAGE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


areas = read("lsoas.csv")
sites = {s["site_id"]: s for s in read("sites.csv")}
wards = {w["ward_code"]: w for w in read("wards.csv")}
low = {r["lsoa11cd"]: r for r in read("low_income.csv")}


def minutes(area, site):
    if not site["easting"]:
        return math.inf
    metres = math.hypot(
        float(area["easting"]) - float(site["easting"]),
        float(area["northing"]) - float(site["northing"]),
    )
    return metres / 1000 * DETOUR / SPEED * 60


def nearest(names):
    return [min(minutes(area, sites[name]) for name in names) for area in areas]


def number(cell):
    return float(cell) if cell != "" else None


under5 = [float(a["under5_census2011"]) for a in areas]
before, after = nearest(TODAY), nearest(COUNCIL)
poverty = [number(wards[a["ward_code"]]["children_in_poverty_pct"]) for a in areas]
groups = {
    "all": (under5, under5),
    "low-income": (
        [number(low[a["lsoa11cd"]]["low_income_children"]) for a in areas],
        [number(low[a["lsoa11cd"]]["children_mid2015"]) for a in areas],
    ),
    "poverty": ([None if r is None else r / 100 * u for r, u in zip(poverty, under5)], under5),
    "deprived-areas": (
        [u if a["idaci15_decile"] in "1 2 3".split() else 0.0 for a, u in zip(areas, under5)],
        under5,
    ),
}


def expected(name):
    counts, whole = groups[name]
    kept = [i for i in range(len(areas)) if counts[i] is not None and whole[i] is not None]
    people = sum(counts[i] for i in kept)
    hit = {i for i in kept if after[i] - before[i] > FURTHER + 1e-9}
    affected = sum(counts[i] for i in hit)
    everyone = sum(whole[i] for i in kept)
    all_hit = sum(whole[i] for i in hit)
    rows = {
        "people": people,
        "mean_before": sum(counts[i] * before[i] for i in kept) / people,
        "mean_after": sum(counts[i] * after[i] for i in kept) / people,
        "affected": affected,
        "share": affected / people,
        "share_of_all": all_hit / everyone,
    }
    if name != "all":
        ratio = (affected / people) / (all_hit / everyone)
        used = [i for i in kept if counts[i] > 0 or whole[i] > 0]
        z = [
            (counts[i] / affected if i in hit else 0)
            - counts[i] / people
            - (whole[i] / all_hit if i in hit else 0)
            + whole[i] / everyone
            for i in used
        ]
        n = len(used)
        width = 1.959963984540054 * math.sqrt(n / (n - 1) * sum(x * x for x in z))
        rows |= {
            "ratio": ratio,
            "ratio_low": ratio * math.exp(-width),
            "ratio_high": ratio * math.exp(width),
        }
    worst = max((i for i in kept if counts[i] > 0), key=lambda i: after[i] - before[i])
    rows["largest_increase"] = after[worst] - before[worst]
    rows["largest_increase_area"] = areas[worst]["lsoa11cd"]

    def added(reach):
        return sum(counts[i] * max(0, reach[i] - before[i]) for i in kept)

    own = [min([after[i]] + [minutes(areas[i], sites[o]) for o in OUTREACH]) for i in range(len(areas))]
    further = {
        s: added([min(own[i], minutes(areas[i], sites[s])) for i in range(len(areas))])
        for s in sites
        if sites[s]["role"] == "outreach" and s not in OUTREACH and sites[s]["easting"]
    }
    best = min(further, key=lambda s: further[s])
    relief = {
        "added": added(after) / people,
        "with_outreach": added(own) / people,
        "site": best,
        "with_site": further[best] / people,
        "taken_off": 1 - further[best] / added(own),
    }
    return rows, relief


def main():
    study = PACKAGE / "study.yaml"
    output = subprocess.run(
        [PROGRAM, "equality", str(study), "--scenario", "council", "--format", "json"],
        capture_output=True, text=True, check=True)
    tables = {t["id"]: t for t in json.loads(output.stdout)["tables"]}
    compared, differences = 0, []
    for part, table in enumerate(["equality-groups", "equality-mitigation"]):
        rows = {row["group"]: row for row in tables[table]["rows"]}
        if list(rows) != list(groups):
            differences.append(f"{table}: groups {list(rows)}")
        for group in groups:
            for key, value in expected(group)[part].items():
                compared += 1
                found = rows[group][key]
                same = (
                    found == value
                    if isinstance(value, str)
                    else found is not None and math.isclose(found, value, rel_tol=1e-9, abs_tol=1e-9)
                )
                if not same:
                    differences.append(f"{table} {group} {key}: {found!r}, expected {value!r}")
    for difference in differences:
        print(difference)
    print(f"{compared} figures compared, {len(differences)} different")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
