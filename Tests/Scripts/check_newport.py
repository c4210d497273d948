#!/usr/bin/env python3
"""Newport from its OpenStreetMap extract and its bus timetable: both engines, on foot and by car, and by
bus on a named day; what they change against straight lines.

    /usr/bin/python3 Tests/Scripts/check_newport.py .build/debug/hubward .build/engines [SHARED] [--keep FOLDER]

SHARED is the folder that holds data/osm/newport-2023-06-13.osm.pbf and
data/gtfs/newport-20230613_gtfs.zip, else that of HUBWARD_SHARED, else `shared` beside the repository.
Needs Debian's python3-gdal. Exit code 2 says what is missing.

Newport is in Wales, and no table of its people is at hand: what is served are buildings of the extract,
by squares of 500 metres, each at the mean place of its buildings. A building is no person, a block of
flats counts as one, and how many are drawn depends on whoever drew them: nothing here is evidence about
Newport. Sites are its libraries, open, and its community centres, possible; the question is which as many
as there are libraries would be nearest to buildings.

The script fails where a command does, or where the mean, or the share within 20 minutes, of a best plan
is not what it counts itself from the table.
"""

import argparse
import collections
import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXTRACT = "data/osm/newport-2023-06-13.osm.pbf"
FEED = "data/gtfs/newport-20230613_gtfs.zip"
DAY, WINDOW = "2023-06-14", "09:00-11:00"  # a Wednesday in term
SIDE, FEWEST = 500, 5
# What is drawn of most of the town's homes, and what is drawn without saying what it is.
HOMES = {"house", "detached", "semidetached_house", "terrace", "bungalow", "apartments", "residential",
         "dormitory", "yes"}
SAME_PLACE = 100  # metres: two of the extract's points at one door


def skip(why):
    print(f"skipped: {why}")
    sys.exit(2)


try:
    from osgeo import gdal, ogr, osr
except ImportError:
    skip("python3-gdal is not installed (apt-get install python3-gdal)")
gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()


def features(extract):
    """Layer, feature and tags of every point and area of an extract, in one pass."""
    gdal.SetConfigOption("OGR_INTERLEAVED_READING", "YES")
    source = gdal.OpenEx(str(extract))
    while True:
        found = source.GetNextFeature()
        feature = next((part for part in found if isinstance(part, ogr.Feature)), None)
        if feature is None:
            return
        layer = next(part for part in found if isinstance(part, ogr.Layer)).GetName()
        if layer in ("points", "multipolygons"):
            tags = dict(re.findall(r'"([^"]+)"=>"([^"]*)"', feature.GetField("other_tags") or ""))
            tags |= {feature.GetFieldDefnRef(index).GetName(): feature.GetField(index)
                     for index in range(feature.GetFieldCount()) if feature.IsFieldSet(index)}
            yield layer, feature, tags


def read(extract):
    """Places of buildings, and sites by kind and name, in metres of the national grid."""
    degrees, grid = osr.SpatialReference(), osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    grid.ImportFromEPSG(27700)
    for system in (degrees, grid):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(degrees, grid)
    buildings, sites = [], []
    for layer, feature, tags in features(extract):
        is_home = layer == "multipolygons" and tags.get("building") in HOMES
        is_site = tags.get("amenity") in ("library", "community_centre") and tags.get("name")
        if is_home or is_site:
            centre = feature.GetGeometryRef().Centroid()
            east, north, _ = turn.TransformPoint(centre.GetX(), centre.GetY())
            if is_site:
                sites.append((tags["amenity"], tags["name"], round(east), round(north)))
            elif is_home:
                buildings.append((east, north))
    kept = []
    # Libraries first, so that a hall at the same door is the library.
    for site in sorted(set(sites), key=lambda s: (s[0] != "library", s[1])):
        if all((site[2] - k[2]) ** 2 + (site[3] - k[3]) ** 2 > SAME_PLACE**2 for k in kept):
            kept.append(site)
    return buildings, kept


