#!/usr/bin/env python3
"""Checks the pages that `hubward consult` writes, from outside.

    check_consult.py PROGRAM

Thurrock's minutes are worked out again from the tables of coordinates, without Hubward, and compared
with every number of the page. Then each page of the made-up town is used in headless Chromium as a
resident uses it, in light and dark, at 1280, 390 and 320 px, and each of Thurrock once: a postcode typed carelessly,
part of a name, a ward from the list, something that is not there, something hostile. What is shown must
be what stands in the page, axe-core must find nothing before and after, nothing may be fetched, and the
page may not scroll sideways. Without JavaScript, every area must be there. Last, each leaflet is read by
pypdf: two pages of A4, tagged, in its language, with what the tables of the study say of its centre or
its option.

Exit 0: all passed; 1: something is wrong; 2: something to install first.
"""

import csv
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Decimal

from check_accessibility import OVERFLOW, PHONES, REPEATED_IDS, RUN_AXE, TAGS, WIDTHS, tools

STUDIES = ["data/thurrock-2016/study.yaml", "Tests/Fixtures/made-up-town/study.yaml"]
PROPOSAL = ["thameside", "chadwell", "tilbury", "ockendon", "purfleet"]
HOSTILE = "<img src=x onerror=alert(1)>"
OPEN_PARTS = """() => [...document.querySelectorAll('details.part')].slice(0, 2).forEach(part =>
  [part, ...part.querySelectorAll('details')].forEach(one => one.open = true))"""


class Cards(html.parser.HTMLParser):
    """The words of each row of each area's first table."""

    def __init__(self):
        super().__init__()
        self.cards, self.rows, self.words = {}, None, None

    def handle_starttag(self, tag, attributes):
        if tag == "article":
            self.rows = self.cards.setdefault(dict(attributes)["data-place"].split(",")[0], [])
        elif tag == "tr" and self.rows is not None:
            self.words = []

    def handle_endtag(self, tag):
        if tag == "tr" and self.words is not None:
            self.rows.append(" ".join(self.words))
            self.words = None
        elif tag == "table":
            self.rows = None

    def handle_data(self, data):
        if self.words is not None and data.strip():
            self.words.append(data.strip())


