"""Certifies the p-center optima of OR-Library's pmed1 to pmed40 and checks every certificate.

Usage: python3 check_certificates.py HUBWARD SHARED [FIRST LAST]
HUBWARD is the program, SHARED the folder with instances/. Prints a table; ends with 1 if a value is
not the published one or a certificate does not confirm it.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
import time


def main(program, shared, first="1", last="40"):
    instances = os.path.join(shared, "instances")
    with open(os.path.join(instances, "optima_pmed.tsv")) as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    wrong = 0
    print("| instance | p | longest | solve and write, s | check, s | MB | nodes | ties |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        proof = os.path.join(folder, "proof.cert")
        for row in rows[int(first) - 1 : int(last)]:
            name = row["instance"]
            began = time.monotonic()
            placed = subprocess.run(
                [program, "place", "--instance", os.path.join(instances, "pmed", name + ".txt"),
                 "--format-of", "orlib-pmed", "--objective", "p-center", "--certificate", proof,
                 "--format", "json"], capture_output=True, text=True, check=True)
            written = time.monotonic()
            checked = subprocess.run(
                [program, "verify", proof, "--format", "json"], capture_output=True, text=True)
            ended = time.monotonic()
            found = json.loads(checked.stdout) if checked.returncode == 0 else {}
            optimum = float(row["pcenter_opt"])
            if not (json.loads(placed.stdout)["value"] == optimum == found.get("bound")
                    and found["status"] == "optimal"):
                wrong += 1
                print(f"{name}: expected {optimum}, {placed.stdout[:80]} {checked.stderr}")
            print(f"| {name} | {row['p']} | {optimum:.0f} | {written - began:.2f} |"
                  f" {ended - written:.2f} | {os.path.getsize(proof) / 1e6:.2f} |"
                  f" {found.get('nodes')} | {found.get('ties')} |", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
