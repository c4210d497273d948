#!/usr/bin/env python3
"""Work out England's report again from its data package, by other means.

Usage: check_england.py [--authorities N] [--all]

Every authority's mean walks, shares within a walk and longest walks in August 2016 and of the centres
still listed are added up again with numpy and compared with the committed table. The best plans of N
authorities (12 unless said), spread over all sizes, are found again as integer programs by HiGHS
(scipy.optimize.milp), whose model and search have nothing in common with Hubward's; --all does every one.

Exit status: 0 when all is equal, 1 when anything differs, 2 when numpy or scipy is not installed.
"""

import argparse
import collections
import csv
import json
import sys
from pathlib import Path

try:
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_matrix
except ImportError as error:
    print(f"skipped: {error.name} is not installed")
    sys.exit(2)

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = REPOSITORY / "data/england-2016"
TABLES = REPOSITORY / "reports/england-2016-2026/tables"
DETOUR, SPEED, WALK = 1.33, 4.8, 20.0


def rows(path: Path) -> list[dict]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Council:
    """One authority: minutes' walk from every area to every centre of 2016."""

    def __init__(self, areas: list[dict], centres: list[dict]):
        sites = [c for c in centres if c["listed_2016"] == "centre" and c["easting"]]
        place = lambda table: np.array([[float(r["easting"]), float(r["northing"])] for r in table])
        apart = place(areas)[:, None, :] - place(sites)[None, :, :]
        self.minutes = np.hypot(apart[..., 0], apart[..., 1]) / 1000 * DETOUR / SPEED * 60
        self.people = np.array([float(a["under_fives"]) for a in areas])
        self.deprived = np.array(
            [float(a["under_fives"]) * (int(a["idaci19_decile"]) <= 3) for a in areas])
        self.kept = [k for k, c in enumerate(sites) if c["listed_2026"] == "centre"]

    def values(self, sites) -> dict:
        nearest = self.minutes[:, sites].min(axis=1)
        weighed = lambda weights: (weights * nearest).sum() / weights.sum() if weights.sum() else None
        return {
            "mean": weighed(self.people), "deprived": weighed(self.deprived),
            "within": weighed_share(self.people, nearest <= WALK),
            "longest": nearest[self.people > 0].max(),
        }

    def best_mean(self, weights: np.ndarray, count: int) -> float:
        """The least mean walk with so many centres, as an integer program (ReVelle and Swain 1970)."""
        here = np.flatnonzero(weights)
        minutes, weights = self.minutes[here], weights[here]
        areas, sites = minutes.shape
        pairs = areas * sites
        cost = np.concatenate([np.zeros(sites), (weights[:, None] * minutes).ravel()])
        area, site = np.divmod(np.arange(pairs), sites)
        assigned = coo_matrix((np.ones(pairs), (area, sites + np.arange(pairs))),
                              shape=(areas, sites + pairs))
        opened = coo_matrix(
            (np.concatenate([np.ones(pairs), -np.ones(pairs)]),
             (np.tile(np.arange(pairs), 2), np.concatenate([sites + np.arange(pairs), site]))),
            shape=(pairs, sites + pairs))
        number = coo_matrix((np.ones(sites), (np.zeros(sites, int), np.arange(sites))),
                            shape=(1, sites + pairs))
        found = milp(
            cost, integrality=np.concatenate([np.ones(sites), np.zeros(pairs)]), bounds=Bounds(0, 1),
            constraints=[LinearConstraint(assigned, 1, 1), LinearConstraint(opened, -np.inf, 0),
                         LinearConstraint(number, count, count)],
            options={"mip_rel_gap": 0})
        assert found.success, found.message
        return found.fun / weights.sum()


def weighed_share(weights: np.ndarray, isIn: np.ndarray) -> float:
    return (weights * isIn).sum() / weights.sum()


def councils() -> dict:
    areas, centres = collections.defaultdict(list), collections.defaultdict(list)
    for area in rows(DATA / "areas.csv"):
        areas[area["authority"]].append(area)
    for centre in rows(DATA / "centres.csv"):
        centres[centre["authority"]].append(centre)
    return {row["authority"]: Council(areas[row["authority"]], centres[row["authority"]])
            for row in rows(DATA / "authorities.csv")}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--authorities", type=int, default=12)
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    all_of_them = councils()
    further = {row["authority"]: row for row in json.loads(
        (TABLES / "further.json").read_text(encoding="utf-8"))["rows"]}
    printed = {row["authority"]: row | further[row["authority"]] for row in json.loads(
        (TABLES / "authorities.json").read_text(encoding="utf-8"))["rows"]}
    wrong = compared = 0

    def hold(code: str, key: str, value, mine) -> None:
        nonlocal wrong, compared
        compared += 1
        if (value is None) != (mine is None) or (
                value is not None and abs(value - mine) > 1e-9 * max(1, abs(mine))):
            wrong += 1
            print(f"{code} {key}: the report says {value}, worked out again {mine}")

    for code, council in all_of_them.items():
        row = printed[code]
        hold(code, "centres", row["centres"], council.minutes.shape[1])
        hold(code, "kept", row["kept"], len(council.kept))
        # Where none is left nothing is compared, and nothing is said of before either.
        plans = {"before": range(council.minutes.shape[1]), "kept": council.kept}
        for plan, sites in plans.items() if council.kept else ():
            for key, value in council.values(sites).items():
                hold(code, f"{key}_{plan}", row.get(f"{key}_{plan}"), value)

    cut = sorted((council.minutes.size, code) for code, council in all_of_them.items()
                 if 0 < len(council.kept) < council.minutes.shape[1])
    if not asked.all:
        # The largest take minutes: a spread over the smaller three quarters.
        smaller = cut[:len(cut) * 3 // 4]
        cut = smaller[::max(1, len(smaller) // asked.authorities)][:asked.authorities]
    for _, code in cut:
        council, row = all_of_them[code], printed[code]
        hold(code, "mean_best", row["mean_best"], council.best_mean(council.people, len(council.kept)))
        if council.deprived.sum():
            hold(code, "deprived_best", row["deprived_best"],
                 council.best_mean(council.deprived, len(council.kept)))
    print(f"{compared} numbers of {len(all_of_them)} authorities, best plans of {len(cut)}: "
          f"{compared - wrong} equal, {wrong} different")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
