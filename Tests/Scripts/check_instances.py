#!/usr/bin/env python3
"""Solves published instances with `hubward place --instance` and compares with the published optima.

    python3 Tests/Scripts/check_instances.py FOLDER [--hubward PATH] [--only pmed,pcenter,tsplib,pmedcap]
                                             [--time-limit SECONDS] [--names pmed1,rl1304:50]

FOLDER holds pmed/pmed1.txt … pmed40.txt with optima_pmed.tsv, tsplib/*.tsp with
optima_pmedian_duran2023.tsv, and pmedcap/pmedcap01.txt … with optima_pmedcap.tsv, as far as they are
there. Every answer's plan is priced again here,
from the file, by code that shares nothing with the program. Prints a table and `N passed, M failed`;
exits with 1 where any failed.

A published optimum (pmed) must be reached and proven. A TSPLIB value may be a best known one, and a
search may stop at the time limit: there the plan must cost what it claims, its bound must not exceed
the published value, and the table says how far above it the plan is. Of capacitated instances
(pmedcap) the assignment is checked: everyone at one open site, no site beyond its capacity, the total
as claimed; 01 to 10 must be proven, the others proven or within 1 %.
"""

import argparse
import csv
import heapq
import json
import math
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def pmed_nearest(path, sites):
    """The shortest path from each node to the nearest of the sites."""
    numbers = [int(word) for word in path.read_text().split()]
    count, edge_count = numbers[0], numbers[1]
    edges = {}
    for k in range(3, 3 + 3 * edge_count, 3):
        a, b, length = numbers[k : k + 3]
        edges[frozenset((a, b))] = length
    neighbours = [[] for _ in range(count + 1)]
    for pair, length in edges.items():
        if len(pair) == 2:
            a, b = pair
            neighbours[a].append((b, length))
            neighbours[b].append((a, length))
    nearest = {site: 0 for site in sites}
    queue = [(0, site) for site in sites]
    while queue:
        length, node = heapq.heappop(queue)
        if length > nearest[node]:
            continue
        for other, step in neighbours[node]:
            if length + step < nearest.get(other, math.inf):
                nearest[other] = length + step
                heapq.heappush(queue, (length + step, other))
    return [nearest.get(node, math.inf) for node in range(1, count + 1)]


