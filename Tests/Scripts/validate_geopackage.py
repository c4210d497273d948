#!/usr/bin/env python3
"""Checks exports with GDAL: GeoPackages by its validator, its reader, and its geometry; GeoJSON against them.

    /usr/bin/python3 Tests/Scripts/validate_geopackage.py study.gpkg study.sites.geojson ...

A GeoJSON file is named after the GeoPackage that lies beside it and its layer. What QGIS itself makes of
styles and project, check_qgis.py tests where there is QGIS.

Needs Debian's python3-gdal (for its own Python) and gdal-bin. Ends with "N passed, M failed"; the exit
code is 1 when something failed.
"""

import io
import json
import pathlib
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

from osgeo import ogr, osr
from osgeo_utils.samples import validate_gpkg

ogr.UseExceptions()
osr.UseExceptions()
ALWAYS = {"areas": "Multi Polygon", "area_centres": "Point", "sites": "Point"}
TABLES = ["travel", "scenarios", "results", "standings", "sources", "hubward_files", "layer_styles"]


def layers(path):
    """The layers that every export has, and isochrones where the study names any."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    more = database.execute("SELECT table_name FROM gpkg_contents WHERE table_name LIKE 'isochrones%'")
    return {**ALWAYS, **{name: "Multi Polygon" for (name,) in more}}


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
    for name, geometry in layers(path).items():
        part = parts.get(name, "")
        if f"Geometry: {geometry}" not in part or 'ID["EPSG",27700]' not in part:
            problems.append(f"{name} is no {geometry} in EPSG:27700")
    problems += [f"no table {name}" for name in TABLES if name not in parts]
    return problems


def geometries(path):
    """Every geometry is valid, and within the extent that the catalogue states."""
    problems = []
    source = ogr.Open(path)
    for name in layers(path):
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


def titles(database):
    named = {}
    for table, column, title in database.execute(
            "SELECT table_name, column_name, title FROM gpkg_data_columns"):
        named.setdefault(table, {})[column] = title
    return named


def opened(path):
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def drawn(name, node, columns):
    """Problems of a style's or project layer's renderer and column names."""
    problems = []
    renderer = node.find("renderer-v2")
    if renderer is not None:
        symbols = {symbol.get("name") for symbol in renderer.iter("symbol")}
        used = {
            item.get("symbol")
            for kind in ("range", "category", "rule")
            for item in renderer.iter(kind)
        } or {"0"}
        if used != symbols:
            problems.append(f"{name}: symbols {symbols}, used {used}")
        if renderer.get("attr") not in {None, *columns}:
            problems.append(f"{name}: no column {renderer.get('attr')}")
    aliases = {alias.get("field"): alias.get("name") for alias in node.iter("alias")}
    if aliases != columns:
        problems.append(f"{name}: columns are called {aliases}, not {columns}")
    return problems


def styles(path):
    """Every style is well-formed, names columns that there are, and each table has one default."""
    problems = []
    database = opened(path)
    named, maps = titles(database), layers(path)
    rows = database.execute(
        "SELECT f_table_name, styleName, styleQML, styleSLD, useAsDefault FROM layer_styles").fetchall()
    for table, name, qml, sld, _ in rows:
        root = xml.etree.ElementTree.fromstring(qml)
        problems += drawn(f"style {name}", root, named[table])
        if (root.find("renderer-v2") is None) != (table not in maps) or bool(sld) != (table in maps):
            problems.append(f"style {name}: {table} has a map or has none")
        properties = xml.etree.ElementTree.fromstring(sld).iter(
            "{http://www.opengis.net/ogc}PropertyName") if sld else []
        unknown = {item.text for item in properties} - set(named[table])
        if unknown:
            problems.append(f"style {name}: no column {unknown}")
    for table in [*maps, *TABLES]:
        if table not in ("hubward_files", "layer_styles") and sum(row[4] for row in rows if row[0] == table) != 1:
            problems.append(f"{table} has not one default style")
    return problems


def project(path):
    """The one project is a ZIP archive in hexadecimal digits; its layers are tables of this very file."""
    problems = []
    database = opened(path)
    named = titles(database)
    rows = database.execute("SELECT name, typeof(content), content FROM qgis_projects").fetchall()
    if len(rows) != 1 or rows[0][1] != "text":
        return [f"{len(rows)} projects"]
    archive = zipfile.ZipFile(io.BytesIO(bytes.fromhex(rows[0][2])))
    if archive.testzip() or [name.endswith(".qgs") for name in archive.namelist()] != [True]:
        return [f"the archive holds {archive.namelist()}"]
    root = xml.etree.ElementTree.fromstring(archive.read(archive.namelist()[0]))
    listed = [layer.get("id") for layer in root.find("layer-tree-group").iter("layer-tree-layer")]
    layers = {layer.findtext("id"): layer for layer in root.find("projectlayers")}
    if sorted(listed) != sorted(layers) or len(set(listed)) != len(listed):
        problems.append("the list of layers is not that of the layers")
    for layer in layers.values():
        file, table = layer.findtext("datasource").split("|layername=")
        if file != "./" + pathlib.Path(path).name or table not in named:
            problems.append(f"{layer.findtext('id')} comes from {layer.findtext('datasource')}")
            continue
        problems += drawn(layer.findtext("layername"), layer, named[table])
        if not layer.findtext("resourceMetadata/abstract"):
            problems.append(f"{layer.findtext('id')} does not say where it comes from")
    groups = [group.get("name") for group in root.find("layer-tree-group")[0].findall("layer-tree-group")]
    options = [row[0] for row in database.execute("SELECT scenario_name FROM scenarios ORDER BY fid")]
    if "isochrones" in named:
        if groups.pop() != "Isochrones of every site":
            problems.append("isochrones have no group of their own")
    if groups[1:-1] != options[1:] or options[0] not in groups[0]:
        problems.append(f"groups {groups}, options {options}")
    return problems


def deciles(path):
    """Groups called deciles are numbers."""
    database = opened(path)
    columns = [row[1] for row in database.execute("PRAGMA table_info(areas)") if "decile" in row[1]]
    return [
        f"{column} holds {kind}" for column in columns
        for (kind,) in database.execute(f'SELECT DISTINCT typeof("{column}") FROM areas')
        if kind not in ("integer", "null")]


def right_handed(rings):
    """Outer rings anticlockwise, holes clockwise (RFC 7946, 3.1.6), closed, of four positions at least."""
    for index, ring in enumerate(rings):
        twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
        if ring[0] != ring[-1] or len(ring) < 4 or (twice > 0) != (index == 0):
            return False
    return True


def geojson(path):
    """RFC 7946 as GDAL reads it: the features of the GeoPackage beside it, in degrees."""
    problems = []
    base, name, _ = pathlib.Path(path).name.rsplit(".", 2)
    text = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    if text["type"] != "FeatureCollection" or "crs" in text or text["name"] != name:
        problems.append("is no collection of that name, or states a system")
    there = ogr.Open(str(pathlib.Path(path).with_name(f"{base}.gpkg")))
    source = ogr.Open(path)
    layer, here = there.GetLayerByName(name), source.GetLayer(0)
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(layer.GetSpatialRef(), degrees)
    if here.GetFeatureCount() != layer.GetFeatureCount() or len(text["features"]) != layer.GetFeatureCount():
        problems.append(f"{here.GetFeatureCount()} features, expected {layer.GetFeatureCount()}")
    for feature, ours, written in zip(layer, here, text["features"]):
        values = {
            feature.GetFieldDefnRef(index).GetName(): feature.GetField(index)
            for index in range(feature.GetFieldCount())}
        if written["properties"] != values or set(text["columns"]) != set(values):
            problems.append(f"{written['id']}: {written['properties']} is not {values}")
        shape, found = feature.GetGeometryRef(), ours.GetGeometryRef()
        if shape is None or found is None:
            if shape is not found or written["geometry"] is not None:
                problems.append(f"{written['id']}: has a place in one of them only")
            continue
        shape = shape.Clone()
        shape.Transform(turn)
        # A ten-thousandth of a degree is ten metres: GDAL may turn the grid by other parameters.
        if not found.IsValid() or max(
                abs(a - b) for a, b in zip(shape.GetEnvelope(), found.GetEnvelope())) > 1e-4:
            problems.append(f"{written['id']}: {found.GetEnvelope()}, expected {shape.GetEnvelope()}")
        if found.GetGeometryName() == "MULTIPOLYGON" and not all(
                right_handed(polygon) for polygon in written["geometry"]["coordinates"]):
            problems.append(f"{written['id']}: rings turn the wrong way")
    return problems


def main(paths):
    passed = failed = 0
    for path in paths:
        checks = (validator, ogrinfo, geometries, styles, project, deciles)
        for check in (geojson,) if path.endswith(".geojson") else checks:
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
