#!/usr/bin/env python3
"""Checks GeoPackages with GDAL: its validator, its reader, and its geometry.

    /usr/bin/python3 Tests/Scripts/validate_geopackage.py study.gpkg ...

Needs Debian's python3-gdal (for its own Python) and gdal-bin. Ends with "N passed, M failed"; the exit
code is 1 when something failed.
"""

import sqlite3
import subprocess
import sys
import xml.etree.ElementTree

from osgeo import ogr
from osgeo_utils.samples import validate_gpkg

ogr.UseExceptions()
LAYERS = {"areas": "Multi Polygon", "area_centres": "Point", "sites": "Point"}
TABLES = ["travel", "scenarios", "results", "standings", "sources", "hubward_files", "layer_styles"]


def validator(path):
    """GDAL's validate_gpkg, every check, warnings as errors."""
    errors = validate_gpkg.check(
        path, abort_at_first_error=False, extra_checks=True, warning_as_error=True)
    return [f"requirement {requirement}: {message}" for requirement, message in errors]


def ogrinfo(path):
    """ogrinfo lists every layer with its geometry and reference system, and warns of nothing."""
    run = subprocess.run(["ogrinfo", "-ro", "-so", "-al", path], capture_output=True, text=True)
    problems = run.stderr.splitlines() + ([f"exit {run.returncode}"] if run.returncode else [])
    parts = {part.split("\n", 1)[0]: part for part in run.stdout.split("Layer name: ")[1:]}
    for name, geometry in LAYERS.items():
        part = parts.get(name, "")
        if f"Geometry: {geometry}" not in part or 'ID["EPSG",27700]' not in part:
            problems.append(f"{name} is no {geometry} in EPSG:27700")
    problems += [f"no table {name}" for name in TABLES if name not in parts]
    return problems


def geometries(path):
    """Every geometry is valid, and within the extent that the catalogue states."""
    problems = []
    source = ogr.Open(path)
    for name in LAYERS:
        layer = source.GetLayerByName(name)
        west, east, south, north = layer.GetExtent()
        for feature in layer:
            shape = feature.GetGeometryRef()
            if shape is None:
                continue
            if not shape.IsValid() or shape.IsEmpty():
                problems.append(f"{name} {feature.GetFID()}: invalid geometry")
            x, right, y, top = shape.GetEnvelope()
            if x < west or right > east or y < south or top > north:
                problems.append(f"{name} {feature.GetFID()}: beyond the stated extent")
    return problems


def styles(path):
    """Every style is well-formed, names columns that there are, and each layer has one default."""
    problems = []
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows = database.execute(
        "SELECT f_table_name, styleName, styleQML, styleSLD, useAsDefault FROM layer_styles").fetchall()
    for table, name, qml, sld, _ in rows:
        columns = {row[1] for row in database.execute(f'PRAGMA table_info("{table}")')}
        renderer = xml.etree.ElementTree.fromstring(qml).find("renderer-v2")
        symbols = {symbol.get("name") for symbol in renderer.iter("symbol")}
        used = {
            item.get("symbol")
            for kind in ("range", "category", "rule")
            for item in renderer.iter(kind)
        }
        named = {item.text for item in xml.etree.ElementTree.fromstring(sld).iter(
            "{http://www.opengis.net/ogc}PropertyName")}
        named |= {renderer.get("attr")} - {None}
        if used != symbols:
            problems.append(f"style {name}: symbols {symbols}, used {used}")
        if not named or not named <= columns:
            problems.append(f"style {name}: no column {named - columns}")
    for table in {row[0] for row in rows}:
        if sum(row[4] for row in rows if row[0] == table) != 1:
            problems.append(f"{table} has not one default style")
    return problems


def main(paths):
    passed = failed = 0
    for path in paths:
        for check in (validator, ogrinfo, geometries, styles):
            try:
                problems = check(path)
            except Exception as error:
                problems = [f"{type(error).__name__}: {error}"]
            for problem in problems:
                print(f"{path}: {check.__name__}: {problem}")
            passed, failed = passed + (not problems), failed + bool(problems)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
