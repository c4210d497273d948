#!/usr/bin/env python3
"""Checks report pages as a browser sees them: WCAG 2.2 AA by axe-core, reflow, no network.

    check_accessibility.py reports/thurrock-2016/index.html [more.html ...]

Each page is opened in headless Chromium at 1280, 390 and 320 px with every `details` open. It passes
if axe-core finds no violation, no element id is used twice, the page does not scroll sideways on a
phone (390 and 320 px), and nothing is fetched beside the page itself.

Exit 0: all passed; 1: a page failed; 2: something to install first, or no such page.
"""

import pathlib
import shutil
import sys

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [1280, 390, 320]
PHONES = [390, 320]

REPEATED_IDS = """() => {
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN_DETAILS = "() => document.querySelectorAll('details').forEach(one => one.open = true)"
# Only violations: what passed would be listed element by element, which takes longer than the check.
RUN_AXE = (
    "tags => axe.run(document,"
    " {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], elementRef: false})"
)


def stop(sentence):
    print(f"check_accessibility: {sentence}", file=sys.stderr)
    sys.exit(2)


def tools():
    """Playwright's entry, axe-core's source and the browser's path; stops if one is missing."""
    try:
        import axe_playwright_python
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        stop(f"{error.name} is missing: pip install playwright axe-playwright-python")
    axe = pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js"
    if not axe.exists():
        stop(f"{axe.name} is not in axe-playwright-python: pip install axe-playwright-python==0.1.8")
    names = ["chromium", "chromium-browser", "google-chrome"]
    browser = next(filter(None, map(shutil.which, names)), None)
    if browser is None:
        stop("no Chromium found: apt install chromium")
    return sync_playwright, axe.read_text(encoding="utf-8"), browser


def problems(browser, axe, path, width):
    """What is wrong with a page at one width, a line each."""
    url = path.as_uri()
    fetched = []
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(url)
    page.evaluate(OPEN_DETAILS)
    found = [
        f"fetches {other}"
        for other in fetched
        if other != url and not other.startswith("data:")
    ]
    if width in PHONES and (beyond := page.evaluate(OVERFLOW)) > 0:
        found.append(f"scrolls sideways by {beyond} px")
    found += [f"id '{one}' is used twice" for one in page.evaluate(REPEATED_IDS)]
    page.evaluate(axe)
    for violation in page.evaluate(RUN_AXE, TAGS)["violations"]:
        for node in violation["nodes"]:
            found.append(f"{violation['id']}: {violation['help']}: {node['target'][0]}")
    page.close()
    return found


def main(arguments):
    paths = [pathlib.Path(argument).resolve() for argument in arguments]
    if not paths:
        stop("expected the paths of one or more HTML files")
    for path in paths:
        if not path.is_file():
            stop(f"no such file: {path}")
    playwright, axe, executable = tools()
    failed = 0
    with playwright() as session:
        # Containers seldom allow Chromium's own sandbox; the pages are ours.
        browser = session.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        for path, name in zip(paths, arguments):
            found = [
                f"{width} px: {one}"
                for width in WIDTHS
                for one in problems(browser, axe, path, width)
            ]
            print(f"{'failed' if found else 'passed'}  {name}")
            for line in found:
                print(f"        {line}")
            failed += bool(found)
        browser.close()
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
