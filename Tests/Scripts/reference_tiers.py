#!/usr/bin/env python3
"""Reference answers for Thurrock with outreach sites placed beside the hubs, by trying every plan.

Usage: reference_tiers.py > Tests/Fixtures/thurrock-tiers.csv

An independent check of `hubward place --outreach`: every way to keep five of the nine centres, with
at least one in every locality, beside every way to open `outreach` of the five outreach sites whose
location is known. A plan is allowed where each of its outreach sites lies within `within` km (straight
line) of one of its centres; blank is no limit. With share s, people a(i), walk d(i, .) in minutes
(straight line x 1.33 / 4.8 x 60), H the open centres and O the open outreach sites

  p-median   sum of a(i) ((1 - s) d(i, H) + s d(i, H or O)) / sum of a(i); less is better
  coverage   sum of a(i) ([d(i, H) <= 15] + s [d(i, H) > 15 and d(i, O) <= standard]) / sum of a(i), the
             outreach standard being `standard` where it is given and 15 otherwise; more is better

Columns of the output: candidates (allowed plans), best_value, best_open and best_outreach (of the best
plan, in alphabetical order; of the first where several tie under coverage: blank then), council_rank
(of the council's five with abbots_hall, belmont and horndon; blank where that is no allowed plan).
"""

import csv
import itertools
import math
import sys

from reference_thurrock import COUNCIL, demands, equal, read

MINUTES_PER_KM = 1.33 / 4.8 * 60
COUNCIL_OUTREACH = ("abbots_hall", "belmont", "horndon")
QUESTIONS = [
    ("p-median", 3, 0.4, "", ""), ("p-median", 3, 0.4, 4, ""), ("p-median", 3, 0.4, 2, ""),
    ("p-median", 3, 1.0, "", ""), ("p-median", 1, 0.25, 3, ""), ("p-median", 5, 0.5, "", ""),
    ("p-median", 2, 0.5, 1, ""), ("coverage", 3, 0.4, "", ""), ("coverage", 3, 0.4, 4, 10),
    ("coverage", 2, 0.6, "", 30),
]  # fmt: skip


def main():
    areas = read("lsoas.csv")
    sites = [site for site in read("sites.csv") if site["easting"]]
    place = {s["site_id"]: (int(s["easting"]), int(s["northing"])) for s in sites}
    hubs = [s["site_id"] for s in sites if s["role"] == "hub"]
    outreach = [s["site_id"] for s in sites if s["role"] == "outreach"]
    locality = {s["site_id"]: s["locality"] for s in sites}
    under5 = demands(areas)["under5"]
    total = math.fsum(under5)
    walk = {
        site: [
            math.hypot(int(a["easting"]) - x, int(a["northing"]) - y) / 1000 * MINUTES_PER_KM
            for a in areas
        ]
        for site, (x, y) in place.items()
    }

    def value(objective, five, placed, share, standard):
        near = [min(walk[s][i] for s in five) for i in range(len(areas))]
        other = [min(walk[s][i] for s in placed) for i in range(len(areas))]
        if objective == "p-median":
            return (
                math.fsum(
                    a * ((1 - share) * d + share * min(d, e))
                    for a, d, e in zip(under5, near, other)
                )
                / total
            )
        return (
            math.fsum(
                a * (1 if d <= 15 else share * (e <= (standard or 15)))
                for a, d, e in zip(under5, near, other)
            )
            / total
        )

    output = csv.writer(sys.stdout, lineterminator="\n")
    output.writerow(
        "objective,outreach,share,within,standard,candidates,best_value,best_open,best_outreach,"
        "council_rank".split(",")
    )
    for objective, count, share, within, standard in QUESTIONS:
        values = {}
        for five in itertools.combinations(hubs, 5):
            if {locality[s] for s in five} != set(locality[s] for s in hubs):
                continue
            for placed in itertools.combinations(outreach, count):
                if within != "" and any(
                    min(math.dist(place[o], place[s]) for s in five) / 1000 > within
                    for o in placed
                ):
                    continue
                values[five, placed] = value(objective, five, placed, share, standard)
        row = [objective, count, share, within, standard, len(values)]
        if not values:
            output.writerow(row + ["", "", "", ""])
            continue
        sign = -1 if objective == "coverage" else 1
        best = min(values, key=lambda plan: sign * values[plan])
        ties = [plan for plan in values if equal(values[plan], values[best])]
        names = [" ".join(sorted(part)) for part in best] if len(ties) == 1 else ["", ""]
        council = values.get((COUNCIL, COUNCIL_OUTREACH))
        rank = (
            ""
            if council is None
            else 1
            + sum(
                sign * v < sign * council and not equal(v, council) for v in values.values()
            )
        )
        output.writerow(row + [repr(values[best])] + names + [rank])


if __name__ == "__main__":
    main()
