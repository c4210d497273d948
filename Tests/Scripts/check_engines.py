#!/usr/bin/env python3
"""Travel along streets by OSRM and Valhalla themselves, worked out again and with everything that may
go wrong.

    python3 Tests/Scripts/check_engines.py .build/debug/hubward [FOLDER OF THE ENGINES]

The folder is that of HUBWARD_ENGINES, else .build/engines. The network is the made-up town's
(make_streets.py), on which the way from one point to another is as long as the differences of their
eastings and northings together. Exit code 2 says that the engines are not installed.
"""

import csv
import json
import os
import pathlib
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOWN = ROOT / "Tests/Fixtures/made-up-town"
STUDY, STREETS = TOWN / "study.yaml", TOWN / "streets.osm.pbf"
ELSEWHERE = ROOT / "data/thurrock-2016/study.yaml"
ENGINES = ("osrm", "valhalla")
SERVERS = {"osrm": "osrm-routed", "valhalla": "valhalla_service"}
BUILDERS = {"osrm": "osrm-extract", "valhalla": "valhalla_build"}
# The engines' own turns, crossings and rounding; a tenth of a minute is the table's.
PART, MINUTES = 0.03, 0.15


class Check:
    def __init__(self, program, engines, scratch):
        self.program, self.engines, self.scratch = program, engines, scratch
        self.cache = scratch / "cache"
        self.runs = scratch / "runs"
        self.runs.mkdir()
        self.count = 0

    def command(self, engine, *more, study=STUDY, network=STREETS, mode="walk", cache=None,
                out=None):
        out = out or self.scratch / f"{engine}-{mode}.csv"
        return [
            str(self.program), "travel", str(study), "--engine", engine, "--mode", mode,
            *(["--network", str(network)] if network else []), "--engines", str(self.engines),
            "--cache", str(cache or self.cache), "--out", str(out), *more]

    @property
    def environment(self):
        # A proxy must never be asked for this machine's own address.
        return {**os.environ, "TMPDIR": str(self.runs), "http_proxy": "http://127.0.0.1:9",
                "HTTP_PROXY": "http://127.0.0.1:9"}

    def run(self, *command, code=0, says=None, before=None):
        done = subprocess.run(command, capture_output=True, text=True, env=self.environment,
                              preexec_fn=before, timeout=120, cwd=ROOT)
        self.holds(done.returncode == code,
                   f"exit {done.returncode}, not {code}: {' '.join(command)}\n{done.stderr}")
        if says:
            self.holds(says in done.stdout + done.stderr, f"no '{says}' in {done.stderr}")
        self.clean()
        return done

    def holds(self, claim, words):
        self.count += 1
        if not claim:
            sys.exit(f"check_engines: {words}")

    def ours(self, name=None):
        """Processes of the engines in the folder, by id."""
        found = {}
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    words = (entry / "cmdline").read_bytes().decode(errors="replace")
                except OSError:
                    continue
                program, *arguments = words.split("\0")
                if not words.startswith(str(self.engines)) or "--version" in arguments and name:
                    continue
                if (name or "") in program:
                    found[int(entry.name)] = words.replace("\0", " ")
        return found

    def clean(self):
        """No process, no hidden folder, and nothing of the run's own is left."""
        for _ in range(100):
            if not self.ours():
                break
            time.sleep(0.02)
        self.holds(not self.ours(), f"left running: {self.ours()}")
        left = [p for p in [*self.runs.iterdir(), *self.scratch.rglob(".*")]]
        self.holds(not left, f"left behind: {left}")

    def interrupted(self, command, name, act):
        """Starts a run and acts on it, or on the engine's program of that name, once that is there."""
        run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=self.environment, cwd=ROOT)
        found = {}
        while not found and run.poll() is None:
            time.sleep(0.005)
            found = self.ours(name)
        self.holds(found, f"{name} was never seen: {run.stderr.read() if run.poll() else ''}")
        act(run.pid, next(iter(found)))
        out, errors = run.communicate(timeout=60)
        return run.returncode, errors


def points():
    def read(name, key):
        with open(TOWN / name, encoding="utf-8") as table:
            return {r[key]: (int(r["easting"]), int(r["northing"])) for r in csv.DictReader(table)}
    return read("areas.csv", "code"), read("sites.csv", "id")


def rows(path):
    with open(path, encoding="utf-8") as table:
        return {(r["area"], r["site"]): (float(r["minutes"]), float(r["km"]))
                for r in csv.DictReader(table)}


