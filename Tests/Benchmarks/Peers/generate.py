"""Writes the made-up instances of the benchmarks: generate.py FOLDER. Needs numpy; the seeds are fixed.

File: int32 areas, sites, opened, 0; float64 weight[areas], x[areas], y[areas], site x[sites], y[sites].
"""
import os
import struct
import sys

import numpy


def clustered(areas, sites, seed):
    """Towns of Zipf's sizes on 400 x 550 km, 15 % of areas spread evenly; sites near areas."""
    random = numpy.random.default_rng(seed)
    towns = max(20, areas // 150)
    size = 1.0 / numpy.arange(1, towns + 1) ** 0.8
    size /= size.sum()
    centre = numpy.c_[random.uniform(0, 400, towns), random.uniform(0, 550, towns)]
    town = random.choice(towns, size=areas, p=size)
    spread = 2.0 + 40.0 * numpy.sqrt(size)
    points = centre[town] + random.normal(size=(areas, 2)) * spread[town][:, None]
    rural = random.random(areas) < 0.15
    points[rural] = numpy.c_[random.uniform(0, 400, rural.sum()), random.uniform(0, 550, rural.sum())]
    places = points[random.choice(areas, size=sites, replace=False)] + random.normal(size=(sites, 2)) * 0.3
    weights = numpy.round(random.gamma(4.0, 400.0, size=areas) * random.uniform(0.3, 1.7, size=areas)) + 1
    return points, places, weights


def uniform(areas, sites, seed):
    """Areas and sites evenly spread on 100 x 100."""
    random = numpy.random.default_rng(seed)
    points = random.uniform(0, 100, (areas, 2))
    places = random.uniform(0, 100, (sites, 2))
    return points, places, numpy.round(random.uniform(1, 100, areas))


INSTANCES = [
    ("uni", 500, 50, 10, 1), ("uni", 5000, 500, 50, 2), ("clu", 5000, 500, 50, 3),
    ("clu", 33755, 2000, 1000, 4), ("clu", 33755, 3000, 1000, 5), ("clu", 178605, 20000, 1000, 6),
]


def make(kind, areas, sites, seed):
    return (uniform if kind == "uni" else clustered)(areas, sites, seed)


if __name__ == "__main__":
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for kind, areas, sites, opened, seed in INSTANCES:
        points, places, weights = make(kind, areas, sites, seed)
        with open(f"{folder}/{kind}_{areas}x{sites}_p{opened}.bin", "wb") as file:
            file.write(struct.pack("<4i", areas, sites, opened, 0))
            weights.astype("<f8").tofile(file)
            for row in (points[:, 0], points[:, 1], places[:, 0], places[:, 1]):
                numpy.ascontiguousarray(row, dtype="<f8").tofile(file)
