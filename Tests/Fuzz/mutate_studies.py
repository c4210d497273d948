#!/usr/bin/env python3
"""What the program survives: whole studies, damaged as study file, as package and as tables.

    mutate_studies.py HUBWARD [COUNT] [SEED] [--show SEED]

Each study is Tests/Fixtures/made-up-town with one to three damages. Each is checked and compared under a
limit of 2 GB of memory and 20 seconds of processor. A signal, exit code 70 or a run that does not end is a
fault. Where the comparison ends with exit code 0, its numbers of hubs, means and longest journeys are worked
out a second time, here, from the same files by other code; a number that differs is a fault, too.
Prints a table, and the seed of every fault; --show writes one damaged study into ./shown.

Needs PyYAML.
"""
import collections, csv, hashlib, io, json, math, os, random, re, resource, shutil, signal, subprocess, sys
import tempfile, time

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOWN = os.path.join(ROOT, "Tests/Fixtures/made-up-town")
# Of processor, so that a busy machine makes no fault.
SECONDS, MEMORY = 20, 2 << 30
NUMBERS = ["0", "-1", "1", "1e308", "1e-320", "-0", "NaN", "inf", "9" * 40, "2147483648", "0.1",
           "1,234", "1.5", "", " 7 ", "\u0661", "1e400", "0x10", "n/a", "1e5", "99999", "12/10/2016"]
WORDS = ["hub", "outreach", "candidate", "border", "Spoke", "", "~", "null", "yes", "=1+1", "\u202ex",
         "a" * 5000, "harbour", "T01", "ward", "0", "2 miles", "15mins", "p-median", "*a", "&a x",
         "{a: 1}", "[", "- x", "'", "\"", "#", "\u00e9", "\U0001f600", "\t", "x: y", "!!binary x"]


class Study:
    def __init__(self):
        self.files = {}
        for folder, _, names in sorted(os.walk(TOWN)):
            for name in sorted(names):
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    self.files[os.path.relpath(path, TOWN)] = file.read()
        self.rehash = True

    def write(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        if self.rehash:
            text = self.files["datapackage.json"].decode("utf-8", "replace")
            for name, data in self.files.items():
                if name.endswith(".csv"):
                    text = re.sub(
                        r'("path"\s*:\s*"%s".*?"hash"\s*:\s*")[^"]*(")' % re.escape(name),
                        lambda m: m.group(1) + "sha256:" + hashlib.sha256(data).hexdigest() + m.group(2),
                        text, count=1, flags=re.S)
                    text = re.sub(
                        r'("path"\s*:\s*"%s"[^{}]*?"bytes"\s*:\s*)\d+' % re.escape(name),
                        lambda m: m.group(1) + str(len(data)), text, count=1, flags=re.S)
            self.files["datapackage.json"] = text.encode()
        for name, data in self.files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)


def damage(study, random):
    """One damage; returns what it was."""
    kind = random.choice(["yaml"] * 4 + ["table"] * 4 + ["package"] * 2 + ["bytes"])
    if kind == "yaml":
        return kind + " " + text_damage(study, "study.yaml", random, structure_of_yaml)
    if kind == "package":
        if random.random() < 0.5:
            study.rehash = False
        return kind + " " + text_damage(study, "datapackage.json", random, structure_of_json)
    if kind == "table":
        if random.random() < 0.05:
            study.rehash = False
        return kind + " " + table_damage(study, random)
    name = random.choice(sorted(study.files))
    data = bytearray(study.files[name])
    for _ in range(random.randint(1, 8)):
        if data:
            at = random.randrange(len(data))
            how = random.randrange(4)
            if how == 0: data[at] ^= 1 << random.randrange(8)
            elif how == 1: data[at:at] = bytes([random.randrange(256)]) * random.choice([1, 1, 3, 2000])
            elif how == 2: del data[at:at + random.randint(1, 30)]
            else: data[at:at] = data[random.randrange(len(data)):][:random.randint(1, 60)]
    study.files[name] = bytes(data)
    return "bytes of " + name


def text_damage(study, name, random, structure):
    text = study.files[name].decode("utf-8", "replace")
    lines = text.split("\n")
    how = random.randrange(9)
    at = random.randrange(len(lines))
    if how == 0:
        lines.pop(at)
    elif how == 1:
        lines.insert(at, random.choice(lines))
    elif how == 2:
        other = random.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    elif how in (3, 4):
        found = list(re.finditer(r"\d+(\.\d+)?", text))
        match = random.choice(found)
        return replaced(study, name, text, match, random.choice(NUMBERS))
    elif how in (5, 6):
        found = list(re.finditer(r"[A-Za-z][A-Za-z0-9_-]*", text))
        match = random.choice(found)
        word = random.choice(WORDS) if random.random() < 0.6 else random.choice(found).group(0)
        return replaced(study, name, text, match, word)
    elif how == 7:
        lines[at] = (" " * random.choice([1, 2, 4, 50])) + lines[at]
    else:
        return structure(study, name, text, random)
    study.files[name] = "\n".join(lines).encode("utf-8", "replace")
    return "line %d" % (at + 1)