def tsplib_nearest(path, sites):
    """The floor of the Euclidean distance from each node to the nearest of the sites."""
    points, reading = {}, False
    for line in path.read_text().splitlines():
        words = line.split()
        if words[:1] == ["NODE_COORD_SECTION"]:
            reading = True
        elif words[:1] == ["EOF"]:
            break
        elif reading and len(words) == 3:
            points[int(words[0])] = (float(words[1]), float(words[2]))
    # Sites in square cells, about one in each; rings of cells until none farther out can be nearer.
    xs, ys = zip(*points.values())
    side = max(1.0, math.sqrt((max(xs) - min(xs) + 1) * (max(ys) - min(ys) + 1) / len(sites)))
    cells = {}
    for site in sites:
        x, y = points[site]
        cells.setdefault((int(x // side), int(y // side)), []).append((x, y))

    def nearest(x, y):
        column, row, ring, best = int(x // side), int(y // side), 0, math.inf
        while best > max(0, ring - 1) * side:
            for c in range(column - ring, column + ring + 1):
                step = 1 if abs(c - column) == ring else max(1, 2 * ring)
                for r in range(row - ring, row + ring + 1, step):
                    for a, b in cells.get((c, r), ()):
                        best = min(best, math.sqrt((x - a) ** 2 + (y - b) ** 2))
            ring += 1
        return best

    return [math.floor(nearest(x, y)) for x, y in points.values()]


def pmedcap_total(path, answer):
    """Σ ⌊distance⌋ of the assignment; a sentence where somebody is left out or a site is too full."""
    numbers = [float(word) for word in path.read_text().split()]
    count, limit = int(numbers[2]), numbers[4]
    nodes = {int(numbers[k]): numbers[k + 1 : k + 4] for k in range(5, 5 + 4 * count, 4)}
    assigned = {part["area"]: part["site"] for part in answer["assignment"]}
    if sorted(assigned) != sorted(nodes) or len(answer["assignment"]) != count:
        return "not every node is assigned once"
    load, total = {}, 0
    for area, site in assigned.items():
        if site not in answer["plans"][0]["open"]:
            return f"node {area} is sent to {site}, which is closed"
        (x, y, people), (a, b, _) = nodes[area], nodes[site]
        total += math.floor(math.sqrt((x - a) ** 2 + (y - b) ** 2))
        load[site] = load.get(site, 0) + people
    for site, people in load.items():
        if people > limit:
            return f"site {site} takes {people} of {limit}"
    return total


def capacitated_verdict(answer, published, hubs, path, must_prove):
    """What is wrong with an answer where sites have limits; nothing when it holds."""
    if answer["value"] is None:
        return f"{answer['status']}, no plan"
    if len(set(answer["plans"][0]["open"])) != hubs:
        return f"{len(answer['open'])} sites open instead of {hubs}"
    total = pmedcap_total(path, answer)
    if total != answer["value"]:
        return f"the assignment: {total}, not {answer['value']}"
    if answer["bound"] > published:
        return f"the bound {answer['bound']} is above the published {published}"
    if answer["status"] == "optimal" and answer["value"] != published:
        return f"said to be optimal, published {published}"
    if answer["status"] != "optimal" and (must_prove or answer["gap"] > 0.01):
        return f"{answer['status']}, gap {answer['gap']:.4%}"
    return None


def solve(arguments, path, form, objective, hubs=None):
    command = [arguments.hubward, "place", "--instance", str(path), "--format-of", form]
    command += ["--objective", objective, "--format", "json"]
    if hubs is not None:
        command += ["--hubs", str(hubs)]
    if arguments.time_limit is not None:
        command += ["--time-limit", str(arguments.time_limit)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"exit {run.returncode}: {run.stderr.strip()}")
    return json.loads(run.stdout)


def verdict(answer, published, hubs, nearest, price, must_prove):
    """What is wrong with an answer; nothing when it holds."""
    if answer["value"] is None:
        return None if not must_prove else f"{answer['status']}, no plan"
    open_sites = answer["plans"][0]["open"]
    if len(open_sites) != hubs or len(set(open_sites)) != hubs:
        return f"{len(open_sites)} sites open instead of {hubs}"
    priced = price(nearest(open_sites))
    if priced != answer["value"]:
        return f"the plan costs {priced}, not {answer['value']}"
    if answer["bound"] > published:
        return f"the bound {answer['bound']} is above the published {published}"
    if answer["status"] == "optimal" and answer["value"] != published:
        return f"said to be optimal, published {published}"
    if must_prove and answer["status"] != "optimal":
        return f"{answer['status']}, gap {answer['gap']:.4%}"
    return None


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--hubward", default=str(ROOT / ".build/release/hubward"))
    parser.add_argument("--only", default="pmed,pcenter")
    parser.add_argument("--time-limit", type=float)
    parser.add_argument("--names", help="only these instances, as name or name:hubs")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        print(f"skipped: {arguments.folder} is not there; it holds the published instances")
        return 0
    if not pathlib.Path(arguments.hubward).is_file():
        print(f"{arguments.hubward} is not there: swift build -c release --product hubward")
        return 1

    jobs = []
    kinds = arguments.only.split(",")
    names = arguments.names.split(",") if arguments.names else None
    for kind, table, column, objective, price in [
        ("pmed", "optima_pmed.tsv", "pmedian_opt", "p-median", sum),
        ("pcenter", "optima_pmed.tsv", "pcenter_opt", "p-center", max),
        ("tsplib", "optima_pmedian_duran2023.tsv", "opt_or_bkn", "p-median", sum),
        ("pmedcap", "optima_pmedcap.tsv", "best_known_optimum", "p-median", sum),
    ]:
        if kind not in kinds:
            continue
        listing = arguments.folder / table
        if not listing.is_file():
            print(f"skipped {kind}: {listing} is not there")
            continue
        for row in rows(listing):
            name = row["instance"] if kind != "pmedcap" else row["file"].removesuffix(".txt")
            if kind == "pmedcap":
                path = arguments.folder / "pmedcap" / row["file"]
            elif kind == "tsplib":
                path = arguments.folder / "tsplib" / f"{name}.tsp"
            else:
                path = arguments.folder / "pmed" / f"{name}.txt"
            wanted = names is None or name in names or f"{name}:{row['p']}" in names
            if path.is_file() and wanted:
                jobs.append((kind, name, path, objective, int(row["p"]), int(row[column]), price))

    print(f"{'instance':12} {'objective':9} {'p':>5} {'published':>12} {'value':>12}"
          f" {'bound':>14} {'above':>9} {'status':10} {'seconds':>8}")
    passed, failed, total = 0, 0, {}
    for kind, name, path, objective, hubs, published, price in jobs:
        is_tsplib = kind == "tsplib"
        form = {"tsplib": "tsplib", "pmedcap": "orlib-pmedcap"}.get(kind, "orlib-pmed")
        try:
            answer = solve(arguments, path, form, objective, hubs)
            read = tsplib_nearest if is_tsplib else pmed_nearest
            if kind == "pmedcap":
                wrong = capacitated_verdict(
                    answer, published, hubs, path, must_prove=name <= "pmedcap10"
                )
            else:
                wrong = verdict(
                    answer, published, hubs, lambda sites: read(path, sites), price, not is_tsplib
                )
        except (RuntimeError, ValueError) as error:
            answer, wrong = None, str(error)
        passed += wrong is None
        failed += wrong is not None
        if answer and answer["value"] is not None:
            above = (answer["value"] - published) / published if published else 0.0
            total[kind] = total.get(kind, 0.0) + answer["seconds"]
            print(f"{name:12} {objective:9} {hubs:5} {published:12} {answer['value']:12}"
                  f" {answer['bound']:14.10g} {above:9.4%} {answer['status']:10}"
                  f" {answer['seconds']:8.2f}", flush=True)
        elif answer:
            print(f"{name:12} {objective:9} {hubs:5} {published:12} {answer['status']:>12}",
                  flush=True)
        if wrong:
            print(f"  FAILED {name}: {wrong}", flush=True)
    for kind, seconds in total.items():
        print(f"{kind}: {seconds:.1f} s in all")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
