"""Reading held against polars and DuckDB in one run, each work in a process of its own.

    swift build -c release --package-path Tests/Benchmarks --product reading
    python3 Tests/Benchmarks/Peers/reading.py Tests/Benchmarks/.build/release/reading PUBLISHER SCRATCH

PUBLISHER holds the publishers' files as published; SCRATCH takes what is made here: a table with the
columns of File 7 (real codes, names, ranks, deciles and populations of Files 3 and 6; the columns that
those lack are copies of real ones under File 7's names), and a travel table of ten million rows
(seeded; 33,334 areas times 300 sites). Needs polars and duckdb. Every work is done `RUNS` times and
the least is kept. Peak memory is what the system says of the process.
"""
import csv
import json
import pathlib
import random
import resource
import subprocess
import sys

RUNS = 5
PROGRAM, PUBLISHER, SCRATCH = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
DOMAINS = ["Income", "Employment", "Education, Skills and Training", "Health Deprivation and Disability",
           "Crime", "Barriers to Housing and Services", "Living Environment",
           "Children and Young People Sub-domain", "Adult Skills Sub-domain",
           "Geographical Barriers Sub-domain", "Wider Barriers Sub-domain", "Indoors Sub-domain",
           "Outdoors Sub-domain"]


def make_indices(path):
    three = list(csv.reader(open(next(PUBLISHER.glob("File_3_-_IoD2019*")), encoding="utf-8-sig")))
    six = list(csv.reader(open(next(PUBLISHER.glob("File_6_-_IoD2019*")), encoding="utf-8-sig")))
    people = {row[0]: row[4:] for row in six[1:]}
    header = three[0][:4] + ["Index of Multiple Deprivation (IMD) Score"] + three[0][4:6]
    for name in DOMAINS + ["Income Deprivation Affecting Children Index (IDACI)",
                           "Income Deprivation Affecting Older People (IDAOPI)"]:
        header += [f"{name} {what}" for what in (
            "Score (rate)", "Rank (where 1 is most deprived)",
            "Decile (where 1 is most deprived 10% of LSOAs)")]
    header += six[0][4:]
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(header)
        for row in three[1:]:
            ranks = [row[4 + 2 * (k % 3)] for k in range(15)]
            deciles = [row[5 + 2 * (k % 3)] for k in range(15)]
            cells = row[:4] + [f"{float(row[4]) / 400:.3f}"] + row[4:6]
            for k in range(15):
                cells += [f"{float(ranks[k]) / 40000:.3f}", ranks[k], deciles[k]]
            out.writerow(cells + people[row[0]])


def make_travel(path, areas, sites):
    rows = list(csv.reader(open(next(PUBLISHER.glob("Lower_Layer*Centroids.csv")), encoding="utf-8-sig")))
    codes = [row[rows[0].index("lsoa11cd" if "lsoa11cd" in rows[0] else "LSOA11CD")] for row in rows[1:]]
    codes = codes[:33334]
    names = [f"site_{k:03}" for k in range(300)]
    (SCRATCH / areas).write_text("\n".join(codes) + "\n")
    (SCRATCH / sites).write_text("\n".join(names) + "\n")
    rng = random.Random(7)
    with open(path, "w") as file:
        file.write("from_id,to_id,travel_time_p50\n")
        for code in codes:
            file.write("".join(f"{code},{name},{rng.randrange(10, 1800) / 10}\n" for name in names))


