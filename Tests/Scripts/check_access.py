#!/usr/bin/env python3
"""Holds access, inequality and scores against packages that others wrote.

    python3 Tests/Scripts/check_access.py [--hubward .build/debug/hubward] [--problems 100] [--shared FOLDER]

2SFCA, E2SFCA and gravity equal PySAL's `access`; the Gini coefficient equals PySAL's `inequality`; TOPSIS
and PROMETHEE II equal `pymcdm`. Tried on Thurrock (data/thurrock-2016), on random studies with people
without a route, empty areas and sites that nobody is near, and, where FOLDER holds lsoa11_england.csv.gz
and gias_childrens_centres_2016-08-04.csv.gz, on Birmingham. Nothing of the program's is used but what it
prints; travel is worked out again here, or made up here.

Prints a line for every study and `N passed, M failed`; exit code 1 where any failed, 2 where a package
is absent.
"""

import argparse
import csv
import gzip
import hashlib
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

try:
    warnings.filterwarnings("ignore")
    import numpy as np
    import pandas as pd
    from access import fca, weights
    from inequality.gini import Gini
    from pymcdm.methods import PROMETHEE_II, TOPSIS
    from pymcdm.normalizations import vector_normalization
except ImportError as missing:
    print(f"skipped: {missing}; bash Tests/install installs it")
    sys.exit(2)

ROOT = pathlib.Path(__file__).resolve().parents[2]
DETOUR, SPEED, STANDARD = 1.33, 4.8, 15


def answers(hubward, *arguments):
    run = subprocess.run([hubward, *arguments, "--format", "json"], capture_output=True, text=True, check=True)
    return {table["id"]: table["rows"] for table in json.loads(run.stdout)["tables"]}


def near(a, b):
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))


def floating(people, supply, travel, standard):
    """PySAL's 2SFCA, E2SFCA and gravity per area; travel is a list of (area, site, cost)."""
    costs = pd.DataFrame(travel, columns=["origin", "dest", "cost"])
    demand = pd.DataFrame({"geoid": list(people), "demand": list(people.values())}).set_index("geoid")
    offers = pd.DataFrame({"geoid": list(supply), "supply": list(supply.values())}).set_index("geoid")
    zones = weights.step_fn({standard / 3: 1, standard * 2 / 3: 0.68, standard: 0.22})

    # PySAL divides by zero where a site has nobody near it, though an empty area may reach it.
    used = {site for area, site, cost in travel if cost <= standard and people[area] > 0}
    shared = costs[costs["dest"].isin(used)]

    def two_stage(weight):
        return fca.two_stage_fca(
            demand, offers, shared, max_cost=standard, demand_index=True, demand_name="demand",
            supply_index=True, supply_name="supply", cost_origin="origin", cost_dest="dest",
            cost_name="cost", weight_fn=weight)

    gravity = fca.weighted_catchment(
        offers, costs, max_cost=standard, cost_source="dest", cost_dest="origin", cost_cost="cost",
        loc_index=True, loc_value="supply", weight_fn=zones)
    return two_stage(lambda cost: 1), two_stage(zones), gravity


def check_catchments(found, scenario, people, supply, travel, standard):
    """The areas whose figures differ."""
    plain, enhanced, gravity = floating(people, supply, travel, standard)
    wrong = []
    for row in found:
        if row["scenario"] != scenario:
            continue
        area = row["area"]
        for key, series, factor in [
                ("catchment_2sfca", plain, 1000), ("catchment_e2sfca", enhanced, 1000), ("gravity", gravity, 1)]:
            # PySAL leaves out who reaches nothing.
            theirs = series.get(area, 0) * factor
            if not near(row[key], theirs):
                wrong.append((area, key, row[key], theirs))
    return wrong


def check_gini(rows, scenario, demand, found, people):
    """The Gini of travel over people, each a person of whole numbers, with a route."""
    row = next(r for r in rows if r["scenario"] == scenario and r["demand"] == demand)
    travel = {r["area"]: r["travel"] for r in found if r["scenario"] == scenario}
    everyone = np.repeat(
        [travel[a] for a in people if travel[a] is not None],
        [int(people[a]) for a in people if travel[a] is not None])
    if len(everyone) < 2 or everyone.sum() == 0:
        return [] if row["gini"] in (None, 0) or near(row["gini"], 0) else [("gini", row["gini"], None)]
    theirs = Gini(everyone).g
    return [] if near(row["gini"], theirs) else [("gini", row["gini"], theirs)]


