"""The p-median of TSPLIB's points held against published values and times, one process a run.

    swift build -c release --product hubward
    python3 Tests/Benchmarks/Peers/tsplib.py .build/release/hubward SHARED [--limit SECONDS]
        [--processor SECONDS] [--only NAME[:OPENED] …] [--threads N]

SHARED holds `optima_pmedian_duran2023.tsv` and `tsplib/NAME.tsp`. Prints the Markdown table of
RESULTS.md, a row as soon as it is known, so that it may be interrupted, and at the end how many were
proven and how many reached the best known value. On a busy machine `--processor` is the fairer limit: a run
is ended as by Ctrl-C once it has had so much of the processors. Published seconds are the last total time of Durán-Mateluna,
Alès and Elloumi (2023, doi:10.1016/j.ejor.2022.11.033); the limit of their runs was ten hours.
Nothing but Python's own library is needed.
"""
import argparse
import csv
import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

# fl1400 with 300 and more opened took the published runs hours, and is left out.
INSTANCES = {"rl1304": 500, "fl1400": 200, "vm1748": 500, "pcb3038": 500, "rl5934": 1500}
PUBLISHED_LIMIT = 36_000.0


def number(text):
    """A number of the published table, whose decimals and thousands are both set off by commas."""
    whole, comma, rest = text.strip().rpartition(",")
    if comma and len(rest) == 3 and whole.replace(",", "") not in ("", "0"):
        return float((whole + rest).replace(",", ""))
    return float(text.replace(",", "."))


def runs(shared, only):
    """(instance, opened, best known, published seconds or nothing) of every run asked for."""
    with open(shared / "optima_pmedian_duran2023.tsv", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            name, opened = row["instance"], int(row["p"])
            if opened > INSTANCES.get(name, 0):
                continue
            if only and not {name, f"{name}:{opened}"} & only:
                continue
            seconds = row["Ttot_s(TL=36000)"].strip()
            yield name, opened, int(row["opt_or_bkn"]), None if seconds == "TL" else number(seconds)


def used(pid):
    """Processor seconds of a process so far, by Linux's account of it; infinite when it is gone."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("inf")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def end_after(run, processor, is_over):
    """Interrupts the run once it has used so many processor seconds."""
    while not is_over.wait(0.1):
        if used(run.pid) >= processor:
            if not is_over.is_set():
                run.send_signal(signal.SIGINT)
            return


def solve(program, path, opened, limit, processor, threads):
    """Hubward's answer, nothing where it gave none, and the processor seconds of the whole run."""
    command = [program, "place", "--instance", path, "--format-of", "tsplib", "--hubs", opened,
               "--objective", "p-median", "--time-limit", limit, "--threads", threads, "--format", "json"]
    run = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, text=True)
    is_over = threading.Event()
    if processor:
        threading.Thread(target=end_after, args=(run, processor, is_over), daemon=True).start()
    output, errors = run.stdout.read(), run.stderr.read()
    is_over.set()
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode != 0:
        sys.exit(f"{path.name} with {opened} opened ended with {run.returncode}: {errors.strip()}")
    answer = json.loads(output)
    return answer if answer["value"] is not None else None, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the hubward executable")
    parser.add_argument("shared", type=pathlib.Path, help="the folder of the instances")
    parser.add_argument("--limit", type=float, default=60, help="seconds a run; 60 unless given")
    parser.add_argument("--processor", type=float, help="processor seconds a run; no limit unless given")
    parser.add_argument("--only", nargs="+", default=[], help="names, or NAME:OPENED")
    parser.add_argument("--threads", type=int, default=2, help="2 unless given")
    options = parser.parse_args()

    def show(*cells):
        print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)

    show("Instance", "Sites opened", "Best known", "Hubward", "Above %", "Bound", "Gap %", "Answer",
         "Seconds", "Processor s", "Published s")
    print("|---" * 11 + "|", flush=True)
    count = proven = reached = 0
    missed = []
    for name, opened, known, seconds in runs(options.shared, set(options.only)):
        began = time.monotonic()
        answer, processor = solve(options.program, options.shared / "tsplib" / f"{name}.tsp", opened,
                                  f"{options.limit:g}", options.processor, options.threads)
        clock = time.monotonic() - began
        published = f"over {PUBLISHED_LIMIT:,.0f}" if seconds is None else f"{seconds:,.1f}"
        count += 1
        if answer is None:
            missed.append(f"{name}:{opened}")
            show(name, opened, known, "none", "", "", "", "none found", f"{clock:.1f}",
                 f"{processor:.1f}", published)
            continue
        value, bound = answer["value"], answer["bound"]
        is_proven = answer["status"] == "optimal"
        proven += is_proven
        reached += value <= known
        if value > known:
            missed.append(f"{name}:{opened}")
        show(name, opened, known, f"{value:.0f}", f"{100 * (value - known) / known:.4f}",
             f"{bound:.0f}", f"{100 * (value - bound) / value:.4f}",
             "proven" if is_proven else "best found", f"{clock:.1f}", f"{processor:.1f}", published)
    print(f"\n{count} runs: {proven} proven, {reached} at the best known value or below"
          + (f", not reached: {', '.join(missed)}." if missed else "."), flush=True)


if __name__ == "__main__":
    main()