def worked_out(check, path, speed):
    areas, sites = points()
    table = rows(path)
    check.holds(len(table) == len(areas) * len(sites), f"{path}: {len(table)} rows")
    worst = 0
    for (area, site), (minutes, km) in table.items():
        (x, y), (u, v) = areas[area], sites[site]
        metres = abs(x - u) + abs(y - v)
        expected = metres / 1000 / speed * 60
        worst = max(worst, abs(minutes - expected))
        check.holds(abs(km * 1000 - metres) <= 0.003 * metres + 6, f"{area} {site}: {km} km")
        check.holds(abs(minutes - expected) <= PART * expected + MINUTES,
                    f"{path.name} {area} {site}: {minutes} min, not {expected:.2f}")
    return worst


def sound(check):
    for engine in ENGINES:
        out = check.scratch / f"{engine}-walk.csv"
        began = time.monotonic()
        check.run(*check.command(engine), says="Every one of 132 pairs has a route")
        first = time.monotonic() - began
        worst = worked_out(check, out, 4.8)
        table, record = out.read_bytes(), json.loads(out.with_suffix(".json").read_text())
        check.holds(record["network"]["map-day"] == "2027-01-01", "the map's day")
        check.holds(record["pairs"] == {"all": 132, "with-a-route": 132, "without-a-route": 0,
                                        "areas-that-reach-no-site": []},
                    "pairs of the record")
        check.holds(record["settings"]["speed-km-h"] == 4.8, "the record's speed")
        began = time.monotonic()
        check.run(*check.command(engine))
        again = time.monotonic() - began
        check.holds(table == out.read_bytes(), "the same question has another answer")
        print(f"  {engine} {record['engine']['version']}: {worst:.2f} min from what was worked out at"
              f" most; {first:.1f} s, {again:.1f} s again")
        toddler = check.scratch / "toddler.csv"
        check.run(*check.command(engine, "--speed", "toddler", out=toddler), says="a child of two")
        worked_out(check, toddler, 2.6)
        check.run(*check.command(engine, mode="cycle" if engine == "osrm" else "drive"))
    check.run(*check.command("osrm", "--against", str(check.scratch / "valhalla-walk.csv")),
              says="Against valhalla-walk.csv")
    both = [subprocess.Popen(check.command("valhalla"), env=check.environment,
                             stdout=subprocess.DEVNULL, cwd=ROOT) for _ in "ab"]
    check.holds([p.wait(timeout=120) for p in both] == [0, 0], "two at once")
    check.clean()


def crossings(rings, x, y):
    """How often a line eastwards from a point crosses some rings."""
    count = 0
    for ring in rings:
        for (a, b), (c, d) in zip(ring, ring[1:]):
            if (b > y) != (d > y) and x < a + (y - b) / (d - b) * (c - a):
                count += 1
    return count


def isochrones(check):
    """Valhalla's outlines: an area lies within them where its worked-out way is short enough."""
    areas, sites = points()
    places = {}
    with open(TOWN / "areas.csv", encoding="utf-8") as table:
        codes = [row["code"] for row in csv.DictReader(table)]
    # Where the program says that areas are in degrees.
    layer = check.scratch / "centres.geojson"
    check.run(str(check.program), "export", str(STUDY), "--to", str(layer), "--layer", "area_centres")
    for feature in json.loads(layer.read_text())["features"]:
        places[feature["properties"]["area"]] = feature["geometry"]["coordinates"]
    check.holds(sorted(places) == sorted(codes), "the areas' centres")
    out = check.scratch / "isochrones.geojson"
    command = [str(check.program), "isochrones", str(STUDY), "--engine", "valhalla", "--mode", "walk",
               "--network", str(STREETS), "--engines", str(check.engines), "--cache", str(check.cache),
               "--minutes", "5,10,15,20,25", "--out", str(out)]
    check.run(*command, says="drawn by Valhalla")
    first = out.read_bytes()
    check.run(*command)
    check.holds(out.read_bytes() == first, "the same question has other outlines")
    seen, close = 0, 0
    for feature in json.loads(first)["features"]:
        properties = feature["properties"]
        rings = [ring for polygon in feature["geometry"]["coordinates"] for ring in polygon]
        u, v = sites[properties["site"]]
        for area, (x, y) in areas.items():
            minutes = (abs(x - u) + abs(y - v)) / 1000 / 4.8 * 60
            # Its grid is 200 metres, which is two and a half minutes on foot.
            if abs(minutes - properties["minutes"]) <= 2.5:
                close += 1
                continue
            inside = crossings(rings, *places[area]) % 2 == 1
            check.holds(inside == (minutes < properties["minutes"]),
                        f"{area} is {minutes:.1f} min from {properties['site']}, and within"
                        f" {properties['minutes']}: {inside}")
            seen += 1
    print(f"  isochrones: {seen} pairs as worked out, {close} within 2.5 min of the edge")
    strange = check.scratch / "never.geojson"
    for more, code, says in (
            ([str(ELSEWHERE), "--network", str(STREETS)], 65, "none of the study's"),
            ([str(STUDY), "--network", str(STUDY)], 65, "expected an OpenStreetMap extract")):
        check.run(str(check.program), "isochrones", *more, "--engine", "valhalla", "--mode", "walk",
                  "--engines", str(check.engines), "--cache", str(check.cache), "--out",
                  str(strange), code=code, says=says)
        check.holds(not strange.exists(), "was written")