def replaced(study, name, text, match, by):
    study.files[name] = (text[:match.start()] + by + text[match.end():]).encode("utf-8", "replace")
    return "'%s' by '%s'" % (match.group(0)[:20], by[:20])


def structure_of_yaml(study, name, text, random):
    how = random.randrange(8)
    if how == 0: text = text.replace("\n", "\r\n")
    elif how == 1: text = "\ufeff" + text
    elif how == 2: text = text[:random.randrange(len(text))]
    elif how == 3: text += "\n" + "".join(" " * i + "a:\n" for i in range(random.choice([50, 1500])))
    elif how == 4: text += "\nx: " + random.choice("[{") * random.choice([10, 100000])
    elif how == 5:
        text = "".join("a%d: &a%d [%s]\n" % (i, i, "x" if i == 0 else "*a%d, *a%d" % (i - 1, i - 1))
                       for i in range(40)) + random.choice(["", "? *a39\n: 1\n", "{*a39}: 1\n"]) + text
    elif how == 6: text = text.replace("walk: {", "walk: {" + random.choice(["detour: 2, ", "missing: [9], ", "from: a, "]), 1)
    else: text += "\n---\n" + text
    study.files[name] = text.encode("utf-8", "replace")
    return "structure %d" % how


def structure_of_json(study, name, text, random):
    try:
        package = json.loads(text)
    except ValueError:
        return "nothing"
    places = []

    def walk(value):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            places.append((value, key))
            if isinstance(inner, (dict, list)):
                walk(inner)

    walk(package)
    where, key = random.choice(places)
    how = random.randrange(5)
    if how == 0: where.pop(key)
    elif how == 1: where[key] = random.choice([None, 0, -1, 1e308, "", [], {}, True, "x" * 1000, [[]] * 50])
    elif how == 2 and isinstance(where, list): where.insert(0, where[key])
    elif how == 3:
        other, name2 = random.choice(places)
        try:
            where[key], other[name2] = other[name2], where[key]
        except (KeyError, IndexError):
            pass
    else:
        fields = [v for v, k in places if isinstance(v, dict) and k == "name" and "type" in v]
        if fields:
            random.choice(fields)["constraints"] = random.choice([
                {"pattern": "(a+)+$"}, {"pattern": "(.*)*x"}, {"pattern": "["}, {"minimum": 1e400},
                {"minimum": "x"}, {"enum": []}, {"required": True}, {"unique": True}, {"maximum": 5}])
    try:
        study.files[name] = json.dumps(package, indent=1).encode()
    except (ValueError, RecursionError):
        return "nothing"
    return "key %s, %d" % (key, how)


def table_damage(study, random):
    name = random.choice(["areas.csv", "sites.csv", "points.csv"])
    try:
        rows = list(csv.reader(io.StringIO(study.files[name].decode("utf-8"))))
    except (UnicodeDecodeError, csv.Error):
        return "nothing"
    if len(rows) < 2 or not rows[0]:
        return "nothing"
    how = random.randrange(12)
    row = random.randrange(1, len(rows))
    column = random.randrange(len(rows[0]))
    delimiter, ending, encoding = ",", "\n", "utf-8"
    if how in (0, 1, 2) and column < len(rows[row]):
        rows[row][column] = random.choice(NUMBERS)
    elif how == 3 and column < len(rows[row]):
        rows[row][column] = random.choice(WORDS)
    elif how == 4:
        rows.pop(row)
    elif how == 5:
        rows.append(list(rows[row]))
    elif how == 6:
        other = random.randrange(1, len(rows))
        if column < min(len(rows[row]), len(rows[other])):
            rows[row][column], rows[other][column] = rows[other][column], rows[row][column]
    elif how == 7:
        order = list(range(len(rows[0])))
        random.shuffle(order)
        if all(len(r) == len(order) for r in rows):
            rows = [[r[k] for k in order] for r in rows]
    elif how == 8:
        head, body = rows[0], rows[1:]
        random.shuffle(body)
        rows = [head] + body
    elif how == 9:
        delimiter = random.choice([";", "\t", "|"])
    elif how == 10:
        ending = random.choice(["\r\n", "\r", "\n\n"])
    else:
        encoding = random.choice(["utf-16", "utf-8-sig", "latin-1", "utf-32"])
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=ending).writerows(rows)
    study.files[name] = out.getvalue().encode(encoding, "replace")
    return "%s %d" % (name, how)


def number(cell):
    text = cell.strip()
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    if not re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", text):
        raise ValueError(cell)
    return float(text)


