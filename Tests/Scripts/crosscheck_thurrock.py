#!/usr/bin/env python3
"""Compare data/thurrock-2016/ with the transcription from which it was made.

Usage: crosscheck_thurrock.py

The transcription and the publishers' extracts are read from ../shared/data, beside the repository.
They are not part of it; without them the script says `skipped` and exits 0. Standard library only.
Exit status: 0 when every comparison holds, 1 otherwise.
"""

import csv
import gzip
import json
import math
import sys
from collections import Counter
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "data" / "thurrock-2016"
ORIGIN = REPOSITORY.parent / "shared" / "data"
THURROCK = "E06000034"
ORSETT = "E05002240"

compared = 0
differences = []


def same(what, found, expected):
    global compared
    compared += 1
    if found != expected:
        differences.append(f"{what}: {found!r}, expected {expected!r}")


def read(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def same_columns(table, key, row, original, columns):
    """Compare cells: columns maps a name here to a name there."""
    for here, there in columns.items():
        same(f"{table} {key} {here}", row[here], original[there])


def wards():
    rows = {row["ward_code"]: row for row in read(PACKAGE / "wards.csv")}
    originals = read(ORIGIN / "thurrock_2016" / "wards.csv")
    same("wards, order", list(rows), [o["ward_code"] for o in originals])
    columns = {
        "ward_name": "ward_name_official",
        "ward_name_printed": "ward_name_source",
        "site_id": "centre_served_id",
        "unemployment_pct": "unemployment_pct",
        "children_in_poverty_pct": "children_in_poverty_pct",
        "low_birth_weight_pct": "low_birth_weight_pct",
        "excess_weight_reception_pct": "excess_weight_reception_pct",
        "idaci_rank_printed": "idaci_rank_in_thurrock",
        "imd_rank_printed": "imd_rank_in_thurrock",
    }
    for original in originals:
        code = original["ward_code"]
        same_columns("wards", code, rows[code], original, columns)
        inferred = code == ORSETT
        served = "stanford" if inferred else original["centre_served_id"]
        same(f"wards {code} served_site_id", rows[code]["served_site_id"], served)
        place = "East" if inferred else original["locality"]
        same(f"wards {code} locality", rows[code]["locality"], place)
        same(f"wards {code} has a note", rows[code]["note"] != "", inferred)


def centres():
    rows = read(PACKAGE / "centres.csv")
    originals = read(ORIGIN / "thurrock_2016" / "centres.csv")
    same("centres, number", len(rows), len(originals))
    columns = {
        "site_id": "centre_id",
        "name_table3": "name_table3",
        "name_table4": "name_table4",
        "locality": "locality",
        "ofsted_printed": "ofsted_raw",
        "ofsted_grade": "ofsted_last_inspection_grade",
        "ofsted_council_estimate": "la_rating_grade",
        "reach_families": "reach_families_census2011",
        "reach_under5": "reach_under5_census2011",
        "registration_printed": "registration_raw",
        "registration_pct": "registration_pct",
        "engagement_printed": "engagement_raw",
        "engagement_pct": "engagement_pct",
        "engagement_bound": "engagement_operator",
        "proposed_change_printed": "proposed_change_table4",
    }
    for row, original in zip(rows, originals):
        same_columns("centres", row["site_id"], row, original, columns)
        retained = {"1": "true", "0": "false"}[original["retained"]]
        same(f"centres {row['site_id']} retained", row["retained"], retained)


def sites():
    rows = read(PACKAGE / "sites.csv")
    located = {o["urn"]: o for o in read(ORIGIN / "thurrock_2016" / "sites_geocoded.csv")}
    centre_ids = [row["site_id"] for row in read(PACKAGE / "centres.csv")]
    outreach = read(PACKAGE / "outreach.csv")
    named = read(ORIGIN / "thurrock_2016" / "outreach_sites.csv")
    same("outreach, number", len(outreach), len(named))
    same("sites, order of hubs", [r["site_id"] for r in rows if r["role"] == "hub"], centre_ids)
    same("sites, URNs", {r["urn"] for r in rows} - {""}, set(located))
    for row in rows:
        site = row["site_id"]
        if row["urn"] == "":
            same(f"sites {site} coordinates", (row["easting"], row["northing"]), ("", ""))
            same(f"sites {site} quality", row["location_quality"], "unknown")
            continue
        original = located[row["urn"]]
        cells = {name: name for name in ("address", "postcode", "easting", "northing")}
        same_columns("sites", site, row, original, cells)
        same(f"sites {site} id", site if row["role"] == "hub" else "", original["centre_id"])
        own_point = row["location_quality"] == "postcode" or site in ("belmont", "horndon")
        same(f"sites {site} has its own point", own_point, original["pc_quality"] == "10")
    postcode = {row["site_id"]: row["postcode"] for row in rows}
    columns = {
        "name_printed": "name_table4",
        "locality": "locality",
        "proposed_change_printed": "proposed_change_table4",
    }
    for row, original in zip(outreach, named):
        same_columns("outreach", row["site_id"], row, original, columns)
        site = row["site_id"]
        same(f"outreach {site} postcode", postcode[site], original["postcode_matched"])


def lsoas():
    rows = read(PACKAGE / "lsoas.csv")
    every = read(ORIGIN / "lsoa11_england.csv.gz")
    originals = {o["lsoa11cd"]: o for o in every if o["lad13cd"] == THURROCK}
    same("lsoas, codes", [row["lsoa11cd"] for row in rows], sorted(originals))
    columns = {
        "lsoa11nm": "lsoa11nm",
        "ward_code": "ward17cd",
        "easting": "pwc_e",
        "northing": "pwc_n",
        "population_census2011": "pop_census2011",
        "under5_census2011": "u5_census2011",
        "under5_mid2017": "u5_mid2017",
        "under5_mid2019": "u5_mid2019",
        "under5_mid2020": "u5_mid2020",
    }
    for index in ("imd15", "idaci15", "imd19", "idaci19"):
        for measure in ("rank", "decile"):
            columns[f"{index}_{measure}"] = f"{index}_{measure}"
    names = {row["ward_code"]: row["ward_name"] for row in read(PACKAGE / "wards.csv")}
    for row in rows:
        original = originals[row["lsoa11cd"]]
        same_columns("lsoas", row["lsoa11cd"], row, original, columns)
        same(f"lsoas {row['lsoa11cd']} ward_name", row["ward_name"], names[row["ward_code"]])
        same(f"lsoas {row['lsoa11cd']} ward 2019", row["ward_code"], original["ward19cd"])
    same("lsoas, wards", {row["ward_code"] for row in rows}, set(names))


def contains(polygon, x, y):
    """Even-odd rule over all rings of a polygon."""
    inside = False
    for ring in polygon:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
    return inside


def postcodes():
    rows = {row["postcode"]: row for row in read(PACKAGE / "postcodes.csv")}
    same("postcodes, order", list(rows), sorted(rows))
    every = read(ORIGIN / "postcodes_study_las_codepoint_2014.csv.gz")
    originals = [o for o in every if o["lad"] == THURROCK]
    same("postcodes, number", len(rows), len(originals))
    same("postcodes, quality 90 or no point",
         sum(o["quality"] == "90" or o["easting"] == "0" for o in originals), 0)
    with open(ORIGIN / "boundaries" / f"lsoa11_{THURROCK}.geojson", encoding="utf-8") as file:
        features = json.load(file)["features"]
    shapes = []
    for feature in features:
        shape = feature["geometry"]
        single = shape["type"] == "Polygon"
        for polygon in [shape["coordinates"]] if single else shape["coordinates"]:
            shapes.append((feature["properties"]["LSOA11CD"], polygon))
    best_fit = {row["lsoa11cd"]: row["ward_code"] for row in read(PACKAGE / "lsoas.csv")}
    other_ward = []
    columns = {"easting": "easting", "northing": "northing", "quality": "quality",
               "ward_code": "ward"}
    for original in originals:
        compact = original["pc"].replace(" ", "")
        postcode = f"{compact[:-3]} {compact[-3:]}"
        row = rows[postcode]
        same_columns("postcodes", postcode, row, original, columns)
        x, y = float(original["lon"]), float(original["lat"])
        home = [code for code, polygon in shapes if contains(polygon, x, y)]
        same(f"postcodes {postcode} lsoa11cd", [row["lsoa11cd"]], home)
        if best_fit[row["lsoa11cd"]] != row["ward_code"]:
            other_ward.append(postcode)
    same("postcodes, other ward than the best fit", other_ward, ["RM17 6XE", "SS17 7PD"])


def finance():
    value = {row["item"]: float(row["value"]) for row in read(PACKAGE / "finance.csv")}
    seen = set()

    def figure(item, expected):
        seen.add(item)
        same(f"finance {item}", value.get(item), float(expected))

    services = {
        "0-19 Healthy Families Programme": "healthy_families_budget",
        "Children's Centres": "childrens_centres_budget",
        "Early Offer of Help": "early_offer_of_help_budget",
        "Total": "total_budget",
    }
    for original in read(ORIGIN / "thurrock_2016" / "finance.csv"):
        stem = services[original["service"]]
        first = f"{stem}_2016_17" + ("_table" if stem.startswith("childrens") else "")
        figure(first, original["spend_2016_17_gbp"])
        figure(f"{stem}_2017_18", original["planned_2017_18_gbp"])
        figure(f"{stem}_2018_19", original["planned_2018_19_gbp"])
    facts = {
        "childrens_centres_budget_2016_17_gbp": "childrens_centres_budget_2016_17_text",
        "childrens_centres_budget_after_gbp": "childrens_centres_budget_2017_18",
        "childrens_centres_saving_gbp": "childrens_centres_saving",
        "staff_fte_before": "staff_fte_before",
        "staff_fte_after": "staff_fte_after",
        "centres_before": "centres_before",
        "centres_after": "centres_after",
        "capital_clawback_max_gbp": "capital_clawback_max",
        "centres_commissioned_4health": "centres_commissioned",
        "centres_in_house": "centres_in_house",
        "total_budget_cut_gbp": "total_cut",
        "total_budget_cut_pct": "total_cut_pct",
        "pct_reduction_2017_18": "reduction_2017_18_pct",
        "outreach_facilities_closed": "outreach_facilities_closed",
        "healthy_families_max_contract_gbp": "healthy_families_contract_max",
        "early_offer_of_help_max_contract_gbp": "early_offer_of_help_contract_max",
        "good_level_of_development_pct_2016": "good_level_of_development_2016",
        "localities": "localities",
    }
    for original in read(ORIGIN / "thurrock_2016" / "facts.csv"):
        figure(facts[original["fact"]], original["value"])
    same("finance, items", set(value), seen)
    for row in read(PACKAGE / "finance.csv"):
        digits = row["printed"].replace(",", "").replace("M", "000000")
        same(f"finance {row['item']} printed", digits, row["value"])

    same("budget after", value["childrens_centres_budget_2016_17_text"]
         - value["childrens_centres_saving"], value["childrens_centres_budget_2017_18"])
    same("total cut", value["total_budget_2016_17"] - value["total_budget_2018_19"],
         value["total_cut"])
    stems = ("healthy_families", "childrens_centres", "early_offer_of_help")
    for year in ("2016_17", "2017_18", "2018_19"):
        parts = [f"{stem}_budget_{year}" for stem in stems]
        parts = [part if part in value else f"{part}_table" for part in parts]
        same(f"total {year}", sum(value[p] for p in parts), value[f"total_budget_{year}"])
    share = 100 * value["total_cut"] / value["total_budget_2016_17"]
    same("total cut, percent", round(share, 1), value["total_cut_pct"])
    first = 100 * (1 - value["total_budget_2017_18"] / value["total_budget_2016_17"])
    same("first year, percent", round(first, 1), value["reduction_2017_18_pct"])


def ambiguities():
    rows = read(PACKAGE / "ambiguities.csv")
    same("ambiguities", len(rows), len(read(ORIGIN / "thurrock_2016" / "ambiguities.csv")))


def reach():
    """Census 2011 under-fives of whole wards against the printed reach of the centre."""
    by_ward = Counter()
    for row in read(PACKAGE / "lsoas.csv"):
        by_ward[row["ward_code"]] += int(row["under5_census2011"])
    by_site = Counter()
    for row in read(PACKAGE / "wards.csv"):
        by_site[row["served_site_id"]] += by_ward[row["ward_code"]]
    printed = {r["site_id"]: int(r["reach_under5"]) for r in read(PACKAGE / "centres.csv")}
    equal = {"thameside": 2525, "tilbury": 1210, "ockendon": 1494, "aveley": 640,
             "stanford": 1887}
    unequal = {"beacon": (1805, 2015), "chadwell": (559, 680), "purfleet": (1250, 1125),
               "east_tilbury": (485, 429)}
    for site, number in equal.items():
        same(f"reach {site}", (printed[site], by_site[site]), (number, number))
    for site, pair in unequal.items():
        same(f"reach {site}", (printed[site], by_site[site]), pair)
    same("reach, Orsett", by_ward[ORSETT], 331)
    same("reach, printed total", sum(printed.values()), 11855)
    same("reach, borough", sum(by_ward.values()), 12005)


def beacon():
    """The retired postcode, as found elsewhere, is 1.6 km from the point used here."""
    row = next(r for r in read(PACKAGE / "sites.csv") if r["site_id"] == "beacon")
    lat, lon = math.radians(51.490043), math.radians(0.304008)
    wrong_lat, wrong_lon = math.radians(51.4799), math.radians(0.3208)
    north, east = lat - wrong_lat, (lon - wrong_lon) * math.cos(lat)
    same("beacon, km", round(6371 * math.hypot(north, east), 1), 1.6)
    same("beacon, quality", row["location_quality"], "approximate")


def main():
    if not (ORIGIN / "thurrock_2016").is_dir():
        print("skipped: the transcription is not beside the repository (../shared/data)")
        return 0
    for check in (wards, centres, sites, lsoas, postcodes, finance, ambiguities, reach, beacon):
        before = len(differences)
        check()
        print(f"{'ok  ' if len(differences) == before else 'FAIL'} {check.__name__}")
    for difference in differences:
        print(f"     {difference}")
    print(f"{compared} compared, {len(differences)} different")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