def stop_walks(check):
    """Walks to, from and between stops by both engines, and journeys that take them."""
    areas, sites = points()
    feed = TOWN / "timetable"
    for engine in ENGINES:
        out = check.scratch / f"{engine}-walks.csv"
        check.run(*check.command(engine, "--stops", str(feed), "--walk", "15", out=out),
                  says="no longer than 15 minutes")
        with open(out, encoding="utf-8") as table:
            found = list(csv.DictReader(table))
        kinds = {(r["from_kind"], r["to_kind"]) for r in found}
        check.holds(kinds == {("area", "site"), ("area", "stop"), ("stop", "site"), ("stop", "stop")},
                    f"walks of the kinds {kinds}")
        direct = {(r["from"], r["to"]): float(r["minutes"]) for r in found
                  if (r["from_kind"], r["to_kind"]) == ("area", "site")}
        check.holds(len(direct) == len(areas) * len(sites), f"{len(direct)} walks all the way")
        for (area, site), minutes in direct.items():
            (x, y), (u, v) = areas[area], sites[site]
            expected = (abs(x - u) + abs(y - v)) / 1000 / 4.8 * 60
            check.holds(abs(minutes - expected) <= PART * expected + MINUTES,
                        f"{area} {site}: {minutes} min, not {expected:.2f}")
        check.holds(all(float(r["minutes"]) <= 15 for r in found
                        if (r["from_kind"], r["to_kind"]) != ("area", "site")), "a longer walk")
        check.holds(all((r["from_kind"], r["from"]) != (r["to_kind"], r["to"]) for r in found),
                    "a walk to where one is")
        times = check.scratch / f"{engine}-bus.csv"
        check.run(str(check.program), "travel", str(STUDY), "--timetable", str(feed), "--day",
                  "2026-11-25", "--window", "09:00-11:00", "--walking", str(out), "--out", str(times),
                  says=f"Walks are those of {out.name}")
        with open(times, encoding="utf-8") as table:
            for row in csv.DictReader(table):
                check.holds(float(row["minutes"]) <= float(row["walk"]) + 0.1,
                            f"{row}: longer than on foot")


def from_points(check):
    """From four points at crossings in two areas, and a study that reads the table of them."""
    homes = {"T01": [(600500, 300400, 30), (600500, 301200, 10)],
             "T02": [(599600, 300300, 5), (599600, 301200, 5)]}
    town = check.scratch / "town"
    shutil.copytree(TOWN, town)
    lines = ["home,area,easting,northing,people"] + [
        f"{area}-{number},{area},{x},{y},{people}" for area, some in homes.items()
        for number, (x, y, people) in enumerate(some)]
    (town / "homes.csv").write_text("\n".join(lines) + "\n")
    columns = "{ home: home, area: area, easting: easting, northing: northing, people: people }"
    study = (town / "study.yaml").read_text(encoding="utf-8").replace("\nsites:\n", f"""
tables:
  homes: {{ file: homes.csv, columns: {columns} }}
points: {{ table: homes, id: home, area: area, easting: easting, northing: northing, people: people }}
sites:
""", 1)
    (town / "study.yaml").write_text(study)
    out = town / "ways.csv"
    check.run(*check.command("osrm", "--from", "points", study=town / "study.yaml", out=out),
              says="from 14 points to 11 sites")
    with open(out, encoding="utf-8") as table:
        found = {(r["point"], r["site"]): float(r["minutes"]) for r in csv.DictReader(table)}
    areas, sites = points()
    check.holds(len(found) == 14 * 11, f"{len(found)} rows from points")
    for (point, site), minutes in found.items():
        area, _, number = point.partition("-")
        x, y = homes[area][int(number)][:2] if number else areas[area]
        u, v = sites[site]
        expected = (abs(x - u) + abs(y - v)) / 1000 / 4.8 * 60
        check.holds(abs(minutes - expected) <= PART * expected + MINUTES,
                    f"{point} {site}: {minutes} min, not {expected:.2f}")
    record = json.loads(out.with_suffix(".json").read_text())
    check.holds(record["points"]["points"] == 14, "the record's points")
    (town / "study.yaml").write_text(study.replace("tables:\n", """tables:
  ways: { file: ways.csv }
""", 1).replace("\ntravel:\n", """
travel:
  ways: { label: ways, unit: minutes, table: ways, start: points, from: point, to: site,
          value: minutes, absent: not-computed, source: made up }
""", 1))
    report = check.scratch / "report"
    check.run(str(check.program), "report", str(town / "study.yaml"), "--to", str(report))
    spread = json.loads((report / "tables/points-areas-ways.json").read_text())["rows"][0]
    check.holds(spread["points"] == 2, f"points of T01: {spread}")
    means = [(30 * found[("T01-0", s)] + 10 * found[("T01-1", s)]) / 40 for s in sites]
    check.holds(any(abs(spread["mean"] - mean) < 1e-9 for mean in means),
                f"T01's mean {spread['mean']}, none of {means}")


