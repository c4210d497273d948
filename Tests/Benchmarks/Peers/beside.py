"""Hubward and its peers on the same problems in one run; prints the table of RESULTS.md.

    swift build -c release --package-path Tests/Benchmarks --product benchmarks
    python3 Tests/Benchmarks/Peers/beside.py Tests/Benchmarks/.build/release/benchmarks DATA [--limit SECONDS]

DATA is the folder that `benchmarks` reads. Needs spopt, highspy, pulp, scipy and lokigi (spopt 0.8 needs
Python 3.12). Every peer is a fresh process on one core and is timed without imports and reading, as
Hubward is; a peer that is not done after the limit is given up. The last line is the geometric mean of
the ratios over pmed1, 6, 11, 16, 21 and 26. Ends with exit code 1 where a proven value differs.
"""
import argparse
import json
import math
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
MEAN = {f"pmed{file} p-median" for file in (1, 6, 11, 16, 21, 26)}
COUNCIL = [(f"council p-median, {opened} of 50", ("council p-median", str(opened)), "council",
            ["spopt-highs", "spopt-cbc"], ["p-median", "uni:500:50:1", str(opened)]) for opened in (5, 10, 20)]


def works(data):
    """Name, row of Hubward's table (label, opened), its group, peers, the peer's problem."""
    for file, opened in ((1, 5), (6, 5), (11, 5), (16, 5), (21, 5), (26, 5)):
        name = f"pmed{file} p-median"
        yield name, (name, str(opened)), "pmed", ["spopt-highs"], [
            "p-median", str(data / "pmed" / f"pmed{file}.txt"), str(opened)]
    yield from COUNCIL
    yield ("9 choose 5, all 126 ranked", ("9 choose 5, all 126 ranked", "5"), "council", ["lokigi"],
           ["p-median", "uni:500:50:1", "5"])
    for kind, label, standard, seed in (("uni", "uniform", "5.81904", 2), ("clu", "clustered", "11.251063", 3)):
        yield (f"{label} coverage 5000 × 500", (f"{label} coverage within {standard}", "50"), "county",
               ["spopt-highs"], ["coverage", f"{kind}:5000:500:{seed}", "50", standard])


def hubward(program, data, group, found):
    """Rows of one group of the benchmarks by label and number opened: value, seconds."""
    if group not in found:
        text = subprocess.run([program, data, group], check=True, capture_output=True, text=True).stdout
        rows = [[cell.strip() for cell in line.strip("| \n").split("|")] for line in text.splitlines()]
        found[group] = {(row[0], row[2]): (float(row[4]), float(row[7]), row[3]) for row in rows
                        if len(row) == 10 and row[2].isdigit()}
    return found[group]


def peer(name, problem, limit):
    """What peers.py says, or nothing where the limit came first."""
    problem = problem[:3] + [str(limit)] + problem[3:]
    command = [sys.executable, str(HERE / "peers.py"), name] + problem
    one = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit + 120, env=one)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:  # spopt raises where the limit left it without a solution
        print(f"{name} on {problem[1]}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    answer = json.loads(done.stdout.strip().splitlines()[-1])
    return answer if answer["seconds"] < limit else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--limit", type=float, default=900)
    options = parser.parse_args()
    found, logs, differing = {}, [], []
    print("| Work | Peer | Its seconds | Its peak MB | Hubward's seconds | Ratio |\n|---|---|---|---|---|---|")
    for name, key, group, peers, problem in works(options.data):
        value, seconds, answer = hubward(options.program, options.data, group, found)[key]
        best = None
        for candidate in peers:
            result = peer(candidate, problem, options.limit)
            if result and (best is None or result["seconds"] < best["seconds"]):
                best = result
        if best is None:
            took, peak, ratio = f"none after {options.limit:g}", "–", f"over {options.limit / seconds:,.0f}"
            logs += [math.log(options.limit / seconds)] if name in MEAN else []
        else:
            took, peak, ratio = f"{best['seconds']:.2f}", best["peak_mb"], f"{best['seconds'] / seconds:,.0f}"
            logs += [math.log(best["seconds"] / seconds)] if name in MEAN else []
            if best["proven"] and answer == "proven" and abs(best["value"] - value) > 1e-6 * abs(value):
                differing.append(f"{name}: {best['value']} against {value}")
        label = best["peer"] if best else peers[0]
        print(f"| {name} | {label} | {took} | {peak} | {seconds:.5g} | {ratio} |", flush=True)
    if logs:
        print(f"\nGeometric mean over the {len(logs)} pmed rows: {math.exp(sum(logs) / len(logs)):,.0f}")
    for line in differing:
        print("DIFFERS:", line)
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
