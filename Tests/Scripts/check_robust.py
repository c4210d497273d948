#!/usr/bin/env python3
"""Checks `hubward frontier` and `hubward robust` on Thurrock against a second calculation.

Usage: check_robust.py HUBWARD      (such as .build/debug/hubward)

Standard library only; nothing of Hubward's is used but what it prints and what its manual says.

1. The front of mean walk, coverage of the most deprived three tenths within 15 minutes, and longest
   walk: every way to keep five of nine centres with one in every locality, all compared with all.
2. Draws: SplitMix64, streams, distributions and the best plan of each draw, written anew from the
   manual and the decision record; the shares in which plans are first must be equal. Then the same
   with the proposal's outreach beside every plan, worth anything from 0 to 1 of a visit to a centre.
3. Weights (SMAA): the same values with weights from Python's own generator; the shares must agree
   within four standard errors of both.
"""

import csv
import itertools
import json
import math
import random
import subprocess
import sys
from pathlib import Path

DATA = Path("data/thurrock-2016")
MASK = (1 << 64) - 1
WITHIN, DETOUR, SPEED, DRAWS = 15.0, 1.33, 4.8, 300


def rows(name):
    with open(DATA / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


AREAS = rows("lsoas.csv")
HUBS = [row for row in rows("sites.csv") if row["role"] == "hub"]
POSTCODES = {}
for row in rows("postcodes.csv"):
    POSTCODES.setdefault(row["lsoa11cd"], []).append((float(row["easting"]), float(row["northing"])))
OUTREACH = [
    row
    for row in rows("sites.csv")
    if row["site_id"] in ("abbots_hall", "belmont", "horndon")
]
PEOPLE = [float(row["under5_census2011"]) for row in AREAS]
DEPRIVED = [p if int(row["idaci15_decile"]) <= 3 else 0.0 for p, row in zip(PEOPLE, AREAS)]
PLANS = [
    plan
    for plan in itertools.combinations(range(len(HUBS)), 5)
    if len({HUBS[j]["locality"] for j in plan}) == 3
]


def ids(plan):
    return [HUBS[j]["site_id"] for j in plan]


def minutes(origin, site):
    return math.sqrt((site[0] - origin[0]) ** 2 + (site[1] - origin[1]) ** 2) / 1000 * (
        DETOUR / SPEED * 60
    )


def point(row):
    return float(row["easting"]), float(row["northing"])


STATED = [[minutes(point(area), point(hub)) for hub in HUBS] for area in AREAS]


def values(travel, people, deprived, plan, within=WITHIN):
    least = [min(row[j] for j in plan) for row in travel]
    return (
        math.fsum(p * d for p, d in zip(people, least)) / math.fsum(people),
        math.fsum(p for p, d in zip(deprived, least) if d <= within) / math.fsum(deprived),
        max(d for p, d in zip(people, least) if p > 0),
    )


def asked(hubward, *arguments):
    command = [hubward, *arguments, "data/thurrock-2016/study.yaml", "--format", "json"]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {table["id"]: table["rows"] for table in answer["tables"]}


def check_front(hubward):
    all_values = {plan: values(STATED, PEOPLE, DEPRIVED, plan) for plan in PLANS}

    def key(plan):
        mean, share, longest = all_values[plan]
        return round(mean, 10), -round(share, 10), round(longest, 10)

    keys = {plan: key(plan) for plan in PLANS}
    front = {
        keys[plan]
        for plan in PLANS
        if not any(
            all(a <= b for a, b in zip(other, keys[plan])) and other != keys[plan]
            for other in keys.values()
        )
    }
    table = asked(hubward, "frontier")["frontier"]
    names = {tuple(ids(plan)): keys[plan] for plan in PLANS}
    found = {names[tuple(row["open_hubs"])] for row in table}
    assert found == front, (found ^ front)
    return len(front)


class SplitMix:
    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def uniform(self):
        return (self.next() >> 11) * 2.0**-53

    def between(self, low, high):
        return low + self.uniform() * (high - low)

    def normal(self):
        total = 0
        for _ in range(4):
            bits = self.next()
            total += (bits & 0x1FFFFF) + ((bits >> 21) & 0x1FFFFF) + ((bits >> 42) & 0x1FFFFF)
        return (total + 6) * 2.0**-21 - 6

    def disc(self):
        while True:
            x, y = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            if x * x + y * y <= 1:
                return x, y


PACE, STANDARD, NUMBERS, ORIGIN, SITES, WAYS, CHOICES = range(7)


def stream(draw, which, seed=1):
    first = SplitMix(seed + (draw * 8 + which + 1) * 0xD1342543DE82EF95)
    return SplitMix(first.next())


def by_area(draw, which, area):
    key = stream(draw, which).next()
    return SplitMix(key + (area + 1) * 0xA0761D6478BD642F)


def drawn(draw):
    """Travel, people and the standard's factor of one draw."""
    standard = stream(draw, STANDARD).between(0.8, 1.2)
    pace = stream(draw, PACE).between(1 / 1.1, 1 / 0.8)
    people = [
        p * max(0.0, 1 + 0.1 * by_area(draw, NUMBERS, i).normal()) for i, p in enumerate(PEOPLE)
    ]
    places = stream(draw, SITES)
    sites = []
    for site in HUBS + OUTREACH:
        east, north = places.disc() if site["location_quality"] == "approximate" else (0.0, 0.0)
        x, y = point(site)
        sites.append((x + 500 * east, y + 500 * north))
    travel = []
    for i, area in enumerate(AREAS):
        choices = POSTCODES.get(area["lsoa11cd"], [point(area)])
        origin = choices[0]
        if len(choices) > 1:
            origin = choices[int(by_area(draw, ORIGIN, i).uniform() * len(choices))]
        ways = by_area(draw, WAYS, i)
        travel.append(
            [
                minutes(origin, site) * max(1 / DETOUR, math.exp(0.1915 * ways.normal())) * pace
                for site in sites
            ]
        )
    return travel, people, standard


def worth(draw):
    """What a visit to outreach is worth in a draw: the third choice, after demand and travel."""
    numbers = stream(draw, CHOICES)
    numbers.uniform()
    numbers.uniform()
    return numbers.uniform()


def check_draws(hubward):
    tables = asked(hubward, "robust", "--draws", str(DRAWS))
    plans = {tuple(ids(plan)): plan for plan in PLANS}
    counts = []
    for name in ("draws", "draws-outreach"):
        wins = {plan: 0 for plan in PLANS}
        worst = {plan: 0.0 for plan in PLANS}
        for draw in range(DRAWS):
            travel, people, _ = drawn(draw)
            share = worth(draw) if name == "draws-outreach" else 0.0
            # A share of everybody's visits goes to the nearest of both kinds of site.
            near = [min(row[len(HUBS):]) for row in travel]
            means = {}
            for plan in PLANS:
                least = [min(row[j] for j in plan) for row in travel]
                total = math.fsum(
                    p * ((1 - share) * d + share * min(d, o))
                    for p, d, o in zip(people, least, near)
                )
                means[plan] = total / math.fsum(people)
            best = min(means.values())
            for plan, mean in means.items():
                wins[plan] += mean <= best * (1 + 1e-12)
                worst[plan] = max(worst[plan], mean - best)
        for row in tables[name]:
            plan = plans[tuple(row["open_hubs"])]
            assert abs(row["first_share"] - wins[plan] / DRAWS) < 1e-9, (row, wins[plan] / DRAWS)
            assert abs(row["regret_most"] - worst[plan]) < 1e-6, (row, worst[plan])
        counts.append(len(tables[name]))
    return counts


def check_weights(hubward, draws=40_000):
    table = asked(hubward, "robust")["weights"]
    options = [values(STATED, PEOPLE, DEPRIVED, plan) for plan in PLANS]
    # The options are the scenario and the front; the scales are theirs.
    front = asked(hubward, "frontier")["frontier"]
    plans = {tuple(ids(plan)): k for k, plan in enumerate(PLANS)}
    used = [plans[tuple(row["open_hubs"])] for row in front]
    council = plans[("thameside", "chadwell", "tilbury", "ockendon", "purfleet")]
    used += [council] if council not in used else []
    signs = (-1, 1, -1)
    columns = [[signs[k] * options[o][k] for o in used] for k in range(3)]
    worths = [
        [
            (c[i] - min(c)) / (max(c) - min(c)) if max(c) > min(c) else 0.5
            for c in columns
        ]
        for i in range(len(used))
    ]
    numbers = random.Random(20161012)
    firsts = [0] * len(used)
    for _ in range(draws):
        a, b = sorted((numbers.random(), numbers.random()))
        weights = (a, b - a, 1 - b)
        scores = [sum(w * v for w, v in zip(weights, row)) for row in worths]
        best = max(scores)
        for i, score in enumerate(scores):
            firsts[i] += score >= best - 1e-12
    for row in table:
        share = firsts[used.index(plans[tuple(row["open_hubs"])])] / draws
        error = 4 * math.sqrt(max(share * (1 - share), 1e-4) * (1 / draws + 1 / 10_000))
        assert abs(row["first_share"] - share) <= error, (row, share)
    return len(table)


if __name__ == "__main__":
    program = sys.argv[1]
    print(f"front: {check_front(program)} points, as all plans compared with all")
    alone, beside = check_draws(program)
    print(f"draws: {alone} plans' shares and regrets in {DRAWS} draws are equal")
    print(f"outreach: {beside} plans' shares and regrets are equal, outreach beside every plan")
    print(f"weights: {check_weights(program)} plans' shares agree within four standard errors")