def check_scores(tables):
    """TOPSIS and PROMETHEE II of the sites whose evidence is whole."""
    sites = tables["evidence-hubs"]
    criteria = [c for c in tables["criteria-hubs"] if c["weight"] is not None]
    keys = [k for k in sites[0] if k.startswith("evidence_")]
    if any(s[k] is None for s in sites for k in keys) or len(sites) < 3:
        return None
    worths = np.array([[s[k] for k in keys] for s in sites], dtype=float)
    least, most = worths.min(axis=0), worths.max(axis=0)
    flat = most - least == 0
    worths = np.where(flat, 0.5, (worths - least) / np.where(flat, 1, most - least))
    share = np.array([c["weight"] for c in criteria])
    for k, criterion in enumerate(criteria):
        if criterion["better"] == "less" and not flat[k]:
            worths[:, k] = 1 - worths[:, k]
    ours = {s["site"]: s for s in tables["scores-hubs"]}
    types = np.ones(len(keys))
    topsis = TOPSIS(normalization_function=vector_normalization)(worths, share, types)
    flows = PROMETHEE_II("usual")(worths, share, types)
    wrong = []
    for site, a, b in zip(sites, topsis, flows):
        row = ours[site["site"]]
        for name, mine, theirs in [("topsis", row["topsis"], a), ("promethee", row["promethee"], b)]:
            if not near(mine, theirs):
                wrong.append((site["site"], name, mine, theirs))
    return wrong


def write(folder, areas, sites, travel=None):
    """A study folder; travel is a table, or estimated from straight lines where there is none."""
    tables = {
        "areas": (["code", "name", "easting", "northing", "people"], areas),
        "sites": (["id", "name", "role", "easting", "northing", "quality", "places"], sites)}
    if travel is not None:
        tables["journeys"] = (["from", "to", "minutes"], travel)
    resources = []
    for name, (header, rows) in tables.items():
        path = folder / f"{name}.csv"
        with open(path, "w", newline="") as file:
            csv.writer(file).writerows([header, *rows])
        resources.append({
            "name": name, "path": path.name, "hash": "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest(),
            "schema": {"fields": [{"name": column, "type": "any"} for column in header]}})
    (folder / "datapackage.json").write_text(json.dumps({"name": "made-up", "resources": resources}))
    way = (
        "{ label: walk, table: journeys, from: from, to: to, value: minutes, unit: minutes, "
        "absent: no-route, source: made up }" if travel is not None
        else f"{{ label: walk, unit: minutes, detour: {DETOUR}, speed: {SPEED} }}")
    ids = ", ".join(site[0] for site in sites)
    (folder / "study.yaml").write_text(f"""hubward: 1
id: made-up
title: Made up
council: Nowhere
package: datapackage.json
areas: {{ table: areas, id: code, name: name, easting: easting, northing: northing }}
sites:
  table: sites
  id: id
  name: name
  role: role
  easting: easting
  northing: northing
  quality: quality
  capacity: places
demand:
  people: {{ label: People, count: people }}
travel:
  walk: {way}
standards: [{{ within: {STANDARD}min }}]
rules: {{ hubs: {len(sites)} }}
objectives: [p-median]
scenarios:
  today: {{ label: today, open: [{ids}] }}
map:
  points: {{ table: areas, easting: easting, northing: northing, area: code }}
""")
    return folder / "study.yaml"


def check(hubward, study, scenario, demand, people, supply, travel):
    found = answers(hubward, "access", str(study), "--by", "area", "--travel", "walk")["access-walk-areas"]
    access = answers(hubward, "access", str(study), "--travel", "walk")
    rows = access["access-walk-inequality"]
    wrong = check_catchments(found, scenario, people, supply, travel, STANDARD)
    wrong += check_gini(rows, scenario, demand, found, people)
    scores = check_scores(answers(hubward, "score", str(study), "--tier", "hubs"))
    return wrong + (scores or []), scores is not None


