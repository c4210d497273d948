#!/usr/bin/env python3
"""Opens an exported GeoPackage in QGIS: the project in it, every style, and what they draw.

    QT_QPA_PLATFORM=offscreen /usr/bin/python3 Tests/Scripts/check_qgis.py study.gpkg [--pictures FOLDER]

Needs QGIS, which is a gigabyte and so no part of Tests/install: apt-get install --no-install-recommends
qgis python3-qgis. Without it the script ends with exit code 2 and says so. With --pictures it draws each
map of the project as a PNG, to be looked at.

The project must open without a missing layer; its groups, names, styles and column names must be those
that its text states; each table's default style must be taken by QGIS itself and name its columns; every
area must have a symbol; and every map must be of several colours.
"""

import argparse
import collections
import os
import pathlib
import sqlite3
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (
        QgsApplication, QgsExpressionContextUtils, QgsLayerTreeGroup, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,
        QgsRenderContext, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError:
    print("skipped: QGIS is not installed (apt-get install --no-install-recommends qgis python3-qgis)")
    sys.exit(2)


def tables(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    named = {}
    for table, column, title in database.execute(
            "SELECT table_name, column_name, title FROM gpkg_data_columns"):
        named.setdefault(table, {})[column] = title
    styled = database.execute(
        "SELECT f_table_name, styleName FROM layer_styles WHERE useAsDefault").fetchall()
    projects = [row[0] for row in database.execute("SELECT name FROM qgis_projects")]
    return named, dict(styled), projects


def symbols(layer):
    """Features that the renderer has no symbol for."""
    if not layer.isSpatial():
        return 0
    context = QgsRenderContext()
    context.expressionContext().appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    bare = 0
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        if feature.hasGeometry() and not renderer.willRenderFeature(feature, context):
            bare += 1
    renderer.stopRender(context)
    return bare


def names(layer, titles):
    """Columns whose name for people is not what the GeoPackage calls them."""
    return [
        field.name() for field in layer.fields()
        if field.name() in titles and field.alias() != titles[field.name()]]


def default_styles(path, named, styled):
    problems = []
    for table, titles in named.items():
        if table in ("hubward_files", "layer_styles"):
            continue
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        if table not in styled:
            problems.append(f"{table} has no default style")
        wrong = names(layer, titles)
        if wrong:
            problems.append(f"{table}: QGIS does not name {wrong}")
    return problems


def draw(layers, extent, name, pictures):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(1200, 900))
    settings.setBackgroundColor(QColor("white"))
    settings.setDestinationCrs(QgsProject.instance().crs())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        image.save(str(pictures / f"{name}.png"))
    seen = collections.Counter(image.pixel(x, y) for x in range(0, 1200, 5) for y in range(0, 900, 5))
    # Others are between two of them, along an edge.
    return sum(count > 40 for count in seen.values())


def project(path, name, named, pictures):
    project = QgsProject.instance()
    if not project.read(f"geopackage:{path}?projectName={name}"):
        return [f"QGIS does not open the project: {project.error()}"]
    problems = [f"{layer.name()} is not found" for layer in project.mapLayers().values() if not layer.isValid()]
    if project.crs().authid() != "EPSG:27700":
        problems.append(f"the project is in {project.crs().authid()}")
    for layer in project.mapLayers().values():
        table = layer.source().split("layername=")[1]
        bare = symbols(layer)
        # A site that is open neither today nor then is not drawn.
        if bare and (table != "sites" or bare == layer.featureCount()):
            problems.append(f"{layer.name()}: {bare} features without a symbol")
        wrong = names(layer, named[table])
        if wrong:
            problems.append(f"{layer.name()}: columns without a name {wrong}")
        if layer.isSpatial() and not layer.metadata().abstract():
            problems.append(f"{layer.name()} does not say where it comes from")
    maps = project.layerTreeRoot().children()[0]
    if not maps.isMutuallyExclusive():
        problems.append("more than one map is drawn at a time")
    shown = [group for group in maps.children() if group.itemVisibilityChecked()]
    if shown != [maps.children()[0]]:
        problems.append(f"at first {[group.name() for group in shown]} is drawn, not today")
    extent = project.viewSettings().defaultViewExtent()
    for number, group in enumerate(maps.children()):
        print(f"  {group.name()}")
        upper = [node for node in group.children() if not isinstance(node, QgsLayerTreeGroup)]
        inner = [node for node in group.findLayers() if node not in upper]
        points = [n.layer() for n in upper if n.layer().geometryType() == 0]
        grounds = [n.layer() for n in upper if n.layer().geometryType() == 2] + [n.layer() for n in inner]
        for index, ground in enumerate(grounds):
            colours = draw(points + [ground], extent, f"{number}-{index}-{ground.name()[:40]}".replace("/", " "), pictures)
            print(f"    {ground.name()}: {ground.featureCount()} areas, {colours} colours")
            if colours < 3:
                problems.append(f"{group.name()}, {ground.name()}: {colours} colours drawn")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("packages", nargs="+", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    failed = 0
    for path in options.packages:
        path = path.resolve()
        named, styled, projects = tables(path)
        problems = default_styles(path, named, styled)
        if len(projects) != 1:
            problems.append(f"projects {projects}, expected one")
        for name in projects:
            print(f"{path.name}: {name}")
            pictures = options.pictures and options.pictures / path.stem
            problems += project(path, name, named, pictures)
        for problem in problems:
            print(f"{path.name}: {problem}")
        failed += len(problems)
    QgsProject.instance().clear()
    application.exitQgis()
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
