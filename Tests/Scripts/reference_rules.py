#!/usr/bin/env python3
"""Reference answers for Thurrock under siting rules, by trying every plan.

Usage: reference_rules.py > Tests/Fixtures/thurrock-rules.csv

An independent check of the rules of the study file and of `hubward place --rule`: nothing here is
shared with the Swift code but the tables of data/thurrock-2016 (lsoas.csv, sites.csv). Every way to
keep `hubs` of the nine centres, with at least one in every locality, is tested against the rule as it
reads, and those that pass are ranked by the mean walk of under-fives (Census 2011): straight-line km
x 1.33 / 4.8 x 60 minutes to the nearest open centre.

The rules, in the words of the command line
  reach D all              every area with an under-five has an open centre within D
  reach D idaci15_decile A-B   the same for areas of those deciles
  gap D                    every two open centres are at least D apart: km in a straight line, minutes
                           by the walk's detour and speed
  one-of A, B              not both are open
  only-with A: B, C        where A is open, B or C is
  deprived-share S idaci15_decile A-B   at least S of the open centres lie in areas of those deciles,
                           a centre lying in the area whose population-weighted centre is nearest

Columns of the output
  candidates    plans that satisfy the rule and the localities
  best_value    least mean walk, minutes
  best_open     sites of that plan in alphabetical order
  council_rank  1 + plans that are better than the council's by more than 1e-9 relative; empty where
                the rule forbids the council's plan
"""

import csv
import itertools
import math
import re
import sys

from reference_thurrock import COUNCIL, demands, equal, nearest, read, travels

MINUTES_PER_KM = 1.33 / 4.8 * 60

QUESTIONS = [
    ("", "5"), ("", "3-6"),
    ("reach 100min all", "5"), ("reach 100min all", "3-6"), ("reach 100min all", "4"),
    ("reach 8km all", "5"), ("reach 6km all", "5"), ("reach 5 miles all", "5"),
    ("reach 20min idaci15_decile 1-1", "5"), ("reach 40min idaci15_decile 1-3", "5"),
    ("reach 2.5km idaci15_decile 1-2", "6"),
    ("gap 3km", "5"), ("gap 40min", "5"), ("gap 2.5km", "6"), ("gap 3km", "3-6"),
    ("one-of tilbury, chadwell", "5"), ("one-of thameside, beacon, chadwell", "5"),
    ("only-with beacon: aveley, purfleet", "5"), ("only-with thameside: beacon", "5"),
    ("only-with tilbury: east_tilbury, stanford", "4"),
    ("deprived-share 60% idaci15_decile 1-3", "5"),
    ("deprived-share 80% idaci15_decile 1-2", "4"),
    ("deprived-share 50% idaci15_decile 1-2", "3-6"),
]  # fmt: skip


def amount(words):
    """km and minutes of a distance: one of them is nothing."""
    number = float(re.match(r"[0-9.]+", words).group())
    if "min" in words:
        return None, number
    return round(number * 1.609344, 3) if "mile" in words else number, None


def deciles(words):
    low, _, high = words.partition("-")
    return range(int(low), int(high or low) + 1)


def test(rule, areas, hubs, km):
    """A function from a plan to whether it satisfies the rule."""
    kind, _, rest = rule.partition(" ")
    place = {hub["site_id"]: (int(hub["easting"]), int(hub["northing"])) for hub in hubs}
    decile = [int(area["idaci15_decile"]) for area in areas]
    if not rule:
        return lambda plan: True
    if kind == "reach":
        distance, who = re.match(r"(.*?(?:min|km|miles)) (.*)", rest).groups()
        kilometres, minutes = amount(distance)
        chosen = range(1, 11) if who == "all" else deciles(who.split()[1])
        wanted = [
            i
            for i, area in enumerate(areas)
            if int(area["under5_census2011"]) > 0 and decile[i] in chosen
        ]
        scale = 1 if minutes is None else MINUTES_PER_KM
        limit = kilometres if minutes is None else minutes
        return lambda plan: all(
            any(km[site][i] * scale <= limit for site in plan) for i in wanted
        )
    if kind == "gap":
        kilometres, minutes = amount(rest)
        limit = kilometres if minutes is None else minutes / MINUTES_PER_KM
        return lambda plan: all(
            math.dist(place[a], place[b]) / 1000 >= limit
            for a, b in itertools.combinations(plan, 2)
        )
    if kind == "one-of":
        sites = rest.split(", ")
        return lambda plan: sum(site in plan for site in sites) <= 1
    if kind == "only-with":
        site, _, partners = rest.partition(": ")
        return lambda plan: site not in plan or any(p in plan for p in partners.split(", "))
    share, _, chosen = rest.split()
    part = float(share.rstrip("%")) / 100

    def home(site):
        x, y = place[site]
        return min(
            range(len(areas)),
            key=lambda i: math.hypot(x - int(areas[i]["easting"]), y - int(areas[i]["northing"])),
        )

    there = {site for site in place if decile[home(site)] in deciles(chosen)}
    return lambda plan: sum(site in there for site in plan) >= part * len(plan) - 1e-9


def main():
    areas = read("lsoas.csv")
    hubs = [site for site in read("sites.csv") if site["role"] == "hub"]
    locality = {hub["site_id"]: hub["locality"] for hub in hubs}
    travel = travels(areas, hubs)
    under5 = demands(areas)["under5"]
    total = math.fsum(under5)

    def mean(plan):
        distances = nearest(plan, travel["walk"])
        return math.fsum(a * d for a, d in zip(under5, distances)) / total

    output = csv.writer(sys.stdout, lineterminator="\n")
    output.writerow("rule,hubs,candidates,best_value,best_open,council_rank".split(","))
    council = mean(COUNCIL)
    for rule, count in QUESTIONS:
        fewest, _, most = count.partition("-")
        passes = test(rule, areas, hubs, travel["straight-line"])
        plans = [
            plan
            for size in range(int(fewest), int(most or fewest) + 1)
            for plan in itertools.combinations([hub["site_id"] for hub in hubs], size)
            if {locality[site] for site in plan} == set(locality.values()) and passes(plan)
        ]
        values = {plan: mean(plan) for plan in plans}
        best = min(plans, key=values.get) if plans else ()
        # sites.csv has the council's five in this order already.
        rank = (
            1 + sum(v < council and not equal(v, council) for v in values.values())
            if COUNCIL in values
            else ""
        )
        value = repr(values[best]) if plans else ""
        output.writerow([rule, count, len(plans), value, " ".join(sorted(best)), rank])


if __name__ == "__main__":
    main()
