#!/usr/bin/env python3
"""Reference answers for the made-up town where hubs have limited room, by trying every plan.

Usage: reference_room.py > Tests/Fixtures/made-up-town-room.csv      (needs SciPy)

An independent check of `hubward place --capacity`: every set of hubs of the size that is asked for,
beside every pair of outreach sites where those are placed, the site over the border always open. Of
each plan people are assigned by a linear or, where areas are whole, a mixed-integer model of SciPy.
With people p(i), walk d(i, j) in minutes (straight line x 1.3 / 4.8 x 60) and places c(j), x(i, j) the
share of area i that goes to j, sum over i of p(i) x(i, j) at most c(j) where j has a number of places:

  p-median      sum of p(i) d(i, j) x(i, j) / sum of p(i); everyone is assigned; less is better
  coverage      sum of p(i) x(i, j) with d(i, j) <= 20 / sum of p(i); more is better
  p-center      the least longest d(i, j) of anyone assigned; less is better
  set-coverage  the fewest hubs that have room for everyone within 40 minutes
  least-cost    the least running cost of hubs that have

With outreach a share 0.4 of each area may go to any open site, the rest to a hub (or over the border)
only; each outreach site lies within 2 km of an open hub. An outreach site has a standard of 10 minutes
where hubs have one of 20: under coverage it serves within 10, under p-center its journeys count twice. Columns of the output: the question, how many plans have room, and the three best values.
"""

import csv
import itertools
import math
import pathlib
import sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

TOWN = pathlib.Path(__file__).parent.parent / "Fixtures" / "made-up-town"
OUTREACH_SHARE = 0.4
QUESTIONS = [
    (objective, service, factor, outreach)
    for objective in ["p-median", "coverage", "p-center", "set-coverage", "least-cost"]
    for service in ["split", "whole"]
    for factor in [0.7, 1.0]
    for outreach in [0, 2]
    if not (outreach and objective in ("set-coverage", "least-cost"))
]


def read(name):
    with open(TOWN / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def kilometres(a, b):
    return math.hypot(
        int(a["easting"]) - int(b["easting"]), int(a["northing"]) - int(b["northing"])
    ) / 1000


AREAS = read("areas.csv")
SITES = read("sites.csv")
BORDER = [site for site in SITES if site["id"] == "abbey"]
HUBS = [s for s in SITES if s["role"] in ("hub", "candidate") and s["id"] != "abbey"]
OUTREACH = [s for s in SITES if "outreach" in s["role"]]
PEOPLE = [int(area["under5"]) for area in AREAS]


def minutes(area, site):
    return kilometres(area, site) * 1.3 / 4.8 * 60


def solve(rows, sites, places, whole, cost, allowed, must):
    """The least sum of cost over assignments; none where not everyone who must be fits."""
    pairs = [
        (r, j) for r in range(len(rows)) for j in range(len(sites)) if allowed(r, j)
    ]
    if must and {r for r, _ in pairs} != set(range(len(rows))):
        return None
    if not pairs:
        return 0.0
    served = numpy.zeros((len(rows), len(pairs)))
    used = numpy.zeros((len(sites), len(pairs)))
    for k, (r, j) in enumerate(pairs):
        served[r, k] = 1
        used[j, k] = rows[r][1]
    result = milp(
        [cost(r, j) for r, j in pairs],
        constraints=[
            LinearConstraint(served, 1 if must else 0, 1),
            LinearConstraint(used, 0, places),
        ],
        integrality=[int(whole)] * len(pairs),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    return result.fun if result.status == 0 else None


def value(objective, service, factor, hubs, outreach):
    """The value of a plan; none where it has no room."""
    sites = hubs + BORDER + outreach
    places = [
        math.floor(int(s["places"]) * factor) if s["places"] else math.inf for s in sites
    ]
    if outreach:
        rows = [(a, p * (1 - OUTREACH_SHARE), False) for a, p in zip(AREAS, PEOPLE)]
        rows += [(a, p * OUTREACH_SHARE, True) for a, p in zip(AREAS, PEOPLE)]
    else:
        rows = [(area, people, False) for area, people in zip(AREAS, PEOPLE)]
    walk = [[minutes(row[0], site) for site in sites] for row in rows]
    full = len(hubs) + len(BORDER)
    total = sum(PEOPLE)

    def reached(r, j):
        return j < full or rows[r][2]

    def run(cost, within, must):
        def allowed(r, j):
            limit = 10 if j >= full and objective == "coverage" else within
            return reached(r, j) and walk[r][j] <= limit

        return solve(rows, sites, places, service == "whole", cost, allowed, must)

    if objective == "p-median":
        found = run(lambda r, j: rows[r][1] * walk[r][j], math.inf, True)
        return None if found is None else found / total
    if objective == "coverage":
        return -run(lambda r, j: -rows[r][1], 20, False) / total
    if objective == "p-center":
        scale = (20 / 10) if outreach else 1
        def longest(r, j):
            return walk[r][j] * (scale if j >= full else 1)

        radii = sorted(
            {longest(r, j) for r in range(len(rows)) for j in range(len(sites)) if reached(r, j)}
        )

        def fits(radius):
            return (
                solve(
                    rows, sites, places, service == "whole", lambda r, j: 0,
                    lambda r, j: reached(r, j) and longest(r, j) <= radius, True,
                )
                is not None
            )  # fmt: skip

        if not fits(radii[-1]):
            return None
        low, high = 0, len(radii) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if fits(radii[middle]) else (middle + 1, high)
        return radii[high]
    if run(lambda r, j: 0, 40, True) is None:
        return None
    return len(hubs) if objective == "set-coverage" else sum(int(h["running_cost"]) for h in hubs)


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(
        ["objective", "service", "factor", "outreach", "plans", "first", "second", "third"]
    )
    for objective, service, factor, outreach in QUESTIONS:
        sizes = range(1, 7) if objective in ("set-coverage", "least-cost") else [3]
        values = []
        for hubs in itertools.chain.from_iterable(
            itertools.combinations(HUBS, size) for size in sizes
        ):
            for placed in itertools.combinations(OUTREACH, outreach):
                if any(min(kilometres(o, h) for h in hubs) > 2 for o in placed):
                    continue
                found = value(objective, service, factor, list(hubs), list(placed))
                if found is not None:
                    values.append(found)
        values.sort(reverse=objective == "coverage")
        best = [repr(float(v)) for v in values[:3]]
        out.writerow(
            [objective, service, factor, outreach, len(values)] + best + [""] * (3 - len(best))
        )


if __name__ == "__main__":
    main()
