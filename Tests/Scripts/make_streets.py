#!/usr/bin/env python3
"""Makes the streets of the made-up town: Tests/Fixtures/made-up-town/streets.osm.pbf.

    python3 Tests/Scripts/make_streets.py

A street runs through every area and site from south to north, and another from west to east, so that
the way from one to another is as long as the differences of their eastings and northings together:
check_engines.py works out by that what an engine must answer. gdaltransform (gdal-bin) places the
crossings. The same tables give the same bytes, where PROJ has the same transformation.
"""

import csv
import pathlib
import struct
import subprocess
import sys
import zlib

TOWN = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "made-up-town"
DAY = 1_798_761_600  # 1 January 2027


def varint(number):
    out = bytearray()
    while True:
        byte, number = number & 0x7F, number >> 7
        out.append(byte | (0x80 if number else 0))
        if not number:
            return bytes(out)


def signed(number):
    return varint(number * 2 if number >= 0 else -number * 2 - 1)


def field(number, value):
    """A field of a protocol buffer: bytes, text, or a number."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    value = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(value)) + value


def packed(numbers, write=varint):
    return b"".join(write(number) for number in numbers)


def deltas(numbers):
    return packed([b - a for a, b in zip([0] + numbers, numbers)], signed)


def blob(kind, block):
    body = field(2, len(block)) + field(3, zlib.compress(block, 9))
    head = field(1, kind) + field(3, len(body))
    return struct.pack(">I", len(head)) + head + body


def places():
    for name in ("areas.csv", "sites.csv"):
        with open(TOWN / name, encoding="utf-8") as table:
            for row in csv.DictReader(table):
                yield int(row["easting"]), int(row["northing"])


def main():
    points = sorted(set(places()))
    margin = 300
    east = sorted({x for x, _ in points})
    north = sorted({y for _, y in points})
    east = [east[0] - margin] + east + [east[-1] + margin]
    north = [north[0] - margin] + north + [north[-1] + margin]
    crossings = [(x, y) for y in north for x in east]
    done = subprocess.run(
        ["gdaltransform", "-s_srs", "EPSG:27700", "-t_srs", "EPSG:4326", "-output_xy"],
        input="\n".join(f"{x} {y}" for x, y in crossings), capture_output=True, text=True, check=True)
    degrees = [tuple(map(float, line.split())) for line in done.stdout.splitlines()]
    assert len(degrees) == len(crossings)
    lon = [round(x * 1e7) for x, _ in degrees]
    lat = [round(y * 1e7) for _, y in degrees]
    ids = list(range(1, len(crossings) + 1))
    strings = ["", "highway", "residential", "name", "foot", "yes"]
    ways, way = [], 1
    lines = [[ids[j * len(east) + i] for i in range(len(east))] for j in range(len(north))]
    lines += [[ids[j * len(east) + i] for j in range(len(north))] for i in range(len(east))]
    for line in lines:
        strings.append(f"Street {way}")
        ways.append(
            field(1, way) + field(2, packed([1, 3, 4])) + field(3, packed([2, len(strings) - 1, 5]))
            + field(8, deltas(line)))
        way += 1
    dense = field(1, deltas(ids)) + field(8, deltas(lat)) + field(9, deltas(lon))
    table = field(1, b"".join(field(1, text) for text in strings))
    block = table + field(2, field(2, dense)) + field(2, b"".join(field(3, w) for w in ways))
    box = b"".join(
        varint(number << 3) + signed(value * 100)
        for number, value in ((1, min(lon)), (2, max(lon)), (3, max(lat)), (4, min(lat))))
    header = (
        field(1, box) + field(4, "OsmSchema-V0.6") + field(4, "DenseNodes")
        + field(16, "make_streets.py") + field(32, DAY))
    file = TOWN / "streets.osm.pbf"
    file.write_bytes(blob("OSMHeader", header) + blob("OSMData", block))
    print(f"{file.name}: {len(crossings)} crossings, {len(lines)} streets, {file.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
