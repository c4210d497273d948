#!/usr/bin/env python3
"""Opens a report's office documents with packages that others wrote, and prints them with LibreOffice.

    check_documents.py .build/debug/hubward [study.yaml]

python-docx reads the Word file (headings, captions, header rows, words for pictures, language), openpyxl
the workbook (no merged or empty cells, no formulas, a marked-up table on each sheet whose names are those
of the header, every number equal to that of the JSON file when rounded as its form says). LibreOffice
prints each file as PDF; it ends with 0 even where it fails, so the file is looked for. Chromium prints the
page's main part, what a cabinet reads before the appendix, on twelve sheets of A4, and no more than one
beyond them elsewhere.

Exit 0: all passed; 1: something is wrong; 2: something to install first.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def main(program, study):
    try:
        import docx
        import openpyxl
    except ImportError as error:
        print(f"{error.name} is missing: pip install python-docx openpyxl", file=sys.stderr)
        return 2
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "report"
        forms = "html,json,docx,odt,xlsx,ods"
        run = subprocess.run(
            [program, "report", study, "--as", forms, "--to", str(folder)], capture_output=True, text=True)
        if run.returncode != 0:
            print(run.stderr, file=sys.stderr)
            return 1
        wrong += word(docx.Document(folder / "report.docx"))
        tables = {}
        for path in sorted((folder / "tables").glob("*.json")):
            table = json.loads(path.read_text(encoding="utf-8"))
            tables[table["caption"]] = table
        wrong += workbook(openpyxl.load_workbook(folder / "tables.xlsx"), tables)
        wrong += printed(folder, pathlib.Path(scratch))
        wrong += sheets(folder / "index.html")
    for line in wrong[:40]:
        print(line)
    print("office documents:", "passed" if not wrong else f"{len(wrong)} things are wrong")
    return 1 if wrong else 0


def word(document):
    wrong = []
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    for name in ["Title", "Heading 1", "Caption", "List Bullet"]:
        if name not in styles:
            wrong.append(f"report.docx: no paragraph has the style {name}")
    levels = [int(style[-1]) for style in styles if style.startswith("Heading ")]
    for before, after in zip([0] + levels, levels):
        if after > before + 1:
            wrong.append(f"report.docx: a heading of level {after} after one of level {before}")
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for number, table in enumerate(document.tables):
        if table._tbl.tr_lst[0].find(f"{space}trPr/{space}tblHeader") is None:
            wrong.append(f"report.docx: table {number + 1} has no header row")
        if any(cell.text.strip() == "" for cell in table.rows[0].cells):
            wrong.append(f"report.docx: table {number + 1} has an empty heading")
    for shape in document.inline_shapes:
        if not shape._inline.docPr.get("descr"):
            wrong.append("report.docx: a picture without words")
    if document.core_properties.language != "en-GB" or not document.core_properties.title:
        wrong.append("report.docx: language or title is missing")
    return wrong


def workbook(book, tables):
    wrong = []
    if book.sheetnames[:3] != ["Cover", "Contents", "Notes"]:
        wrong.append(f"tables.xlsx: the first sheets are {book.sheetnames[:3]}")
    if len(book.sheetnames) != 3 + len(tables):
        wrong.append(f"tables.xlsx: {len(book.sheetnames) - 3} tables, and JSON has {len(tables)}")
    for sheet in book.worksheets:
        if sheet.merged_cells.ranges:
            wrong.append(f"{sheet.title}: merged cells")
        for reference in sheet.tables.values():
            name = reference.displayName
            cells = sheet[reference.ref]
            if [cell.value for cell in cells[0]] != [column.name for column in reference.tableColumns]:
                wrong.append(f"{sheet.title}: the names of {name} are not those of its header")
            for cell in (cell for row in cells for cell in row):
                if cell.value is None or str(cell.value).strip() == "":
                    wrong.append(f"{sheet.title} {cell.coordinate}: empty")
                if cell.data_type == "f":
                    wrong.append(f"{sheet.title} {cell.coordinate}: a formula")
        if not sheet.title.startswith("Table_"):
            continue
        title = sheet["A1"].value.split(": ", 1)[1]
        table = next((t for caption, t in tables.items() if title.startswith(caption)), None)
        if table is None:
            wrong.append(f"{sheet.title}: no JSON has the table '{title}'")
            continue
        if not table["rows"]:
            continue
        start = next(iter(sheet.tables.values())).ref.split(":")[0]
        first = sheet[start].row + 1
        for number, row in enumerate(table["rows"]):
            for place, column in enumerate(table["columns"]):
                cell = sheet.cell(first + number, place + 1)
                value = row[column["id"]]
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    form = cell.number_format
                    decimals = len(form.split(".")[1].split(";")[0].rstrip("%")) if "." in form else 0
                    step = 10.0 ** -(decimals + (2 if form.endswith("%") else 0))
                    if not isinstance(cell.value, (int, float)) or abs(cell.value - value) > step / 2 + 1e-12:
                        wrong.append(f"{sheet.title} {cell.coordinate}: {cell.value}, and JSON has {value}")
    return wrong


def printed(folder, scratch):
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed, so nothing was printed")
        return []
    wrong = []
    for name in ["report.docx", "report.odt", "tables.xlsx", "tables.ods"]:
        out = scratch / name.replace(".", "-")
        subprocess.run(
            [office, f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", str(out), str(folder / name)], capture_output=True)
        pdf = out / (name.split(".")[0] + ".pdf")
        if not pdf.exists() or not pdf.read_bytes().startswith(b"%PDF"):
            wrong.append(f"{name}: LibreOffice prints nothing")
    return wrong


# It is full to the last line on twelve; another release of the browser may break one line more.
SHEETS = 13
# The width of a sheet's text, 180 mm, in pixels.
TEXT = 680


def sheets(page):
    """How many sheets of A4 the page's main part takes, where it is more than it may."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("Playwright is not installed, so the page was not printed")
        return []
    executable = shutil.which("chromium")
    with sync_playwright() as session:
        browser = session.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        sheet = browser.new_page(viewport={"width": TEXT, "height": 1000})
        sheet.goto(page.as_uri())
        # The font that Tests/install brings, whatever else is here: lines break elsewhere in others.
        sheet.add_style_tag(content="body { font-family: 'Liberation Sans', Arial, sans-serif !important; }")
        # Of what is wider than the text a browser shrinks every sheet until it fits.
        sheet.emulate_media(media="print")
        wide = sheet.evaluate(
            "most => [...document.querySelectorAll('.table')].filter("
            "one => one.querySelector('table').getBoundingClientRect().width > most + 1).map(one => one.id)", TEXT)
        appendix = sheet.evaluate(
            "() => { const first = document.querySelector('section.new-page'); let removed = 0;"
            " while (first && first.nextElementSibling) { first.nextElementSibling.remove(); removed += 1; }"
            " if (first) first.remove(); document.querySelector('body > footer')?.remove(); return removed; }")
        count = len(re.findall(rb"/Type\s*/Page\b", sheet.pdf(prefer_css_page_size=True)))
        browser.close()
    if wide:
        return [f"index.html: tables wider than a sheet of A4: {', '.join(wide)}"]
    if not appendix:
        return ["index.html: no appendix starts on a sheet of its own"]
    print(f"the page's main part prints on {count} sheets of A4")
    return [] if 0 < count <= SHEETS else [f"index.html: the main part prints on {count} sheets, not {SHEETS} at most"]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("expected the program")
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "data/thurrock-2016/study.yaml"))