def second(folder):
    """Scenario by scenario: hubs, mean and longest, from the files."""
    with open(os.path.join(folder, "study.yaml"), encoding="utf-8-sig") as file:
        study = yaml.load(file, yaml.BaseLoader)
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8-sig") as file:
        package = json.load(file)

    def table(resource):
        entry = next(r for r in package["resources"] if r["name"] == resource)
        dialect = entry.get("dialect") or {}
        with open(os.path.join(folder, entry["path"]), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=dialect.get("delimiter", ",")))
        head = [h.strip() for h in rows[0]]
        return [dict(zip(head, r)) for r in rows[1:] if any(r)]

    areas = table(study["areas"]["table"])
    sites = table(study["sites"]["table"])
    demand = next(iter(study["demand"].values()))
    people = [number(a[demand["count"]]) for a in areas]

    def place(row, keys):
        cells = row[keys["easting"]], row[keys["northing"]]
        return None if not all(c.strip() for c in cells) else tuple(number(c) for c in cells)

    homes = [place(a, study["areas"]) for a in areas]
    spots = {s[study["sites"]["id"]].strip(): place(s, study["sites"]) for s in sites}
    travel = next(iter(study["travel"].values()))
    detour = number(travel.get("detour", "1"))
    minutes = travel["unit"] == "minutes"
    speed = number(travel["speed"]) if minutes else None
    border = (study.get("rules") or {}).get("border") or []

    def cost(a, b):
        if b is None:
            return math.inf
        km = math.hypot(a[0] - b[0], a[1] - b[1]) / 1000 * detour
        return km / speed * 60 if minutes else km

    found = []
    for scenario in study["scenarios"].values():
        if "open" not in scenario:
            found.append(None)
            continue
        nearest = [min((cost(h, spots[s]) for s in scenario["open"] + border), default=math.inf)
                   for h in homes]
        pairs = [(p, d) for p, d in zip(people, nearest) if p > 0 and d < math.inf]
        total = sum(p for p, _ in pairs)
        found.append((len(set(scenario["open"])), sum(p * d for p, d in pairs) / total if total else None,
                      max((d for _, d in pairs), default=None)))
    return found


def options(answer):
    """What the program says of each option: its name, hubs, mean and longest by the study's first travel and
    demand, hubs alone."""
    table = json.loads(answer)["tables"][0]
    names = {c["id"]: c["title"] for c in table["columns"] if c["id"].startswith("option_")}

    def row(start):
        return next((r for r in table["rows"] if r["count"].startswith(start)), {})

    rows = [row("sites.hubs"), row("people.mean."), row("people.longest.")]
    return [(title, *(r.get(column) for r in rows)) for column, title in names.items()]


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(program, arguments):
    try:
        return subprocess.run([program] + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=30 * SECONDS, preexec_fn=limited)
    except subprocess.TimeoutExpired:
        return None


def trial(program, seed, folder):
    numbers = random.Random(seed)
    study = Study()
    done = [damage(study, numbers) for _ in range(numbers.choice([1, 1, 2, 3]))]
    study.write(folder)
    faults, outcome = [], {}
    for command in (["check"], ["compare", "--format", "json"]):
        ended = run(program, command[:1] + [os.path.join(folder, "study.yaml")] + command[1:])
        if ended is None or ended.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
            faults.append(command[0] + " does not end")
        elif ended.returncode < 0 or ended.returncode not in (0, 64, 65):
            faults.append("%s ends with %d: %s" % (
                command[0], ended.returncode, ended.stderr[-200:].decode("utf-8", "replace")))
        outcome[command[0]] = ended
    compared = outcome["compare"]
    verdict = "refused"
    if compared is not None and compared.returncode == 0:
        verdict = "read, not worked out twice"
        try:
            expected = second(folder)
        except Exception:
            expected = None
        if expected is not None:
            verdict = "read, worked out twice"
            for wanted, (name, *said) in zip(expected, options(compared.stdout)):
                for said, own in zip(said, wanted or ()):
                    try:
                        same = abs(float(said) - own) <= 1e-9 * max(1, abs(own))
                    except (TypeError, ValueError):
                        same = said is None and own is None
                    if not same:
                        faults.append("%s is %s, worked out %s" % (name[:30], said, own))
    return done, verdict, faults


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    program = os.path.abspath(arguments[0])
    if "--show" in sys.argv:
        print(trial(program, int(arguments[1]), "shown"))
        return 0
    count = int(arguments[1]) if len(arguments) > 1 else 200
    first = int(arguments[2]) if len(arguments) > 2 else 1
    scratch = tempfile.mkdtemp(prefix="studies-")
    table = collections.defaultdict(collections.Counter)
    bad, began = 0, time.monotonic()
    try:
        for seed in range(first, first + count):
            done, verdict, faults = trial(program, seed, os.path.join(scratch, "made-up-town"))
            kind = "+".join(sorted({d.split(" ")[0] for d in done}))
            table[kind][verdict] += 1
            table[kind]["all"] += 1
            if faults:
                bad += 1
                table[kind]["faults"] += 1
                print("seed %d (%s): %s" % (seed, "; ".join(done), " | ".join(faults)), flush=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    columns = ["all", "refused", "read, worked out twice", "read, not worked out twice", "faults"]
    print("| Damaged | " + " | ".join(c.capitalize() for c in columns) + " |")
    print("|---|" + "---|" * len(columns))
    for kind in sorted(table):
        print("| %s | %s |" % (kind, " | ".join(str(table[kind][c]) for c in columns)))
    print("%d studies, seeds from %d, %d faults, %.0f seconds" % (
        count, first, bad, time.monotonic() - began))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