def random_study(folder, seed):
    rng = random.Random(seed)
    areas = [
        (f"A{i}", f"Area {i}", 400000 + rng.randrange(4000), 300000 + rng.randrange(4000),
         rng.choice([0, 1, 7, 40, 120])) for i in range(rng.randint(6, 30))]
    if not any(area[4] for area in areas):
        areas[0] = (*areas[0][:4], 5)
    sites = [
        (f"s{j}", f"Site {j}", "hub", 400000 + rng.randrange(4000), 300000 + rng.randrange(4000), "postcode",
         rng.randint(1, 90)) for j in range(rng.randint(2, 6))]
    cut = rng.random() < 0.5
    travel = [
        (a[0], s[0], round(rng.uniform(0, 40), 3)) for i, a in enumerate(areas) for s in sites
        if not (cut and i == 1) and rng.random() > 0.15]
    travel = travel or [(areas[0][0], sites[0][0], 1.5)]
    study = write(folder, areas, sites, travel)
    return study, "today", "People", {a[0]: a[4] for a in areas}, {s[0]: s[6] for s in sites}, travel


def estimated(areas, sites):
    return [
        (code, site, math.hypot(x - u, y - v) / 1000 * DETOUR / SPEED * 60)
        for code, x, y in areas for site, u, v in sites]


def thurrock():
    folder = ROOT / "data/thurrock-2016"
    lsoas = list(csv.DictReader(open(folder / "lsoas.csv", newline="")))
    sites = [s for s in csv.DictReader(open(folder / "sites.csv", newline="")) if s["role"] == "hub"]
    travel = estimated(
        [(a["lsoa11cd"], int(a["easting"]), int(a["northing"])) for a in lsoas],
        [(s["site_id"], int(s["easting"]), int(s["northing"])) for s in sites])
    return (
        folder / "study.yaml", "status-quo", "Under-fives",
        {a["lsoa11cd"]: int(a["under5_census2011"]) for a in lsoas}, {s["site_id"]: 1 for s in sites}, travel)


def birmingham(shared, folder):
    with gzip.open(shared / "lsoa11_england.csv.gz", "rt") as file:
        lsoas = [a for a in csv.DictReader(file) if a["lad13cd"] == "E08000025"]
    with gzip.open(shared / "gias_childrens_centres_2016-08-04.csv.gz", "rt") as file:
        centres = [c for c in csv.DictReader(file) if c["lad13cd"] == "E08000025" and c["easting"]]
    areas = [(a["lsoa11cd"], a["lsoa11nm"], a["pwc_e"], a["pwc_n"], int(a["u5_census2011"])) for a in lsoas]
    sites = [
        (f"c{c['urn']}", f"{c['name']} {c['urn']}", "hub", c["easting"], c["northing"], "postcode", 1)
        for c in centres]
    travel = estimated(
        [(a[0], float(a[2]), float(a[3])) for a in areas], [(s[0], float(s[3]), float(s[4])) for s in sites])
    study = write(folder, areas, sites)
    return study, "today", "People", {a[0]: a[4] for a in areas}, {s[0]: 1 for s in sites}, travel


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--hubward", default=str(ROOT / ".build/debug/hubward"))
    parser.add_argument("--problems", type=int, default=100)
    parser.add_argument("--shared", type=pathlib.Path)
    options = parser.parse_args()
    passed = failed = scored = 0

    def report(name, outcome):
        nonlocal passed, failed, scored
        wrong, judged = outcome
        scored += judged
        if wrong:
            failed += 1
            print(f"{name}: {len(wrong)} differ, such as {wrong[0]}")
        else:
            passed += 1

    report("Thurrock", check(options.hubward, *thurrock()))
    for seed in range(options.problems):
        with tempfile.TemporaryDirectory() as folder:
            report(f"random {seed}", check(options.hubward, *random_study(pathlib.Path(folder), seed)))
    if options.shared:
        with tempfile.TemporaryDirectory() as folder:
            report("Birmingham", check(options.hubward, *birmingham(options.shared, pathlib.Path(folder))))
    print(f"scores of {scored} studies compared")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
