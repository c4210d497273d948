#!/usr/bin/env python3
"""Reference answers for Thurrock, by trying every plan: an independent check of the Swift solvers.

Usage: reference_thurrock.py > Tests/Fixtures/thurrock-reference.csv

Reads data/thurrock-2016/ (lsoas.csv, sites.csv) and uses the standard library only. Every way to
keep five of the nine centres (126 plans) is valued for each demand, travel, objective and standard,
with and without the rule that every locality keeps at least one centre.

Demand a(i) of neighbourhood i
  under5            residents aged 0 to 4, Census 2011
  under5-idaci      under5 x (1 - (r - 1) / (32844 - 1)), r = IDACI 2015 rank (1 most deprived)
  under5-idaci-1-3  under5 where the IDACI 2015 decile is 1, 2 or 3; otherwise 0
  under5-2019       residents aged 0 to 4, estimate for mid-2019
  under5-idaci19-1-3  under5 where the IDACI 2019 decile is 1, 2 or 3; otherwise 0
Travel d(i, j) from the population-weighted centroid to the site
  straight-line     km on the national grid
  walk              minutes: straight-line km x 1.33 (detour) / 4.8 (km/h) x 60
Value of a plan, each neighbourhood going to its nearest open centre
  p-median          sum a d / sum a; less is better
  p-center          greatest d where a > 0; less is better
  coverage          sum of a where d <= within, / sum a; more is better

Columns of the output
  within         standard of coverage in the unit of travel (km or minutes), otherwise blank
  rules          none, or locality (at least one open centre in Central, East and West)
  candidates     plans that satisfy the rules
  best_value     best value of them all
  best_open      sites of the best plan in alphabetical order; among ties, under p-center the plan
                 with least mean travel, then (and under the others at once) the plan that comes first
                 when plans are compared site by site in the order of sites.csv
  best_ties      plans whose value equals best_value to 1e-9 relative (the best one included)
  council_value  value of the five centres that the council kept
  council_rank   1 + number of plans that are better than the council's by more than 1e-9 relative
"""

import csv
import itertools
import math
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "data" / "thurrock-2016"
COUNCIL = ("thameside", "chadwell", "tilbury", "ockendon", "purfleet")
LSOAS_IN_ENGLAND = 32844
DETOUR = 1.33
WALKING_KM_PER_HOUR = 4.8
STANDARDS = {
    "straight-line": (0.8, 1.0, 1.2, 1.609, 2.0, 2.5),
    "walk": (10, 15, 20, 30),
}


def read(name):
    with open(PACKAGE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def demands(areas):
    under5 = [int(a["under5_census2011"]) for a in areas]
    idaci = [1 - (int(a["idaci15_rank"]) - 1) / (LSOAS_IN_ENGLAND - 1) for a in areas]
    deprived = [int(a["idaci15_decile"]) <= 3 for a in areas]
    return {
        "under5": [float(n) for n in under5],
        "under5-idaci": [n * need for n, need in zip(under5, idaci)],
        "under5-idaci-1-3": [float(n) if yes else 0.0 for n, yes in zip(under5, deprived)],
        "under5-2019": [float(a["under5_mid2019"]) for a in areas],
        "under5-idaci19-1-3": [
            float(n) if int(a["idaci19_decile"]) <= 3 else 0.0 for n, a in zip(under5, areas)
        ],
    }


def travels(areas, hubs):
    """For each kind of travel, site id -> list of impedances, one per area."""
    km = {
        hub["site_id"]: [
            math.hypot(
                int(area["easting"]) - int(hub["easting"]),
                int(area["northing"]) - int(hub["northing"]),
            )
            / 1000
            for area in areas
        ]
        for hub in hubs
    }
    walk = {
        site: [d * DETOUR / WALKING_KM_PER_HOUR * 60 for d in row] for site, row in km.items()
    }
    return {"straight-line": km, "walk": walk}


def nearest(plan, travel):
    """Impedance from each area to its nearest site of the plan."""
    return [min(values) for values in zip(*(travel[site] for site in plan))]


def value(objective, within, demand, distance):
    if objective == "p-center":
        return max(d for a, d in zip(demand, distance) if a > 0)
    if objective == "p-median":
        return math.fsum(a * d for a, d in zip(demand, distance)) / math.fsum(demand)
    covered = math.fsum(a for a, d in zip(demand, distance) if d <= within)
    return covered / math.fsum(demand)


def equal(x, y):
    return math.isclose(x, y, rel_tol=1e-9, abs_tol=0.0)


def better(x, y, objective):
    if equal(x, y):
        return False
    return x > y if objective == "coverage" else x < y


def main():
    areas = read("lsoas.csv")
    hubs = [site for site in read("sites.csv") if site["role"] == "hub"]
    locality = {hub["site_id"]: hub["locality"] for hub in hubs}
    plans = list(itertools.combinations([hub["site_id"] for hub in hubs], len(COUNCIL)))
    every_locality = set(locality.values())
    rules = {
        "none": plans,
        "locality": [p for p in plans if {locality[site] for site in p} == every_locality],
    }

    output = csv.writer(sys.stdout, lineterminator="\n")
    output.writerow(
        "demand,travel,objective,within,rules,candidates,best_value,best_open,best_ties,"
        "council_value,council_rank".split(",")
    )
    for demand_name, demand in demands(areas).items():
        for travel_name, travel in travels(areas, hubs).items():
            distances = {plan: nearest(plan, travel) for plan in plans}
            questions = [("p-median", ""), ("p-center", "")]
            questions += [("coverage", standard) for standard in STANDARDS[travel_name]]
            for objective, within in questions:
                values = {
                    plan: value(objective, within, demand, distances[plan]) for plan in plans
                }
                council = values[COUNCIL]
                for rule, candidates in rules.items():
                    extreme = max if objective == "coverage" else min
                    best = extreme(values[plan] for plan in candidates)
                    ties = [plan for plan in candidates if equal(values[plan], best)]
                    first = ties[0]
                    if objective == "p-center":
                        means = {p: value("p-median", "", demand, distances[p]) for p in ties}
                        first = next(p for p in ties if equal(means[p], min(means.values())))
                    rank = 1 + sum(better(values[p], council, objective) for p in candidates)
                    output.writerow(
                        [demand_name, travel_name, objective, within, rule, len(candidates)]
                        + [repr(values[first]), " ".join(sorted(first)), len(ties)]
                        + [repr(council), rank]
                    )


if __name__ == "__main__":
    main()