def server_of_others(check):
    network = next((check.cache).glob("network-osrm-*"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [str(check.engines / "osrm/bin/osrm-routed"), "--ip", "127.0.0.1", "--port", str(port),
         "network.osrm"], cwd=network, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(0.7)
        out = check.scratch / "url.csv"
        done = subprocess.run(
            check.command("osrm", "--url", f"http://127.0.0.1:{port}/", network=None, out=out),
            capture_output=True, text=True, env=check.environment, cwd=ROOT, timeout=60)
        check.holds(done.returncode == 0, done.stderr)
        check.holds(len(rows(out)) == 132, "rows from a server")
        check.holds(server.poll() is None, "somebody else's server was ended")
    finally:
        server.kill()
        server.wait()


def faults(check):
    out = check.scratch / "never.csv"
    for engine in ENGINES:
        def never(code, *more, says, **others):
            before = others.pop("before", None)
            command = check.command(engine, *more, out=others.pop("out", out), **others)
            check.run(*command, code=code, says=says, before=before)
            check.holds(not out.exists() and not out.with_suffix(".json").exists(), "was written")

        never(65, says="none of the study's", study=ELSEWHERE)
        if engine == "osrm":
            never(65, says="expected an OpenStreetMap extract", network=STUDY)
            never(65, says="there is no such file", network=check.scratch / "nothing.pbf")
            never(73, says="folder", out=check.scratch / "no" / "such.csv")
            never(73, says="", cache=STUDY / "under-a-file")
            never(64, "--speed", "0.1", says="expected km/h")
        command = check.command(engine, out=out)
        command[command.index("--engines") + 1] = str(check.runs)
        check.run(*command, code=64, says="is not installed")
        cut = check.scratch / "cut.osm.pbf"
        cut.write_bytes(STREETS.read_bytes()[:-700])
        never(65, says="cannot prepare", network=cut)

        def little():
            # As on a full disk: no file may become larger than this.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
        fresh = check.scratch / "fresh"
        done = subprocess.run(check.command(engine, out=out, cache=fresh), capture_output=True,
                              text=True, env=check.environment, preexec_fn=little, cwd=ROOT)
        check.holds(done.returncode in (65, 70, 73), f"exit {done.returncode}: {done.stderr}")
        check.clean()
        check.holds(not out.exists() and not any(fresh.glob("*")), "half of something was written")

        kill = lambda _, engine_id: os.kill(engine_id, signal.SIGKILL)
        for name, cache, number, expected in (
                (BUILDERS[engine], fresh, signal.SIGINT, 130),
                (SERVERS[engine], check.cache, signal.SIGTERM, 143)):
            code, errors = check.interrupted(
                check.command(engine, out=out, cache=cache), name, kill)
            check.holds(code == 70 and "was ended by signal 9" in errors, f"{code}: {errors}")
            check.clean()
            code, errors = check.interrupted(
                check.command(engine, out=out, cache=cache), name,
                lambda run, _: os.kill(run, number))
            check.holds(code == expected and "nothing was written" in errors, f"{code}: {errors}")
            check.clean()
            code, errors = check.interrupted(
                check.command(engine, out=out, cache=cache), name,
                lambda run, _: os.kill(run, signal.SIGKILL))
            for _ in range(100):
                if not check.ours():
                    break
                time.sleep(0.02)
            check.holds(not check.ours(), "the engine outlived a killed run")
            check.holds(not out.exists(), "a killed run wrote something")
            for left in check.runs.iterdir():
                shutil.rmtree(left)
            # What the killed run left hidden goes with the next one.
            check.run(*check.command(engine, cache=cache))
        shutil.rmtree(fresh)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    named = sys.argv[2] if len(sys.argv) > 2 else os.environ.get("HUBWARD_ENGINES")
    engines = pathlib.Path(named or ROOT / ".build/engines").resolve()
    for engine in ENGINES:
        if not any(engines.glob(f"*/bin/{SERVERS[engine]}")):
            print(f"skipped: {engine} is not installed in {engines}")
            return 2
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(program, engines, pathlib.Path(folder))
        sound(check)
        isochrones(check)
        from_points(check)
        stop_walks(check)
        server_of_others(check)
        faults(check)
    print(f"  {check.count} claims hold; {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
