#!/usr/bin/env python3
"""Checks the part of a report's page in which readers try plans, from outside.

    check_page.py PROGRAM [--benchmark AREAS SITES]

Random plans are tried in headless Chromium in the pages of Thurrock, of the made-up town (money, room,
rules, outreach, a site over the border) and of the four villages, and every number of the page's table is
compared with what `hubward compare` prints for the same plans written as scenarios. Numbers are rounded
by the page's script and by Python's decimals. Then the part is used by keyboard, by its address, with two
plans side by side, with tables in another order; axe-core must find nothing in light and dark, before and
after; nothing may be fetched; names from data must stay words; without JavaScript nothing of it may be
there.

With --benchmark it makes a study of so many areas and sites instead, and prints how large its page is, how
soon it is open and how long a click takes.

Exit 0: all passed; 1: something is wrong; 2: something to install first.
"""

import csv
import pathlib
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from decimal import ROUND_HALF_UP, Decimal

from check_accessibility import OVERFLOW, REPEATED_IDS, RUN_AXE, TAGS, tools

# The study's folder, its hubs, its outreach sites, how many plans are tried.
STUDIES = [
    ("data/thurrock-2016", 100),
    ("Tests/Fixtures/made-up-town", 100),
    ("Tests/Fixtures/four-villages", 6),
]
HOSTILE = ['<img src=x onerror="window.hit=1">', "</script><script>window.hit=1</script>", "\u202eelddim"]
# Sets each address in turn and reads the table of counts: group, row, cells.
TRY_ALL = """async addresses => {
  const found = [];
  for (const address of addresses) {
    await new Promise(done => {
      addEventListener('hashchange', done, {once: true});
      location.hash = address;
    });
    found.push(readCounts());
  }
  return found;
}"""
READ_COUNTS = """window.readCounts = () => {
  let group = '';
  const rows = [];
  for (const row of document.querySelectorAll('.try-tables > .table:first-child tbody tr')) {
    if (row.className === 'group') group = row.textContent;
    else rows.push([group, ...[...row.cells].map(cell => cell.textContent)]);
  }
  return rows;
}"""


def run(program, *arguments):
    return subprocess.run(
        [program, *arguments], check=True, capture_output=True, text=True, encoding="utf-8").stdout