POLARS = """
import polars, sys, time, json
t = time.perf_counter(); d = polars.read_csv(sys.argv[1]); s = time.perf_counter() - t
number = [c for c, k in d.schema.items() if k.is_numeric()]
print(json.dumps([s, d.height, float(sum(d[c].sum() for c in number)), polars.__version__]))
"""
DUCKDB = """
import duckdb, sys, time, json
c = duckdb.connect(); c.execute("set enable_progress_bar = false"); t = time.perf_counter()
c.execute("create table t as select * from read_csv_auto(?)", [sys.argv[1]])
s = time.perf_counter() - t
n = [r[1] for r in c.execute("pragma table_info('t')").fetchall() if r[2] in ("DOUBLE", "BIGINT")]
total = sum(c.execute(f'select sum("{x}") from t').fetchone()[0] or 0 for x in n)
print(json.dumps([s, c.execute("select count(*) from t").fetchone()[0], float(total), duckdb.__version__]))
"""
# What the program makes of the table: a matrix with a row an area and a column a site.
POLARS_MATRIX = """
import polars, numpy, sys, time, json
a = {x: k for k, x in enumerate(open(sys.argv[2]).read().split())}
b = {x: k for k, x in enumerate(open(sys.argv[3]).read().split())}
t = time.perf_counter()
d = polars.read_csv(sys.argv[1])
i = d["from_id"].replace_strict(a, return_dtype=polars.Int64).to_numpy()
j = d["to_id"].replace_strict(b, return_dtype=polars.Int64).to_numpy()
m = numpy.full((len(a), len(b)), numpy.inf); m[i, j] = d["travel_time_p50"].to_numpy()
s = time.perf_counter() - t
print(json.dumps([s, d.height, float(m[numpy.isfinite(m)].sum()), polars.__version__]))
"""


def peer(script, *paths):
    best, peak = None, 0
    for _ in range(RUNS):
        run = subprocess.run(
            [sys.executable, "-c",
             script + "\nimport resource\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"]
            + [str(p) for p in paths], capture_output=True, text=True, check=True)
        first, last = run.stdout.strip().splitlines()
        found = json.loads(first)
        best = found if best is None or found[0] < best[0] else best
        peak = max(peak, int(last))
    return best, peak / 1024


def ours(*words):
    best, peak = None, 0
    for _ in range(RUNS):
        run = subprocess.run(["/usr/bin/env", "python3", "-c", """
import resource, subprocess, sys
print(subprocess.run(sys.argv[1:], capture_output=True, text=True, check=True).stdout, end="")
print("kb", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, sep="\\t")
""", PROGRAM, *[str(w) for w in words]], capture_output=True, text=True, check=True)
        found = dict(line.split("\t") for line in run.stdout.strip().splitlines())
        if best is None or float(found["seconds"]) < float(best["seconds"]):
            best = found
        peak = max(peak, int(found["kb"]))
    return best, peak / 1024


def row(work, who, seconds, peak, base, note=""):
    print(f"| {work} | {who} | {seconds:.3f} | {peak:.0f} | {seconds / base:.2f} | {note} |", flush=True)


SCRATCH.mkdir(parents=True, exist_ok=True)
indices, travel = SCRATCH / "file7.csv", SCRATCH / "travel.csv"
if not indices.exists():
    make_indices(indices)
if not travel.exists():
    make_travel(travel, "areas.txt", "sites.txt")
print("| Work | Reader | Seconds | Peak MB | Times Hubward's | Found |")
print("|---|---|---|---|---|---|")
name = f"indices, {indices.stat().st_size / 1e6:.1f} MB"
found, peak = ours("indices", indices)
base = float(found["seconds"])
row(name, "Hubward, checked and typed", base, peak, base, f"{found['rows']} areas, {found['columns']} columns")
for label, script in [("polars", POLARS), ("DuckDB", DUCKDB)]:
    best, peak = peer(script, indices)
    row(name, f"{label} {best[3]}", best[0], peak, base, f"{best[1]} rows")
name = f"travel, {travel.stat().st_size / 1e6:.0f} MB"
lists = (SCRATCH / "areas.txt", SCRATCH / "sites.txt")
found, peak = ours("travel", travel, *lists)
base = float(found["seconds"])
row(name, "Hubward, to a matrix", base, peak, base, f"{found['rows']} rows, sum {float(found['sum']):.1f}")
for label, script, paths in [("polars, to a matrix", POLARS_MATRIX, (travel, *lists)),
                             ("polars, columns only", POLARS, (travel,)), ("DuckDB, table only", DUCKDB, (travel,))]:
    best, peak = peer(script, *paths)
    row(name, f"{label} {best[3]}", best[0], peak, base, f"{best[1]} rows, sum {best[2]:.1f}")
found, peak = ours("england", PUBLISHER)
seconds = float(found["seconds"])
row("all of England", "Hubward, three publishers' files", seconds, peak, seconds,
    ", ".join(f"{k} {v}" for k, v in found.items() if k not in ("seconds", "kb")))