def squares(buildings):
    """Squares with enough buildings: code, mean place, how many; and how many buildings are left out."""
    inside = collections.defaultdict(list)
    for east, north in buildings:
        inside[int(east // SIDE), int(north // SIDE)].append((east, north))
    rows = []
    for (column, row), own in sorted(inside.items()):
        if len(own) >= FEWEST:
            rows.append((f"E{column * SIDE}N{row * SIDE}", round(sum(b[0] for b in own) / len(own)),
                         round(sum(b[1] for b in own) / len(own)), len(own)))
    return rows, len(buildings) - sum(row[3] for row in rows)


def identifier(name):
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


STUDY = """hubward: 1
id: newport
title: Newport's libraries and community centres, by buildings of a map
council: none; an example from an extract of OpenStreetMap
words: {{ hub: library or centre, hubs: libraries and centres, outreach: outreach, people: buildings }}
tables:
  areas: {{ file: areas.csv, columns: {{ code: code, east: east, north: north, buildings: buildings }} }}
  sites: {{ file: sites.csv, columns: {{ id: id, name: name, role: role, east: east, north: north, quality: quality }} }}
{tables}areas: {{ table: areas, kind: square of 500 m, id: code, name: code, easting: east, northing: north }}
sites: {{ table: sites, id: id, name: name, role: role, easting: east, northing: north, quality: quality }}
demand:
  buildings: {{ label: Buildings, count: buildings, source: OpenStreetMap; no people }}
travel:
  straight: {{ label: straight-line walk, unit: minutes, detour: 1.33, speed: 4.8 }}
{travels}standards: [{{ within: 20min }}, {{ within: 1.609km }}]
rules: {{ hubs: {hubs} }}
objectives: [p-median, coverage]
scenarios:
  today: {{ label: today's libraries, open: [{today}] }}
"""
LABELS = {
    "straight": "straight lines", "osrm-walk": "on foot, OSRM", "valhalla-walk": "on foot, Valhalla",
    "osrm-drive": "by car, OSRM", "valhalla-drive": "by car, Valhalla", "bus": "by bus, walks in straight lines",
    "bus-walks": "by bus, walks by OSRM"}


class Newport:
    def __init__(self, program, engines, extract, feed, folder):
        self.program, self.engines, self.folder = program, engines, folder
        self.extract, self.feed = extract, feed
        buildings, self.sites = read(extract)
        self.areas, left = squares(buildings)
        self.libraries = [identifier(s[1]) for s in self.sites if s[0] == "library"]
        self.write_areas()
        with open(folder / "sites.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("id", "name", "role", "east", "north", "quality")] + [
                (identifier(s[1]), s[1], "hub" if s[0] == "library" else "candidate", s[2], s[3],
                 "postcode") for s in self.sites])
        self.made = []
        self.write()
        print(f"{len(buildings):,} buildings, of which {left:,} in squares of fewer than {FEWEST} are left"
              f" out; {len(self.areas)} squares; {len(self.libraries)} libraries and"
              f" {len(self.sites) - len(self.libraries)} community centres")

    def write_areas(self):
        with open(self.folder / "areas.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("code", "east", "north", "buildings"), *self.areas])

    def set_aside(self):
        """Takes out squares from where some table has no way to any site: no plan could be ranked."""
        reached = [{area for area, _ in self.table(name)} for name in self.made]
        lost = [area for area in self.areas if not all(area[0] in some for some in reached)]
        self.areas = [area for area in self.areas if area not in lost]
        self.write_areas()
        words = ", ".join(f"{code} ({count})" for code, _, _, count in lost)
        print(f"\nSet aside, as some table has no way from them to any site: {len(lost)} squares with"
              f" {sum(area[3] for area in lost)} buildings: {words or 'none'}")

    def write(self):
        tables = "".join(f"  {name}: {{ file: {name}.csv }}\n" for name in self.made)
        travels = "".join(
            f"  {name}: {{ label: '{LABELS[name]}', unit: minutes, table: {name}, from: area, to: site,"
            f" value: minutes, absent: {'beyond-cut-off' if name.startswith('bus') else 'not-computed'},"
            f" source: hubward travel }}\n" for name in self.made)
        (self.folder / "study.yaml").write_text(STUDY.format(
            tables=tables, travels=travels, hubs=len(self.libraries), today=", ".join(self.libraries)))

    def run(self, *arguments):
        done = subprocess.run([str(self.program), *arguments], capture_output=True, text=True,
                              cwd=self.folder)
        if done.returncode != 0:
            sys.exit(f"hubward {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout

    def streets(self, engine, mode):
        name = f"{engine}-{mode}"
        against = ("--against", f"osrm-{mode}.csv") if engine == "valhalla" else ()
        said = self.run("travel", "study.yaml", "--engine", engine, "--mode", mode, "--network",
                        str(self.extract), "--engines", str(self.engines), "--cache", "cache", "--snap",
                        "1000", "--out", f"{name}.csv", *against)
        self.made.append(name)
        return said

    def bus(self, name, *more):
        said = self.run("travel", "study.yaml", "--timetable", str(self.feed), "--day", DAY, "--window",
                        WINDOW, "--out", f"{name}.csv", *more)
        self.made.append(name)
        return said

    def walks(self):
        return self.run("travel", "study.yaml", "--engine", "osrm", "--mode", "walk", "--network",
                        str(self.extract), "--engines", str(self.engines), "--cache", "cache", "--snap",
                        "1000", "--stops", str(self.feed), "--out", "walks.csv")

    def table(self, name):
        with open(self.folder / f"{name}.csv", encoding="utf-8") as file:
            return {(r["area"], r["site"]): float(r["minutes"]) for r in csv.DictReader(file)
                    if r["minutes"]}

    def straight(self):
        return {(code, identifier(site[1])): ((east - site[2]) ** 2 + (north - site[3]) ** 2) ** 0.5
                for code, east, north, _ in self.areas for site in self.sites}

    def nearest(self, times):
        """The nearest library of each square, the earlier of equals; nothing where none is reached."""
        found = {}
        for code, *_ in self.areas:
            reached = [(times[code, site], rank, site) for rank, site in enumerate(self.libraries)
                       if (code, site) in times]
            found[code] = min(reached)[2] if reached else None
        return found

    def place(self, travel, objective):
        answer = json.loads(self.run(
            "place", "study.yaml", "--travel", travel, "--objective", objective, "--format", "json"))
        today = next(s for s in answer["scenarios"] if s["scenario"] == "today")
        return answer["plans"][0], today


def agreement(town, mode):
    """How far the engines are apart where both have a route, and how many pairs only one of them has."""
    osrm, valhalla = town.table(f"osrm-{mode}"), town.table(f"valhalla-{mode}")
    both = set(osrm) & set(valhalla)
    apart = sorted(abs(osrm[pair] - valhalla[pair]) for pair in both)
    return (len(apart), len(set(osrm) ^ set(valhalla)), apart[len(apart) // 2],
            apart[len(apart) * 9 // 10], apart[-1])


def value(town, name, objective, plan):
    """A plan's mean minutes, or share of buildings within 20, counted from the table."""
    times = town.table(name) if name != "straight" else {
        pair: metres * 1.33 / 4.8 * 60 / 1000 for pair, metres in town.straight().items()}
    all_of_them = sum(count for *_, count in town.areas)
    nearest = [(count, min((times.get((code, site), float("inf")) for site in plan)))
               for code, _, _, count in town.areas]
    if objective == "coverage":
        return sum(count for count, minutes in nearest if minutes <= 20) / all_of_them
    return sum(count * minutes for count, minutes in nearest) / all_of_them


def changed(town, name, objective, plan, straight):
    """Whether a plan is another than that of straight lines, and what the latter loses."""
    names = {identifier(site[1]): site[1] for site in town.sites}
    gone, come = sorted(set(straight) - set(plan["open"])), sorted(set(plan["open"]) - set(straight))
    best, theirs = plan["value"], value(town, name, objective, straight)
    counted = value(town, name, objective, plan["open"])
    if abs(counted - best) > 1e-9:
        sys.exit(f"{name}: hubward says {best} for its best plan, counted {counted}")
    if not come or abs(theirs - best) < 1e-9:
        return "no" if not come else "no: tied with it"
    lost = f"{theirs - best:.1f} min" if objective == "p-median" else f"{best - theirs:.1%}"
    return f"{', '.join(names[c] for c in come)} for {', '.join(names[g] for g in gone)}; {lost} better"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("engines", type=pathlib.Path)
    parser.add_argument("shared", type=pathlib.Path, nargs="?",
                        default=pathlib.Path(os.environ.get("HUBWARD_SHARED") or ROOT.parent / "shared"))
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the study and its tables")
    options = parser.parse_args()
    extract, feed = options.shared / EXTRACT, options.shared / FEED
    for path in (extract, feed):
        if not path.is_file():
            skip(f"{path} is not there; name the folder that holds it, or set HUBWARD_SHARED")
    for server in ("osrm/bin/osrm-routed", "valhalla/bin/valhalla_service"):
        if not (options.engines / server).is_file():
            skip(f"no engine at {options.engines / server}")
    with tempfile.TemporaryDirectory() as scratch:
        town = Newport(options.program.resolve(), options.engines.resolve(), extract.resolve(),
                       feed.resolve(), pathlib.Path(scratch))
        for mode in ("walk", "drive"):
            for engine in ("osrm", "valhalla"):
                print(town.streets(engine, mode), end="")
        print(town.bus("bus"), end="")
        print(town.walks(), end="")
        print(town.bus("bus-walks", "--walking", "walks.csv"), end="")
        town.write()
        if options.keep:
            shutil.copytree(scratch, options.keep, ignore=shutil.ignore_patterns("cache"))
        report(town)


def report(town):
    print("\n| Mode | Pairs with a route in both | in one engine only | Apart at the middle one | at nine in ten | at most |"
          "\n|---|---|---|---|---|---|")
    for mode, words in (("walk", "on foot"), ("drive", "by car")):
        count, one, middle, ninth, most = agreement(town, mode)
        print(f"| {words} | {count:,} | {one} | {middle:.1f} min | {ninth:.1f} min | {most:.1f} min |")
    town.set_aside()
    straight = town.nearest(town.straight())
    weights = {code: count for code, _, _, count in town.areas}
    all_buildings = sum(weights.values())
    best = {objective: {name: town.place(name, objective) for name in ["straight", *town.made]}
            for objective in ("p-median", "coverage")}
    print("\n| Travel | Squares with another nearest library than in a straight line | of the buildings |"
          " Best plan, mean: changed against straight lines | Mean, today and best | Best plan within 20"
          " minutes: changed | Share, today and best |\n|---|---|---|---|---|---|---|")
    for name in ["straight", *town.made]:
        own = straight if name == "straight" else town.nearest(town.table(name))
        other = [code for code in own if own[code] and own[code] != straight[code]]
        beyond = sum(1 for code in own if not own[code])
        cells = [LABELS[name],
                 f"{len(other)} of {len(own) - beyond}" + (f", {beyond} reach none" if beyond else ""),
                 f"{sum(weights[c] for c in other) / all_buildings:.1%}"]
        for objective in ("p-median", "coverage"):
            plan, today = best[objective][name]
            cells.append("–" if name == "straight" else changed(
                town, name, objective, plan, best[objective]["straight"][0]["open"]))
            unit = "{:.1f} min" if objective == "p-median" else "{:.1%}"
            cells.append(", ".join("no route for some" if number is None else unit.format(number)
                                   for number in (today["value"], plan["value"])))
        print("| " + " | ".join(cells) + " |")
    print(f"\nBest plan by straight lines, mean: {', '.join(best['p-median']['straight'][0]['open'])}")


if __name__ == "__main__":
    main()
