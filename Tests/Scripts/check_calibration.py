#!/usr/bin/env python3
"""Straight lines fitted to Rutland's measured travel, worked out again with numpy.

    python3 Tests/Scripts/check_calibration.py .build/debug/hubward
"""
import csv
import re
import subprocess
import sys

import numpy as np

FOLDER = "data/rutland-2026"
STARTS = [0, 1, 2, 5, 10, 20]


def rows(name):
    with open(f"{FOLDER}/{name}", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def quantile(values, share):
    return float(np.quantile(values, share, method="inverted_cdf"))


def fit(mode):
    areas = {row["area_code"]: row for row in rows("areas.csv")}
    order = list(areas)
    sites = {row["site_id"]: row for row in rows("sites.csv")}
    area, line, minutes, way = [], [], [], []
    for row in rows(f"travel-{mode}.csv"):
        a, s = areas[row["area"]], sites[row["site"]]
        area.append(order.index(row["area"]))
        line.append(np.hypot(float(a["easting"]) - float(s["easting"]),
                             float(a["northing"]) - float(s["northing"])) / 1000)
        minutes.append(float(row["minutes"]))
        way.append(float(row["km"]))
    area, line, minutes, way = map(np.array, (area, line, minutes, way))
    used = (line > 0.1) & (minutes > 0)
    area, line, minutes, way = area[used], line[used], minutes[used], way[used]
    ratio = minutes / line
    factor, detour = quantile(ratio, 0.5), quantile(way / line, 0.5)
    held = np.zeros(len(ratio))
    for part in range(10):
        out = area % 10 == part
        held[out] = ratio[out] / quantile(ratio[~out], 0.5)
    band = np.searchsorted(STARTS, line, side="right") - 1
    table = []
    for number in [*range(len(STARTS)), None]:
        inside = np.full(len(line), True) if number is None else band == number
        if inside.any():
            table.append([int(inside.sum()), quantile(ratio[inside], 0.5)]
                         + [quantile(held[inside], share) for share in (0.1, 0.5, 0.9)])
    return detour, 60 * detour / factor, [detour * quantile(held, q) for q in (0.1, 0.9)], table


def main():
    program = sys.argv[1]
    for mode in ("walk", "drive"):
        detour, speed, detours, table = fit(mode)
        text = subprocess.run(
            [program, "travel", f"{FOLDER}/study.yaml", "--calibrate", mode],
            capture_output=True, text=True, check=True).stdout
        stated = re.search(r"detour: ([\d.]+), speed: ([\d.]+)", text)
        assert abs(float(stated[1]) - detour) < 0.0006, (mode, stated[1], detour)
        assert abs(float(stated[2]) - speed) < 0.006, (mode, stated[2], speed)
        span = re.search(r"from: ([\d.]+), to: ([\d.]+)", text)
        assert all(abs(float(span[i + 1]) - detours[i]) < 0.0006 for i in (0, 1)), (span, detours)
        printed = [[float(x) for x in numbers.split()] for numbers in re.findall(
            r"^(?:under|\d+ (?:to|km)|all).*?((?:\s+[\d.]+){5})$", text, re.MULTILINE)]
        assert len(printed) == len(table), (mode, printed, table)
        for ours, theirs in zip(printed, table):
            assert np.allclose(ours, theirs, atol=0.00501), (mode, ours, theirs)
        print(f"{mode}: detour {detour:.3f}, {speed:.2f} km/h, {len(table) - 1} bands equal numpy's")


main()
