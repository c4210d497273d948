"""Cuts the corpus out of publishers' files: a few rows of each, a few kilobytes.

    python3 Tests/Fuzz/make_corpus.py SHARED Tests/Fuzz/Corpus

SHARED holds `data/publisher` and `data/boundaries`. Needs openpyxl for the spreadsheets and ogr2ogr for outlines and ODS.
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

SHARED, OUT = map(pathlib.Path, sys.argv[1:3])
PUBLISHER = SHARED / "data/publisher"
ROWS = 12


def cut_text(name, to, rows=ROWS):
    """The first lines, byte for byte."""
    lines = (PUBLISHER / name).read_bytes().splitlines(keepends=True)
    (OUT / to).write_bytes(b"".join(lines[:rows]))


def cut_book(name, to, rows=ROWS, columns=12):
    """The first rows of every sheet."""
    book = openpyxl.load_workbook(PUBLISHER / name, read_only=True)
    small = openpyxl.Workbook()
    small.remove(small.active)
    for sheet in book.worksheets:
        page = small.create_sheet(sheet.title)
        for row in sheet.iter_rows(max_row=rows, max_col=columns, values_only=True):
            page.append(row)
    small.save(OUT / to)


def cut_zip(name, to, rows=ROWS):
    with zipfile.ZipFile(PUBLISHER / name) as archive, zipfile.ZipFile(
        OUT / to, "w", zipfile.ZIP_DEFLATED
    ) as small:
        for entry in archive.namelist():
            if entry.lower().endswith(".csv"):
                lines = archive.read(entry).splitlines(keepends=True)
                small.writestr(zipfile.ZipInfo(entry), b"".join(lines[:rows]))


def cut_outlines(name, to, features=3, vertices=12):
    """A few features with every ring thinned, one feature a line."""
    source = json.loads((SHARED / "data/boundaries" / name).read_text())
    lines = []
    for feature in source["features"][:features]:
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        thin = []
        for polygon in polygons:
            ring = polygon[0][:-1]
            ring = ring[:: max(1, len(ring) // vertices)]
            thin.append([[[round(x, 4), round(y, 4)] for x, y in ring + ring[:1]]])
        shape = {"type": "MultiPolygon", "coordinates": thin}
        lines.append(json.dumps({"type": "Feature", "properties": feature["properties"], "geometry": shape}))
    head = '{"type": "FeatureCollection", "features": [\n'
    (OUT / to).write_text(head + ",\n".join(lines) + "\n]}\n")


def own(to, text):
    """Written by hand to the published layout; the values are invented."""
    (OUT / to).write_text(text)


OUT.mkdir(parents=True, exist_ok=True)
cut_text("File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.csv", "iod2019-file3.csv")
cut_text("File_6_-_IoD2019_Population_Denominators.csv", "iod2019-file6.csv")
cut_text("Lower_Layer_Super_Output_Area_(2011)_to_Ward_(2019)_Lookup_in_England_and_Wales.csv", "lsoa-ward.csv")
cut_text("Lower_Layer_Super_Output_Areas_(December_2011)_Population_Weighted_Centroids.csv", "centroids.csv")
cut_text("code-point-open-rm.csv", "code-point.csv", 30)
cut_text("edubaseallchildrencentre_2026-08-19_names-redacted.csv", "gias-2026.csv")
cut_text("edubaseallchildrencentre_2016-08-04_names-redacted.csv", "gias-2016.csv")
cut_book("File_3_ID_2015_Supplementary_Indices.xlsx", "iod2015-file3.xlsx")
cut_book("File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx", "iod2025-file3.xlsx")
cut_zip("nomis-ks102ew-2011-age.zip", "ks102ew.zip", 6)
cut_outlines("lsoa11_E06000017.geojson", "lsoa11.geojson")
ages = [f"F{n}" for n in range(7)] + [f"M{n}" for n in range(7)]
rows = [["LAD 2023 Code", "LAD 2023 Name", "LSOA 2021 Code", "LSOA 2021 Name", "Total"] + ages]
for k in range(10):
    rows.append(["E06000034", "Thurrock", f"E0101{k:04}", f"Thurrock {k:03}A", str(1500 + k)] + [str(5 + (7 * k + n) % 23) for n in range(14)])
text = io.StringIO()
csv.writer(text, lineterminator="\r\n").writerows(rows)
own("sape.csv", text.getvalue())
own("nomis.csv", "DATE_NAME,GEOGRAPHY_NAME,GEOGRAPHY_CODE,GENDER_NAME,C_AGE_NAME,MEASURES_NAME,OBS_VALUE,OBS_STATUS_NAME\n"
    + "".join(f'"2021","Area {k}","E0102{k:04}","Total","Aged 0 to 4","Value",{37 + 3 * k},"Normal Value"\n' for k in range(12)))
own("ts007a.csv", "date,geography,geography code,Age: Total,Age: Aged 4 years and under\n"
    + "".join(f"2021,Area {k},E0102{k:04},{1400 + k},{80 + k}\n" for k in range(12)))
own("fingertips.csv", "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note\n"
    + "".join(f'90366,"Life expectancy, at birth",E92000001,England,E060000{k:02},Place {k},Counties & UAs,Male,All ages,,,2018 - 20,{77 + k / 8},76.1,80.2,,,{"" if k % 3 else "Value suppressed"}\n' for k in range(10, 22)))
own("nspl.csv", "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,lad26cd,wd26cd,lsoa21cd,lat,long\n"
    + "".join(f"RM17 {k % 10}A{chr(65 + k)},RM17  {k % 10}A{chr(65 + k)},RM17 {k % 10}A{chr(65 + k)},198001,{'201806' if k == 3 else ''},0,{561000 + 37 * k},{178000 + 11 * k},1,E0017{k:04},E06000034,E0500{k:04},E0101{k:04},51.47,0.32\n" for k in range(12)))
own("oa-lsoa.csv", "OA21CD,LSOA21CD,LSOA21NM,LAD22CD\n" + "".join(f"E0017{k:04},E0101{k // 3:04},Thurrock {k // 3:03}A,E06000034\n" for k in range(14)))
own("family-hubs.csv", "Local_Authority,Family_Hub,Postcode\n" + "".join(f'Thurrock,"Hub {k}, High Street",RM17 {k}AA\n' for k in range(10)))
own("best-start.csv", "LAName,SiteName,ReferenceNumber,PostCode,AddressLine1,TownOrCity,IsActive,FHS04,FHS07\nAuthority,Name,Reference,Postcode,Address,Town,Active,Status,Type\n"
    + "".join(f"Thurrock,Hub {k},R{k},RM17 {k}AA,{k} High Street,Grays,true,active,best_start_family_hub\n" for k in range(10)))
own("council-sites.csv", "id,name,role,postcode,easting,northing,status\n" + "".join(f"s{k},Site {k},{'hub' if k % 2 else 'outreach'},RM17 {k}AA,{561000 + k},{178000 + k},open\n" for k in range(10)))
own("lsoa11-lsoa21.csv", "LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId\n"
    + "".join(f"E0101{k // 2:04},Place {k // 2:03}A,E0103{k:04},Place {k:03}A,S,E06000034,Thurrock,,{k}\n" for k in range(12)))
own("libraries.csv", "Reporting library service,Library name,Address 1,Address 2,Address 3,Postcode,Type of library,Year permanently closed,Unique property reference number\n"
    + "".join(f'Thurrock,"Library {k}, The Square",{k} High Street,,Grays,RM17 {k}AA,Static Library,{"2018" if k == 2 else ""},10009{k}\n' for k in range(10)))
own("schools.csv", "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),NumberOfPupils,Street,Town,Postcode,HeadFirstName,HeadLastName,Easting,Northing\n"
    + "".join(f'{100000 + k},883,Thurrock,"School {k}",01,Community school,Open,Primary,{200 + k},{k} Road,Grays,RM17 {k}AA,A,B,{561000 + k},{178000 + k}\n' for k in range(10)))
own("epraccur.csv", "".join(f'"F8{k:04}","SURGERY {k}","Y56","QH8","{k} ROAD","","","GRAYS","ESSEX","RM17 {k}AA",19740401,"","A","B","07G",20130401,"","","","","","0","","07G","","4",""\n' for k in range(12)))
own("travel-long.csv", "from_id,to_id,travel_time_p50\n" + "".join(f"E0101000{a},hub_{b},{5 + 7 * a + 3 * k}.5\n" for a in range(4) for k, b in enumerate("abc")))
own("travel-wide.csv", "from_id,hub_c,hub_a,hub_b\n" + "".join(f"E0101000{a},{9 + a},{3 * a},{20 - a}.25\n" for a in range(4)))
own("mapped-list.csv", "Premises register,,,,\nas of May 2016,,,,\nRef No,Centre name,Use,Opened,Area\n"
    + "".join(f'p{k},"Centre {k}, Main Road",hub,{10 + k}/10/2016,{"n/a" if k == 4 else 200 + k}\n' for k in range(10)))
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    for driver, name in [("ESRI Shapefile", "lsoa.shp"), ("FlatGeobuf", "lsoa.fgb"), ("GPKG", "lsoa.gpkg")]:
        subprocess.run(["ogr2ogr", "-f", driver, folder / name, OUT / "lsoa11.geojson"], check=True, stderr=subprocess.DEVNULL)
    with zipfile.ZipFile(OUT / "lsoa11-shp.zip", "w", zipfile.ZIP_DEFLATED) as small:
        for part in sorted(folder.glob("lsoa.*")):
            if part.suffix not in (".fgb", ".gpkg"):
                small.writestr(zipfile.ZipInfo(part.name), part.read_bytes())
    (OUT / "lsoa11.fgb").write_bytes((folder / "lsoa.fgb").read_bytes())
    (OUT / "lsoa11.gpkg").write_bytes((folder / "lsoa.gpkg").read_bytes())
    subprocess.run(["ogr2ogr", "-f", "ODS", folder / "sape.ods", OUT / "sape.csv"], check=True, stderr=subprocess.DEVNULL)
    (OUT / "sape.ods").write_bytes((folder / "sape.ods").read_bytes())