def rounded(value):
    return str(Decimal(repr(value)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def recalculated(page):
    """What differs between the page and walks worked out here: km × 1.33 at 4.8 km/h."""

    def table(name):
        with open(f"data/thurrock-2016/{name}.csv", encoding="utf-8-sig") as file:
            return list(csv.DictReader(file))

    def point(row):
        return float(row["easting"]), float(row["northing"])

    hubs = {row["site_id"]: point(row) for row in table("sites") if row["role"] == "hub"}
    parser = Cards()
    parser.feed(page.read_text(encoding="utf-8"))
    faults, compared = [], 0
    for row in table("lsoas"):
        east, north = point(row)

        def walk(sites):
            return min(
                ((east - hubs[site][0]) ** 2 + (north - hubs[site][1]) ** 2) ** 0.5 for site in sites
            ) / 1000 * 1.33 / 4.8 * 60

        now, then = walk(hubs), walk(PROPOSAL)
        _, today, proposal = parser.cards[row["lsoa11nm"]][:3]
        wanted = [rounded(now), rounded(then)] + ([rounded(then - now)] if then - now > 1e-9 else [])
        found = re.findall(r"\d+\.\d", today + " " + proposal)
        compared += len(wanted)
        if found != wanted:
            faults.append(f"{row['lsoa11nm']}: expected {wanted}, found {found}")
    print(f"{compared} numbers worked out again, {len(faults)} areas differ")
    return faults


def answer(page):
    """The words that the finder shows; nothing where it shows none."""
    region = page.locator("#answer")
    return None if region.is_hidden() else region.inner_text()


def ask(page, text):
    page.fill("#finder-text", text)
    page.press("#finder-text", "Enter")


def visits(page):
    """What a resident does, and what is wrong with what is then shown."""
    faults = []
    first = page.locator("article.place").first
    name = first.locator("h4").inner_text()
    static = page.evaluate("() => document.querySelector('article.place table').textContent")
    code = first.locator(".postcodes").text_content().split(",")[0].strip()
    ask(page, " " + code.lower().replace(" ", "") + " ")
    shown = page.evaluate("() => document.querySelector('#answer table')?.textContent")
    if shown != static or name not in (answer(page) or ""):
        faults.append(f"{code} is not answered by {name}")
    if page.evaluate("() => document.activeElement.id") != "answer":
        faults.append("the answer has not the focus")
    part = page.locator("details.part").first
    title = part.get_attribute("data-place")
    ask(page, title[:-1].upper())
    if title not in (answer(page) or page.locator("#finder-status").inner_text()):
        faults.append(f"part of '{title}' does not find it")
    page.select_option("#finder-list", index=1)
    page.click("#finder button")
    if title not in (answer(page) or ""):
        faults.append(f"the list does not lead to {title}")
    ask(page, HOSTILE)
    if answer(page) is not None or HOSTILE not in page.locator("#finder-status").inner_text():
        faults.append("something that is not there is not said to be unknown")
    if page.locator("#finder-status img").count():
        faults.append("what was typed became an element")
    ask(page, "")
    if not page.locator("#finder-status").inner_text():
        faults.append("nothing typed, and nothing said")
    ask(page, code)
    return faults


def checked(browser, axe, path, width, scheme):
    url, fetched = path.as_uri(), []
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.on("request", lambda request: fetched.append(request.url))
    page.on("pageerror", lambda error: fetched.append(f"error: {error}"))
    page.goto(url)
    faults = visits(page)
    page.evaluate(OPEN_PARTS)
    faults += [f"fetches {one}" for one in fetched if one != url and not one.startswith("data:")]
    faults += [f"id '{one}' is used twice" for one in page.evaluate(REPEATED_IDS)]
    if width in PHONES and (beyond := page.evaluate(OVERFLOW)) > 0:
        faults.append(f"scrolls sideways by {beyond} px")
    # Written into the page by the driver, which its policy does not bind.
    page.evaluate(axe)
    for violation in page.evaluate(RUN_AXE, TAGS)["violations"]:
        faults.append(f"{violation['id']}: {violation['help']}: {violation['nodes'][0]['target'][0]}")
    page.close()
    return faults


def without_script(browser, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    faults = [] if page.locator("#finder").is_hidden() else ["the finder is there without its script"]
    for part in page.locator("details.part").all():
        part.locator("summary").first.click()
    hidden = [one for one in page.locator("article.place").all() if not one.is_visible()]
    faults += [f"{len(hidden)} areas cannot be seen"] if hidden else []
    context.close()
    return faults


def words(path):
    """The leaflet, its text in one line, and what is wrong with its form."""
    import pypdf

    reader = pypdf.PdfReader(path)
    root, faults = reader.trailer["/Root"], []
    size = [round(float(side)) for side in reader.pages[0].mediabox[2:]]
    if len(reader.pages) != 2 or size != [595, 842]:
        faults.append(f"{len(reader.pages)} pages of {size}")
    if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
        faults.append("is not tagged")
    if not str(root.get("/Lang", "")).startswith(path.parent.name) or not reader.metadata.title:
        faults.append(f"the language is {root.get('/Lang')}, the title {reader.metadata.title}")
    letters = []

    def visit(text, matrix, position, font, points):
        if text.strip():
            letters.append((points * abs(position[3] or 1) * abs(matrix[3] or 1), len(text.strip())))

    text = " ".join(page.extract_text(visitor_text=visit) for page in reader.pages)
    return " ".join(text.split()), letters, faults


def leaflets(folder):
    """Thurrock's: who closes is in Table 4 of the Cabinet report, and the ways are worked out here."""
    faults = []
    with open("data/thurrock-2016/sites.csv", encoding="utf-8-sig") as file:
        sites = {row["site_id"]: row["name"] for row in csv.DictReader(file) if row["role"] == "hub"}
    found = sorted(path.relative_to(folder).as_posix() for path in folder.glob("leaflets/*/*.pdf"))
    names = ["option-council"] + [f"centre-{site.replace('_', '-')}" for site in sites]
    wanted = sorted(f"leaflets/{code}/{name}.pdf" for code in ("en", "pl", "ur") for name in names)
    if found != wanted:
        return [f"leaflets are {found}"]
    for path in found:
        text, letters, wrong = words(folder / path)
        faults += [f"{path}: {fault}" for fault in wrong]
        if "/en/" not in path:
            continue
        site = next((one for one in sites if path.endswith(f"/centre-{one.replace('_', '-')}.pdf")), None)
        if site:
            fate = "it would stay open" if site in PROPOSAL else "it would close"
            if f"proposal: {fate}." not in text or sites[site] not in text:
                faults.append(f"{path} does not say that {fate}")
        else:
            closing = [name for key, name in sites.items() if key not in PROPOSAL]
            faults += [f"{path} does not name {name}" for name in closing if name not in text]
            if "5,665 of 12,005 under-fives would have a longer way" not in text:
                faults.append(f"{path} does not say how many have a longer way")
        # Only licences may be smaller.
        small = sum(count for points, count in letters if 0 < points < 11.4)
        if small > 700:
            faults.append(f"{path}: {small} letters are smaller than 11.5 points")
    print(f"{len(found)} leaflets read, {len(faults)} faults")
    return faults


def main(arguments):
    if len(arguments) != 1:
        print("check_consult: expected the program", file=sys.stderr)
        return 2
    playwright, axe, executable = tools()
    failed = 0
    with tempfile.TemporaryDirectory() as scratch, playwright() as session:
        browser = session.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        for number, study in enumerate(STUDIES):
            folder = pathlib.Path(scratch) / str(number)
            subprocess.run(
                [arguments[0], "consult", study, "--out", str(folder)] + ["--leaflets"] * (number == 0),
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if number == 0:
                faults = recalculated(folder / "index.html") + leaflets(folder)
                failed += len(faults)
                print("\n".join(faults[:10]), end="\n" if faults else "")
            for path in sorted(folder.glob("*.html")):
                faults = without_script(browser, path)
                # The large page once: its parts repeat those of the small one, which is seen in all.
                for width in WIDTHS if number else WIDTHS[1:2]:
                    for scheme in ("light", "dark") if number else ("light",):
                        found = checked(browser, axe, path, width, scheme)
                        faults += [f"{width} px, {scheme}: {one}" for one in found]
                print(f"{'failed' if faults else 'passed'}  {study} {path.name}")
                for fault in faults[:20]:
                    print(f"        {fault}")
                failed += bool(faults)
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
