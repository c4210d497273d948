#!/usr/bin/env python3
"""Works Thurrock's options out again and holds `hubward compare --all --format json` against them.

    python3 Tests/Scripts/check_options.py [--hubward .build/debug/hubward]

Distances, means, longest ways, shares within standards, who gains and who loses, crossings each way,
loads, broken rules and ranks are worked out here from the tables in data/thurrock-2016 by evaluating
every plan, with hubs alone and with outreach; and once more with outreach worth four tenths, and with a
quarter of the people by a car of 30 km/h, in a copy of the study. Nothing of the program's is used but what
it prints; nothing but Python's own library is needed.

Prints `N compared, M different`; exit code 1 where any differ.
"""

import argparse
import csv
import itertools
import json
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "data/thurrock-2016"
OURS = ["thameside", "chadwell", "tilbury", "ockendon", "purfleet"]
OUTREACH = ["abbots_hall", "belmont", "horndon"]
MINUTES, KILOMETRES = (10, 15, 20, 30), (0.8, 1, 1.2, 1.609, 2, 2.5)
compared, differences = 0, []


def rows(name):
    with open(DATA / name, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


AREAS = rows("lsoas.csv")
SITES = {s["site_id"]: s for s in rows("sites.csv")}
HUBS = [k for k, s in SITES.items() if s["role"] == "hub"]
TODAY = HUBS
PEOPLE = [float(a["under5_census2011"]) for a in AREAS]
POOREST = [p if int(a["idaci15_decile"]) <= 3 else 0 for p, a in zip(PEOPLE, AREAS)]
POOREST_2019 = [p if int(a["idaci19_decile"]) <= 3 else 0 for p, a in zip(PEOPLE, AREAS)]
PEOPLE_2019 = [float(a["under5_mid2019"]) for a in AREAS]
DEMANDS = {
    "under5": (PEOPLE, PEOPLE),
    "under5-idaci": (
        [p * (1 - (int(a["idaci15_rank"]) - 1) / (32844 - 1)) for p, a in zip(PEOPLE, AREAS)], PEOPLE),
    "under5-idaci-1-3": (POOREST, POOREST),
    "under5-2019": (PEOPLE_2019, PEOPLE_2019),
    "under5-idaci19-1-3": (POOREST_2019, POOREST_2019),
}


def straight(area, site):
    return math.hypot(float(area["easting"]) - float(site["easting"]),
                      float(area["northing"]) - float(site["northing"])) / 1000


TRAVELS = {
    "walk": (lambda km: km * 1.33 / 4.8 * 60, MINUTES, 15),
    "foot": (lambda km: km * 1.33 / 4.8 * 60, MINUTES, 15),
    "car": (lambda km: km * 1.33 / 30 * 60, MINUTES, 15),
    "straight-line": (lambda km: km, KILOMETRES, 0.8),
}


def visits(travel, hubs, outreach, worth, weights):
    """[(area, way, weight)]: a share `worth` of visits to the nearest of either, the rest to a hub."""
    scale = TRAVELS[travel][0]
    result = []
    for i, area in enumerate(AREAS):
        hub = min(scale(straight(area, SITES[s])) for s in hubs)
        either = min([hub] + [scale(straight(area, SITES[s])) for s in outreach])
        result += [(i, d, weights[i] * share) for d, share in ((hub, 1 - worth), (either, worth)) if share]
    return result


def same(name, found, expected, rounding=1e-9):
    global compared
    compared += 1
    is_same = (found == expected if not isinstance(expected, float) or found is None
               else abs(found - expected) <= rounding * max(1, abs(expected)))
    if not is_same:
        differences.append(f"{name}: hubward {found}, here {expected}")


def close(x, y):
    return abs(x - y) <= 1e-9


def check_way(table, option, key, legs, before, after, weighted):
    """legs: travels with the share of people whom each carries."""
    standards, own = TRAVELS[legs[0][0]][1:]

    def of(row):
        return table[row]["option_" + option]

    total = sum(w for _, _, w in weighted)
    same(f"{option} mean {key}", of(f"people.mean.{key}"), sum(d * w for _, d, w in weighted) / total)
    same(f"{option} longest {key}", of(f"people.longest.{key}"), max(d for _, d, w in weighted if w > 0))
    unit = "km" if legs[0][0] == "straight-line" else "min"
    for s in standards:
        text = f"{s}{unit}"
        same(f"{option} within {text} {key}", of(f"people.within_{text}.{key}"),
             sum(w for _, d, w in weighted if d <= s) / total)
    demand = key.split(".")[1]
    if demand == "under5-idaci":
        return
    block = "deprived" if demand.endswith("-1-3") else "gains"
    pairs = [(i, b, a, w) for (i, b, w), (_, a, _) in zip(before, after)]
    further = [(a - b, w, i) for i, b, a, w in pairs if a - b > 1e-9]
    same(f"{option} further {key}", of(f"{block}.further.{key}"), float(sum(w for _, w, _ in further)))
    same(f"{option} nearer {key}", of(f"{block}.nearer.{key}"),
         float(sum(w for _, b, a, w in pairs if b - a > 1e-9)))
    people = sum(w for *_, w in pairs)
    same(f"{option} change {key}", of(f"{block}.change.{key}"),
         sum((a - b) * w for _, b, a, w in pairs) / people)
    met = [(more, w, i) for more, w, i in further if w > 0]
    same(f"{option} mean increase {key}", of(f"{block}.mean_increase.{key}"),
         sum(m * w for m, w, _ in met) / sum(w for _, w, _ in met) if met else None)
    same(f"{option} largest increase {key}", of(f"{block}.largest_increase.{key}"),
         max(m for m, _, _ in met) if met else None)
    for s in standards:
        text = f"{s}{unit}"
        same(f"{option} in {text} {key}", of(f"standards.come_within_{text}.{key}"),
             float(sum(w for _, b, a, w in pairs if b > s >= a)))
        same(f"{option} out {text} {key}", of(f"standards.fall_out_{text}.{key}"),
             float(sum(w for _, b, a, w in pairs if b <= s < a)))


def check(hubward, study, options, worths, ways):
    run = subprocess.run([hubward, "compare", str(study), "--all", "--format", "json"],
                         capture_output=True, text=True, check=True)
    tables = {t["id"]: t["rows"] for t in json.loads(run.stdout)["tables"]}
    table = {row["count"]: row for row in tables["options-all"]}
    for option, (hubs, outreach) in options(table).items():
        for legs in ways:
            for demand, (weights, people) in DEMANDS.items():
                for name, worth in worths.items():
                    key = f"{'+'.join(t for t, _ in legs)}.{demand}.{name}"

                    def all_of(hubs, outreach, who):
                        return [v for t, share in legs
                                for v in visits(t, hubs, outreach, worth, [w * share for w in who])]
                    check_way(table, option, key, legs, all_of(TODAY, [], people),
                              all_of(hubs, outreach, people), all_of(hubs, outreach, weights))
        load = {h: 0.0 for h in hubs}
        for i, area in enumerate(AREAS):
            load[min(hubs, key=lambda h: (straight(area, SITES[h]), HUBS.index(h)))] += PEOPLE[i]
        same(f"{option} load", table["room.largest"]["option_" + option], max(load.values()))
        same(f"{option} money", table["money.running"]["option_" + option], None)
    return table


def allowed(plan):
    groups = {SITES[h]["locality"] for h in HUBS}
    return groups == {SITES[h]["locality"] for h in plan}


def check_ranks(table, options):
    """Every plan of an option's size, by mean, coverage within 15 minutes and the longest walk."""
    walk = TRAVELS["walk"][0]
    ways = {h: [walk(straight(a, SITES[h])) for a in AREAS] for h in HUBS}
    values = {}
    for size in {len(hubs) for hubs, _ in options.values()} | {5}:
        for plan in itertools.combinations(HUBS, size):
            if allowed(plan):
                values[plan] = [min(ways[h][i] for h in plan) for i in range(len(AREAS))]
    for demand, (weights, _) in DEMANDS.items():
        total = sum(weights)
        measures = {
            "p-median": lambda d: sum(w * x for w, x in zip(weights, d)) / total,
            "coverage": lambda d: -sum(w for w, x in zip(weights, d) if x <= 15) / total,
            "p-center": lambda d: max(x for w, x in zip(weights, d) if w > 0),
        }
        for objective, measure in measures.items():
            worth = {plan: measure(d) for plan, d in values.items()}
            best = min(v for p, v in worth.items() if len(p) == 5)
            for option, (hubs, _) in options.items():
                plan = tuple(h for h in HUBS if h in hubs)
                row = f"{objective}.walk.{demand}"
                rank = 1 + sum(v < worth[plan] and not close(v, worth[plan])
                               for p, v in worth.items() if len(p) == len(plan))
                same(f"{option} rank {row}", table[f"rank.{row}"]["option_" + option], rank)
                behind = worth[plan] - best
                same(f"{option} against {row}", table[f"against.{row}"]["option_" + option],
                     float(-behind * 100 if objective == "coverage" else behind))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hubward", default=ROOT / ".build/debug/hubward")
    hubward = parser.parse_args().hubward

    def options(table):
        found = {"status_quo": (TODAY, []), "council": (OURS, OUTREACH)}
        for column, opened in table["sites.open"].items():
            if column.startswith("option_best_") and not column.endswith("_name"):
                found[column.removeprefix("option_")] = (opened, [])
        return found

    whole = [[("walk", 1)], [("straight-line", 1)]]
    table = check(hubward, DATA / "study.yaml", options, {"hubs": 0, "either": 1}, whole)
    check_ranks(table, options(table))
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "thurrock"
        shutil.copytree(DATA, copy)
        text = (copy / "study.yaml").read_text(encoding="utf-8")
        text = text.replace("rules:\n", "outreach: { worth: 0.4 }\nrules:\n", 1)
        text = text.replace("  straight-line:\n", """  car:
    label: car
    unit: minutes
    speed: 30
    for: { who: a quarter, share: 0.25 }
  foot:
    label: foot
    unit: minutes
    for: { who: everyone else, rest-of: car }
  straight-line:\n""", 1)
        (copy / "study.yaml").write_text(text, encoding="utf-8")
        check(hubward, copy / "study.yaml", options, {"hubs": 0, "worth": 0.4, "either": 1},
              [[("walk", 1)], [("car", 0.25), ("foot", 0.75)], [("foot", 0.75)], [("car", 0.25)]])
    for line in differences[:40]:
        print(line)
    print(f"{compared} compared, {len(differences)} different")
    return 1 if differences or compared < 1000 else 0


if __name__ == "__main__":
    sys.exit(main())
