#!/usr/bin/env python3
"""Journeys of Newport by our scan and by nigiri (MOTIS), on the same walks, to the minute.

    python3 -m pip install pynigiri==0.1.5
    swift build -c release --package-path Tests/Benchmarks --product journeys
    python3 Tests/Scripts/check_journeys.py Tests/Benchmarks/.build/release/journeys \
        ../shared/data/gtfs/newport-20230613_gtfs.zip

Both read one copy of the feed in which seconds are cut off, because nigiri counts in minutes, and in
which transfers.txt holds every walk between stops within 8 minutes and 2 minutes for changing at a
stop. Places are made up (seeded) near stops; walks to and from them are whole minutes. Differences
are listed; the exit code says whether 99 in 100 pairs agree to the minute.
"""

import csv
import datetime
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile
import zoneinfo

import pynigiri

DAY = datetime.date(2023, 6, 14)  # a Wednesday
PLACES = 110
METRES_A_MINUTE = 4.8 * 1000 / 60 / 1.33
ZONE = zoneinfo.ZoneInfo("Europe/London")


def metres(a, b):
    east = (a[1] - b[1]) * 111_320 * math.cos(math.radians(51.58))
    return math.hypot(east, (a[0] - b[0]) * 111_133)


def minutes(a, b):
    return math.ceil(metres(a, b) / METRES_A_MINUTE)


def prepare(source, folder):
    """Copies the feed with whole minutes and its walks; returns served stops, and walks from each."""
    with zipfile.ZipFile(source) as archive:
        archive.extractall(folder)
    (folder / "shapes.txt").unlink(missing_ok=True)
    with open(folder / "stop_times.txt", newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    served = {row["stop_id"] for row in rows}
    for row in rows:
        for column in ("arrival_time", "departure_time"):
            row[column] = row[column][:-2] + "00"
    with open(folder / "stop_times.txt", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    with open(folder / "stops.txt", newline="", encoding="utf-8-sig") as file:
        stops = {
            row["stop_id"]: (float(row["stop_lat"]), float(row["stop_lon"]))
            for row in csv.DictReader(file)
        }
    stops = {stop: stops[stop] for stop in sorted(served)}
    walks = {stop: {stop: 0} for stop in stops}
    with open(folder / "transfers.txt", "w", encoding="utf-8") as file:
        file.write("from_stop_id,to_stop_id,transfer_type,min_transfer_time\n")
        for one, here in stops.items():
            for other, there in stops.items():
                walk = 2 if one == other else max(2, minutes(here, there))
                if walk <= 8:
                    file.write(f"{one},{other},2,{walk * 60}\n")
                    walks[one].setdefault(other, walk)
    return stops, walks


def main():
    program, source = sys.argv[1], sys.argv[2]
    chance = random.Random(15)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        folder = scratch / "feed"
        folder.mkdir()
        stops, walks = prepare(source, folder)
        inside = [place for place in stops.values() if metres(place, (51.584, -2.997)) < 9_000]
        legs = {}
        for number in range(PLACES):
            near = chance.choice(inside)
            place = (near[0] + chance.uniform(-0.003, 0.003), near[1] + chance.uniform(-0.005, 0.005))
            legs[f"p{number:03}"] = {
                stop: minutes(place, there)
                for stop, there in stops.items()
                if minutes(place, there) <= 10
            }
        legs = {place: near for place, near in legs.items() if near}
        with open(scratch / "legs.csv", "w", encoding="utf-8") as file:
            file.write("place,stop,seconds\n")
            for place, near in legs.items():
                for stop, walk in near.items():
                    file.write(f"{place},{stop},{walk * 60}\n")
        output = subprocess.run(
            [program, "times", folder, str(DAY), "09:00-11:00", "90", scratch / "legs.csv", "8"],
            check=True, capture_output=True, text=True,
        ).stdout.splitlines()
        ours = {}
        for line in output[1:]:
            one, other, departure, seconds = line.split(",")
            ours[one, other, int(departure)] = int(seconds)

        options = pynigiri.FinalizeOptions()
        options.adjust_footpaths = False
        options.max_footpath_length = 9  # less than that
        config = pynigiri.LoaderConfig()
        config.link_stop_distance = 0
        timetable = pynigiri.load_timetable(
            [pynigiri.TimetableSource("", str(folder), config)],
            str(DAY - datetime.timedelta(days=1)), str(DAY + datetime.timedelta(days=2)), options)
        index = {stop: timetable.find_location(stop) for stop in stops}
        midnight = int(datetime.datetime.combine(DAY, datetime.time(), ZONE).timestamp()) // 60

        def offsets(place):
            return [pynigiri.Offset(index[stop], walk, 0) for stop, walk in legs[place].items()]

        both = same = neither = walked = 0
        differences = []
        for one in legs:
            for other in legs:
                if one == other:
                    continue
                departure = 9 * 60 + chance.randrange(120)
                query = pynigiri.Query()
                query.start_time = midnight + departure
                query.start = offsets(one)
                query.destination = offsets(other)
                query.start_match_mode = pynigiri.LocationMatchMode.INTERMODAL
                query.dest_match_mode = pynigiri.LocationMatchMode.INTERMODAL
                query.max_transfers = 7
                query.max_travel_time = 600  # with 90 it loses journeys of less
                query.use_start_footpaths = False
                found = pynigiri.route(timetable, query)
                theirs = min((j.dest_time - midnight - departure for j in found), default=None)
                if theirs is not None and theirs > 90:
                    theirs = None
                mine = ours.get((one, other, departure * 60))
                mine = None if mine is None else mine / 60
                # nigiri leaves out rides that are no faster than walking by way of stops.
                walk = min(
                    (first + between + last
                     for stop, first in legs[one].items()
                     for end, between in walks[stop].items()
                     if (last := legs[other].get(end)) is not None),
                    default=None)
                if walk is not None:
                    mine = walk if mine is None else min(mine, walk)
                    theirs = walk if theirs is None else min(theirs, walk)
                    walked += mine == theirs == walk
                if mine is None and theirs is None:
                    neither += 1
                elif mine == theirs:
                    same += 1
                else:
                    differences.append((one, other, departure, mine, theirs))
                both += 1
        agreed = same + neither
        print(f"{both:,} pairs of {len(legs)} places at one departure each: {agreed:,} agree"
              f" ({agreed / both:.2%}), {same - walked:,} by riding, {walked:,} on foot,"
              f" {neither:,} without a journey")
        for one, other, departure, mine, theirs in differences:
            print(f"  {one} to {other} at {departure // 60}:{departure % 60:02}: ours {mine},"
                  f" nigiri's {theirs}")
        sys.exit(0 if both >= 10_000 and agreed >= 0.99 * both else 1)


if __name__ == "__main__":
    main()
