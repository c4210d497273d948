#!/usr/bin/env python3
"""Travel from Thurrock's postcodes, worked out again with numpy.

    python3 Tests/Scripts/check_points.py .build/debug/hubward

From the package's own tables: straight lines of every postcode, their means by neighbourhood, the spread
within each, what three ways of counting give for each scenario, and every allowed plan's rank from
postcodes and from centres. Nothing of Hubward's is used but what it prints.
"""
import csv
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

FOLDER = "data/thurrock-2016"
STUDY = f"{FOLDER}/study-postcodes.yaml"
PACE = 1.33 / 4.8 * 60
SCENARIOS = {
    "status-quo": ["thameside", "beacon", "chadwell", "east_tilbury", "tilbury", "stanford",
                   "ockendon", "purfleet", "aveley"],
    "council": ["thameside", "chadwell", "tilbury", "ockendon", "purfleet"],
}


def rows(name):
    with open(f"{FOLDER}/{name}", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def places(some):
    return np.array([[float(row["easting"]), float(row["northing"])] for row in some])


def minutes(origins, sites):
    return np.hypot(*(origins[:, None, :] - sites[None, :, :]).transpose(2, 0, 1)) / 1000 * PACE


def table(report, name):
    return json.loads((report / "tables" / f"{name}.json").read_text(encoding="utf-8"))["rows"]


AREAS = rows("lsoas.csv")
HUBS = [row for row in rows("sites.csv") if row["role"] == "hub"]
NAMES = [row["site_id"] for row in HUBS]
POSTCODES = rows("postcodes.csv")
PEOPLE = np.array([float(row["under5_census2011"]) for row in AREAS])
OF = np.array([[row["lsoa11cd"] for row in AREAS].index(row["lsoa11cd"]) for row in POSTCODES])
COUNT = np.bincount(OF, minlength=len(AREAS))
APART = minutes(places(POSTCODES), places(HUBS))
MEAN = np.stack([np.bincount(OF, APART[:, j], len(AREAS)) / COUNT for j in range(len(HUBS))], 1)
SINGLE = minutes(places(AREAS), places(HUBS))
SHARE = PEOPLE[OF] / COUNT[OF]
WITHIN = 15.0
PLANS = [plan for plan in itertools.combinations(range(len(HUBS)), 5)
         if len({HUBS[j]["locality"] for j in plan}) == len({hub["locality"] for hub in HUBS})]


def service(travel, people):
    return (float(np.average(travel, weights=people)),
            float(people[travel <= WITHIN].sum() / people.sum()), float(travel[people > 0].max()))


def scenarios(report):
    printed = table(report, "points-scenarios-walk")
    for row, (name, sites) in zip(printed, SCENARIOS.items(), strict=True):
        hubs = [NAMES.index(site) for site in sites]
        stated, single, apart = (way[:, hubs].min(1) for way in (MEAN, SINGLE, APART))
        ways = [service(single, PEOPLE), service(stated, PEOPLE), service(apart, SHARE)]
        nearest = MEAN[:, hubs].argmin(1)
        other = nearest != SINGLE[:, hubs].argmin(1)
        stray = apart < APART[:, hubs][np.arange(len(OF)), nearest[OF]]
        ours = ([way[0] for way in ways] + [way[1] for way in ways]
                + [ways[1][2], ways[2][2], other.sum(), PEOPLE[other].sum(), SHARE[stray].sum()])
        keys = ["mean_single", "mean_points", "mean_apart", "within_single", "within_points",
                "within_apart", "longest_points", "longest_apart", "other_areas", "other_people",
                "stray_people"]
        assert np.allclose([row[key] for key in keys], ours, rtol=1e-9), (name, row, ours)
        print(f"{name}: mean {ways[1][0]:.2f} of postcodes, {ways[0][0]:.2f} from centres, "
              f"{ways[2][0]:.2f} apart; {int(other.sum())} areas with another nearest")


def areas(report):
    hubs = [NAMES.index(site) for site in SCENARIOS["status-quo"]]
    for index, row in enumerate(table(report, "points-areas-walk")):
        own = APART[OF == index][:, hubs].min(1)
        ours = [len(own), SINGLE[index, hubs].min(), MEAN[index, hubs].min()]
        ours += [np.quantile(own, share, method="inverted_cdf") for share in (0.1, 0.5, 0.9)]
        printed = [row[key] for key in ("points", "single", "mean", "tenth", "half", "nine_tenths")]
        assert np.allclose(printed, ours, rtol=1e-9), (row, ours)
    print(f"{len(AREAS)} areas: means and tenths equal numpy's")


def ranks(report):
    def value(objective, travel, plan):
        mean, within, longest = service(travel[:, list(plan)].min(1), PEOPLE)
        return {"p-median": mean, "coverage": -within, "p-center": longest}[objective]

    count = 0
    for row in table(report, "points-ranks-walk"):
        objective = row["objective"]
        plan = sorted(NAMES.index(site) for site in row["open_hubs"])
        for key, travel in (("points", MEAN), ("single", SINGLE)):
            own = value(objective, travel, plan)
            better = sum(value(objective, travel, other) < own - 1e-9 for other in PLANS)
            assert np.isclose(row[f"value_{key}"], abs(own)), (row, own)
            assert row[f"rank_{key}"] == better + 1, (row, better)
            count += 1
    print(f"{count} ranks among {len(PLANS)} plans equal a count of all")


def main():
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report"
        subprocess.run([sys.argv[1], "report", STUDY, "--to", str(report)], check=True,
                       capture_output=True)
        for check in (scenarios, areas, ranks):
            check(report)


main()