def sites(folder):
    """The ids of hubs and of outreach sites, candidates among them, in the study's order."""
    border = re.search(r"border: \[(\w+)\]", (folder / "study.yaml").read_text(encoding="utf-8"))
    hubs, outreach = [], []
    with open(folder / "sites.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            id = row.get("site_id") or row["id"]
            if "outreach" in row["role"]:
                outreach.append(id)
            elif not border or id != border[1]:
                hubs.append(id)
    return hubs, outreach


def with_plans(folder, plans, scratch):
    """A copy of a study with plans as further scenarios."""
    copy = scratch / (folder.name + "-tried")
    shutil.copytree(folder, copy)
    study = copy / "study.yaml"
    text = study.read_text(encoding="utf-8")
    lines = "".join(
        f"  tried-{index}: {{ label: tried {index}, open: [{', '.join(hubs)}]"
        + (f", outreach: [{', '.join(outreach)}]" if outreach else "") + " }\n"
        for index, (hubs, outreach) in enumerate(plans))
    changed = re.sub(r"(?m)^(scenarios:\n(?:[ #].*\n)+)", lambda found: found[1] + lines, text)
    assert changed != text
    study.write_text(changed, encoding="utf-8")
    return study


def printed(program, study):
    """What `compare` prints: groups, rows and, by the name of each option, cells."""
    group, rows, heads = "", [], None
    for line in run(program, "compare", str(study), "--format", "markdown").splitlines():
        if not line.startswith("|"):
            if heads:
                break
            continue
        cells = [
            cell.strip().replace("\\|", "|").replace("\\", "") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if heads is None:
            heads = cells[1:]
        elif cells[0].startswith("**"):
            group = cells[0].strip("*")
        elif not cells[0].startswith("---"):
            rows.append((group, cells[0], dict(zip(heads, cells[1:]))))
    return [row for row in rows if not row[0].startswith("Rank among")]


def address(plan, beside=None):
    def written(plan):
        return ",".join(plan[0]) + ("+" + ",".join(plan[1]) if plan[1] else "")

    return "#plan=" + written(plan) + ("&beside=" + written(beside) if beside else "")


def random_plans(hubs, outreach, count, seed):
    """Plans of every size, each once; the first of them with one hub."""
    drawn, plans = random.Random(seed), []
    most = 2 ** len(hubs) * 2 ** len(outreach) - 1
    while len(plans) < min(count, most):
        some = sorted(drawn.sample(hubs, drawn.randint(1, len(hubs))), key=hubs.index)
        others = sorted(drawn.sample(outreach, drawn.randint(0, len(outreach))), key=outreach.index)
        if (some, others) not in plans:
            plans.append((some, others))
    return plans


def opened(browser, path, at="", **settings):
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | settings)
    page = context.new_page()
    page.heard = []
    page.on(
        "request", lambda request: request.url.startswith(("data:", path.as_uri()))
        or page.heard.append(f"fetches {request.url}"))
    page.on("pageerror", lambda error: page.heard.append(f"error: {error}"))
    page.on("console", lambda message: page.heard.append(f"console: {message.text}"))
    page.goto(path.as_uri() + at)
    page.evaluate(READ_COUNTS)
    return page


def compared(program, browser, folder, count, pages, scratch):
    """Where the page and the program differ over random plans."""
    hubs, outreach = sites(folder)
    plans = random_plans(hubs, outreach, count, seed=len(hubs))
    wanted = printed(program, with_plans(folder, plans, scratch))
    page = opened(browser, pages[folder.name])
    found = page.evaluate(TRY_ALL, [address(plan) for plan in plans])
    faults, numbers, absent = [], 0, 0
    today = list(wanted[0][2])[0]
    for index, rows in enumerate(found):
        name = f"{folder.name} {address(plans[index])}"
        if [row[:2] for row in rows] != [list(row[:2]) for row in wanted]:
            faults.append(f"{name}: other rows than `compare`")
            continue
        for (group, title, *cells), (_, _, options) in zip(rows, wanted):
            for cell, should in zip(cells, [options[today], options[f"Tried {index}"]]):
                # Of 100 plans side by side means are of other people than of two.
                if should.endswith("without a route") and cell != should:
                    absent += 1
                    continue
                numbers += bool(re.search(r"\d", cell))
                if cell != should:
                    faults.append(f"{name}: {group}, {title}: '{cell}', `compare` prints '{should}'")
    # Two plans side by side are the two alone.
    both = page.evaluate(TRY_ALL, [address(plans[0], beside=plans[1])])[0]
    if [row[:4] for row in both] != found[0]:
        faults.append(f"{folder.name}: beside another plan a plan has other numbers")
    if [[*row[:3], *row[4:]] for row in both] != found[1]:
        faults.append(f"{folder.name}: the plan beside has other numbers than alone")
    faults += page.heard
    page.context.close()
    print(f"{folder.name}: {len(plans)} plans, {numbers} numbers, {len(faults)} differ"
          + (f", {absent} means of other people passed over" if absent else ""))
    return faults


def half(value, decimals):
    """A number as on paper."""
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{abs(rounded):,.{decimals}f}"
    return ("\u2212" if rounded < 0 else "") + text, ("" if rounded == 0 else "\u2212" if rounded < 0 else "+") + text


def rounding(browser):
    """Where the script rounds otherwise than decimals do."""
    drawn = random.Random(1)
    values = [0.0, -0.0, 2.675, -0.05, 0.95, 9.95, 99.95, 999.95, 1e-7, 5e-324, 1e21, 1e15 + 0.5, 0.5, 1.5]
    values += [drawn.randint(-10**6, 10**6) / 10 ** drawn.randint(0, 5) for _ in range(20_000)]
    values += [drawn.uniform(-10**4, 10**4) for _ in range(20_000)]
    values += [value for value in (
        struct.unpack("<d", drawn.randbytes(8))[0] for _ in range(20_000)) if abs(value) < 1e22]
    script = pathlib.Path("Sources/Wording/Workbench/numbers.js").read_text(encoding="utf-8")
    page = browser.new_page()
    made = page.evaluate(
        "([script, values]) => { const [measure, change] = new Function(script + ';return [measure, change]')();"
        "return values.map(one => [0, 1, 3].flatMap(to => [measure(one, to), change(one, to)])) }",
        [script, values])
    page.close()
    faults = []
    for value, texts in zip(values, made):
        should = [text for decimals in (0, 1, 3) for text in half(value, decimals)]
        if texts != should:
            faults.append(f"{value!r}: {texts}, expected {should}")
    print(f"{len(values)} numbers rounded, {len(faults)} otherwise than decimals")
    return faults


def used(browser, axe, path):
    """What a reader does in Thurrock's page, and what is wrong with it."""
    faults = []

    def check(holds, sentence):
        if not holds:
            faults.append(sentence)

    page = opened(browser, path)
    # By keyboard alone: from the choice of a plan to the first site, which closes.
    page.focus("#page-try-start")
    reached = []
    for _ in range(6):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.type ?? document.activeElement.tagName"))
        if reached[-1] == "checkbox":
            break
    check(reached[-1:] == ["checkbox"], f"Tab does not lead to the sites: {reached}")
    before = page.inner_text(".try-summary")
    page.keyboard.press("Space")
    check(page.inner_text(".try-summary") != before, "the space bar changes nothing")
    check(page.evaluate("document.activeElement.type") == "checkbox", "the focus is lost by a click")
    check(page.get_attribute(".try-summary", "role") == "status", "the summary is not told")
    check(page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", "no focus is seen")
    small = page.evaluate(
        """() => [...document.querySelectorAll('.try button, .try select, .try label:has(input), .find input, .sort')]
        .map(one => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width && (box.height < 24 || box.width < 24))
        .map(([one]) => one.outerHTML.slice(0, 80))""")
    check(not small, f"smaller than 24 px: {small[:3]}")
    # The address opens the same plan elsewhere.
    page.wait_for_timeout(200)
    at = page.evaluate("location.hash")
    shown = page.evaluate("readCounts()")
    other = opened(browser, path, at)
    check(at.startswith("#plan=") and other.evaluate("readCounts()") == shown, "the address opens another plan")
    other.context.close()
    # A site pressed on the map.
    count = page.locator(".try-sites input:checked").count()
    page.locator(".try svg.reach-map .wide use:not(.fixed)").first.click()
    check(abs(page.locator(".try-sites input:checked").count() - count) == 1, "the map cannot be pressed")
    fills = page.evaluate("new Set([...document.querySelectorAll('.try-areas path')].map(one => one.getAttribute('fill'))).size")
    check(fills > 2, "the map has no classes")
    # The best of its size, and that it is shown.
    page.goto(path.as_uri() + "#plan=thameside,chadwell,tilbury,ockendon,purfleet")
    page.reload()
    page.evaluate(READ_COUNTS)
    better = page.locator(".try-better li").first
    check("+10.6 minutes" in better.inner_text() and "Stanford-le-Hope" in better.inner_text(), f"not the best of five: {better.inner_text()}")
    better.locator("button").click()
    check("Yours is the proven best plan" in page.locator(".try-better li").first.inner_text(), "the best plan is not called so")
    check(page.evaluate("document.activeElement.className") == "try-summary", "the focus is lost by a plan that is shown")
    page.evaluate("location.hash = '#plan=aveley'")
    page.wait_for_timeout(50)
    check("no best plan" in page.inner_text(".try-better") or "no plan of" in page.inner_text(".try-better"), "one centre has an answer that nobody worked out")
    # Kept, and beside the next.
    page.locator(".try-keep button").click()
    page.select_option("#page-try-start", index=1)
    check(page.locator(".try-tables thead").first.locator("th").count() == 4, "the kept plan is not beside")
    page.wait_for_timeout(200)
    check("beside=aveley" in page.evaluate("location.hash"), "the kept plan is not in the address")
    # Tables in another order.
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    table = page.locator("#areas")
    button = table.locator(".sort").nth(2)
    button.click()
    column = [float(one.replace(",", "")) for one in table.locator("tbody td:nth-child(3)").all_inner_texts()]
    check(column == sorted(column) and len(column) > 50, "a table is not put in order")
    check(table.locator("th[aria-sort=ascending]").count() == 1, "the order is not told")
    button.click()
    column = [float(one.replace(",", "")) for one in table.locator("tbody td:nth-child(3)").all_inner_texts()]
    check(column == sorted(column, reverse=True), "a table is not put in the other order")
    table.locator("input[type=search]").fill("belhus")
    rows = table.locator("tbody tr:visible").all_inner_texts()
    check(rows and all("belhus" in row.lower() for row in rows), "other rows than those looked for")
    check(f"{len(rows)} of " in table.locator(".find p").inner_text(), "how many rows are shown is not told")
    faults += page.heard
    page.context.close()
    # The rest of the page, which would take axe a minute, is checked by check_accessibility.
    alone = "() => document.querySelectorAll('section:not(.try)').forEach(one => one.remove())"
    for width, scheme in [(1280, "light"), (1280, "dark"), (375, "light"), (375, "dark"), (320, "light")]:
        page = opened(browser, path, viewport={"width": width, "height": 800}, color_scheme=scheme)
        faults += [f"id '{one}' is used twice" for one in page.evaluate(REPEATED_IDS)]
        page.evaluate("document.querySelectorAll('.try details').forEach(one => one.open = true)")
        check(page.evaluate(OVERFLOW) <= 0, f"{width} px: scrolls sideways")
        page.evaluate(alone)
        for state in ("first", "changed"):
            if state == "changed":
                for box in (0, 3):
                    page.locator(".try-sites input").nth(box).click()
                page.locator(".try-keep button").click()
                check(page.evaluate(OVERFLOW) <= 0, f"{width} px: scrolls sideways with two plans")
            if (width, scheme) in [(320, "light"), (375, "dark")] or state == "first" and (width, scheme) != (1280, "light"):
                continue
            page.evaluate(axe)
            for violation in page.evaluate(RUN_AXE, TAGS)["violations"]:
                faults.append(f"{width} px, {scheme}, {state}: {violation['id']}: {violation['nodes'][0]['target']}")
        faults += page.heard
        page.context.close()
    return faults


def without_script(browser, path):
    """What of the part is there where no script runs, and what of the report is not."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    faults = [
        f"without JavaScript {what} is there"
        for what in (".try", "#page-try", ".sort", ".find", "nav a[href='#page-try']", "button", "input")
        if page.locator(what).count()]
    tables = page.locator("section .table").count()
    if page.locator("#options table").count() != 1 or tables < 20:
        faults.append("without JavaScript the report's tables are not there")
    context.close()
    return faults


def hostile(program, browser, scratch):
    """Whether names of sites and areas are anything but words."""
    folder = scratch / "hostile"
    shutil.copytree("Tests/Fixtures/four-villages", folder)
    study = folder / "study.yaml"
    text = (folder / "sites.csv").read_text(encoding="utf-8")
    quoted = ['"' + name.replace('"', '""') + '"' for name in HOSTILE]
    text = text.replace("Ash Hall", quoted[0]).replace("Cedar School", quoted[1])
    (folder / "sites.csv").write_text(text, encoding="utf-8")
    areas = (folder / "areas.csv").read_text(encoding="utf-8").replace("Ash,", quoted[1] + ",").replace("Birch,", HOSTILE[2] + ",")
    (folder / "areas.csv").write_text(areas, encoding="utf-8")
    study.write_text(study.read_text(encoding="utf-8").replace("label: without Cedar", f"label: '{HOSTILE[1]}'"), encoding="utf-8")
    run(program, "report", str(study), "--to", str(scratch / "hostile-report"))
    page = opened(browser, scratch / "hostile-report" / "index.html", "#plan=ash,%3Cimg%3E,%E0%A4%A")
    faults = page.heard
    page.locator(".try-sites input").nth(1).click()
    page.locator(".try svg .wide use").first.hover(force=True)
    shown = page.locator(".try").inner_text()
    faults += [f"{name} is not shown as it is" for name in HOSTILE[:2] if name not in shown]
    if "\u202e" in page.locator(".try").text_content():
        faults.append("a name may turn the words around it")
    if page.evaluate("window.hit") or page.locator(".try img, .try script").count():
        faults.append("a name became an element")
    page.context.close()
    return faults


def generated(areas, count, folder):
    """A study of random points, walks estimated; one hub is to close."""
    drawn = random.Random(872)
    folder.mkdir()

    def point():
        return f"{400_000 + drawn.randrange(60_000)},{300_000 + drawn.randrange(60_000)}"

    with open(folder / "areas.csv", "w", encoding="utf-8") as file:
        file.write("code,name,easting,northing,children,decile\n")
        for area in range(areas):
            file.write(f"A{area},Area {area},{point()},{drawn.randrange(20, 200)},{drawn.randint(1, 10)}\n")
    with open(folder / "sites.csv", "w", encoding="utf-8") as file:
        file.write("id,name,role,easting,northing,quality\n")
        for site in range(count):
            file.write(f"s{site},Hub {site},hub,{point()},postcode\n")
    hubs = ", ".join(f"s{site}" for site in range(count))
    study = folder / "study.yaml"
    study.write_text(f"""hubward: 1
id: large
title: A large made-up county
council: Made-up County
areas:
  {{ table: areas, kind: area, id: code, name: name, easting: easting, northing: northing,
    groups: {{ IDACI decile: {{ column: decile }} }} }}
sites: {{ table: sites, id: id, name: name, role: role, easting: easting, northing: northing, quality: quality }}
tables:
  areas:
    file: areas.csv
    columns: {{ code: code, name: name, easting: easting, northing: northing, children: children, decile: decile }}
    source: Made up
  sites:
    file: sites.csv
    columns: {{ id: id, name: name, role: role, easting: easting, northing: northing, quality: quality }}
    source: Made up
demand: {{ children: {{ label: Children, count: children }} }}
travel: {{ walk: {{ label: walk, unit: minutes, detour: 1.3, speed: 4.8 }} }}
standards: [ {{ within: 30 minutes }} ]
rules: {{ hubs: {count - 1} }}
objectives: [p-median]
scenarios:
  today: {{ label: today, open: [{hubs}] }}
  fewer: {{ label: every other hub, open: [{', '.join(f's{site}' for site in range(0, count, 2))}] }}
""", encoding="utf-8")
    return study


def benchmark(program, browser, areas, count, scratch):
    start = time.monotonic()
    study = generated(areas, count, scratch / "large")
    run(program, "report", str(study), "--to", str(scratch / "large-report"))
    took = time.monotonic() - start
    path = scratch / "large-report" / "index.html"
    page = opened(browser, path)
    opening = page.evaluate(
        "() => { const [one] = performance.getEntriesByType('navigation'); return one.loadEventEnd - one.startTime }")
    times = page.evaluate(
        """async () => {
          const boxes = [...document.querySelectorAll('.try-sites input')], times = [];
          const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          document.querySelector('.try').scrollIntoView();
          await frame();
          for (let index = 0; index < 200; index += 1) {
            const start = performance.now();
            boxes[index * 7 % boxes.length].click();
            document.body.offsetHeight;
            times.push(performance.now() - start);
            await frame();
          }
          return times.sort((a, b) => a - b);
        }""")
    facts = page.evaluate("document.getElementById('page-try-facts').textContent.length")
    size = path.stat().st_size
    print(f"{areas} areas x {count} sites: report in {took:.1f} s, page {size / 1e6:.2f} MB"
          f" (facts {facts / 1e6:.2f} MB), open in {opening:.0f} ms, a click with its layout"
          f" {times[100]:.1f} ms in the middle, {times[190]:.1f} ms nine in ten and a half, {times[-1]:.1f} ms at most")
    faults = page.heard
    page.context.close()
    return faults


def main(arguments):
    if len(arguments) not in (1, 4):
        print("check_page: expected the program", file=sys.stderr)
        return 2
    program = str(pathlib.Path(arguments[0]).resolve())
    playwright, axe, executable = tools()
    faults = []
    with tempfile.TemporaryDirectory() as made, playwright() as session:
        scratch = pathlib.Path(made)
        browser = session.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        if len(arguments) == 4:
            faults += benchmark(program, browser, int(arguments[2]), int(arguments[3]), scratch)
        else:
            pages = {}
            for name, _ in STUDIES:
                folder = pathlib.Path(name)
                out = scratch / (folder.name + "-report")
                run(program, "report", str(folder / "study.yaml"), "--to", str(out))
                pages[folder.name] = out / "index.html"
            faults += rounding(browser)
            for name, count in STUDIES:
                faults += compared(program, browser, pathlib.Path(name), count, pages, scratch)
            faults += used(browser, axe, pages["thurrock-2016"])
            faults += without_script(browser, pages["thurrock-2016"])
            faults += hostile(program, browser, scratch)
        browser.close()
    for fault in faults[:30]:
        print(f"        {fault}")
    print(f"{'failed' if faults else 'passed'}  pages where readers try plans")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
