#!/usr/bin/env python3
"""Draws the growth rows of RESULTS.md: python3 Peers/growth.py RESULTS.md > growth.svg"""

import html
import math
import re
import sys


def rows(text):
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        times = re.fullmatch(r"p-median at (\d+) times", cells[0]) if cells else None
        if times:
            yield int(times[1]), cells[1], float(cells[7]), float(cells[9])


def main():
    points = list(rows(open(sys.argv[1]).read()))
    if len(points) < 2:
        sys.exit("no growth rows in " + sys.argv[1])
    width, height, left, bottom = 640, 360, 70, 60
    x_of = lambda times: left + (width - left - 150) * math.log2(times) / math.log2(points[-1][0])
    series = [("seconds", [p[2] for p in points], "#005a9c"), ("peak MB", [p[3] for p in points], "#8a3b00")]
    values = [value for _, found, _ in series for value in found]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    y_of = lambda value: height - bottom - (height - bottom - 30) * (math.log10(value) - low) / (high - low)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
           ' font-family="sans-serif" font-size="14">'
           '<title>p-median: time and memory by size, both axes logarithmic</title>'
           f'<rect width="{width}" height="{height}" fill="white"/>']
    for power in range(low, high + 1):
        y = y_of(10 ** power)
        out.append(f'<line x1="{left}" x2="{width - 130}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ccc"/>'
                   f'<text x="{left - 8}" y="{y + 5:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for times, size, _, _ in points:
        x = x_of(times)
        out.append(f'<text x="{x:.1f}" y="{height - bottom + 22}" text-anchor="middle">{times}×</text>'
                   f'<text x="{x:.1f}" y="{height - bottom + 42}" text-anchor="middle" font-size="12">'
                   f'{html.escape(size)}</text>')
    for name, found, colour in series:
        path = " ".join(f"{x_of(p[0]):.1f},{y_of(v):.1f}" for p, v in zip(points, found))
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for p, v in zip(points, found):
            out.append(f'<circle cx="{x_of(p[0]):.1f}" cy="{y_of(v):.1f}" r="4" fill="{colour}"/>'
                       f'<text x="{x_of(p[0]) + 8:.1f}" y="{y_of(v) + 18:.1f}" fill="{colour}">{v:g}</text>')
        out.append(f'<text x="{width - 100}" y="{y_of(found[-1]) - 4:.1f}" fill="{colour}">{name}</text>')
    print("\n".join(out) + "\n</svg>")


if __name__ == "__main__":
    main()
