#!/usr/bin/env python3
"""Whatever engine answers a batch, and whoever dies meanwhile, the answers are the same bytes.

Usage: check_batch.py PROGRAM [--kills N]

A batch of made-up instances is answered by one process, one unit at a time; then by Dask, with a worker
killed (SIGKILL) at a random moment, N times (2 unless said); then by a run that is killed itself and
started again; then with an answer cut short. Every folder of answers must equal the first, byte for byte,
and nothing else may be left in it.

Exit status: 0 when all is so, 1 when anything differs, 2 when Dask is not installed (the rest is checked).
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

INSTANCES, AREAS, SITES = 6, 100, 25


def instance(path: Path, draw: random.Random) -> None:
    """Random people and sites on a plane, minutes as straight lines."""
    areas = [(draw.uniform(0, 60), draw.uniform(0, 60), draw.randint(1, 200)) for _ in range(AREAS)]
    sites = [(draw.uniform(0, 60), draw.uniform(0, 60)) for _ in range(SITES)]
    lines = ["area,weight," + ",".join(f"s{k}" for k in range(SITES))]
    for k, (x, y, people) in enumerate(areas):
        minutes = ",".join(f"{((x - u) ** 2 + (y - v) ** 2) ** 0.5:.2f}" for u, v in sites)
        lines.append(f"a{k},{people},{minutes}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def answers(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def descendants(pid: int) -> list[tuple[int, str]]:
    """Processes below one, with their command lines."""
    below = {pid}
    found = []
    everyone = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                words = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except (OSError, ValueError, IndexError):
                continue
            everyone.append((int(entry.name), parent, words))
    for child, parent, words in sorted(everyone):
        if parent in below:
            below.add(child)
            found.append((child, words))
    return found


class Check:
    def __init__(self, program: str, scratch: Path):
        self.program, self.scratch, self.wrong = program, scratch, 0
        self.number = 0

    def hubward(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess:
        return subprocess.run([self.program, "batch", *arguments], input=given, text=True,
                              capture_output=True, cwd=self.scratch, check=False)

    def folder(self) -> Path:
        self.number += 1
        return self.scratch / f"answers-{self.number}"

    def hold(self, what: str, isSo: bool) -> None:
        print(("ok   " if isSo else "FAIL ") + what)
        self.wrong += not isSo

    def same(self, what: str, folder: Path, first: dict[str, bytes]) -> None:
        found = answers(folder)
        self.hold(f"{what}: {len(found)} answers", found == first)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        return run(str(Path(asked.program).resolve()), asked.kills, Path(scratch))


def run(program: str, kills: int, scratch: Path) -> int:
    draw = random.Random(1)
    (scratch / "instances").mkdir()
    for k in range(INSTANCES):
        instance(scratch / f"instances/{k}.csv", draw)
    check = Check(program, scratch)
    listed = check.hubward("--list", "--instance", "instances", "--objective", "p-median",
                           "--objective", "p-center", "--hubs", "5-7")
    units = listed.stdout
    count = len(units.splitlines())
    check.hold(f"{count} units of {INSTANCES} instances", count == INSTANCES * 6)

    began = time.monotonic()
    one = check.folder()
    check.hubward("--run", "--jobs", "1", "--to", one.name, given=units)
    first = answers(one)
    took = time.monotonic() - began
    check.hold(f"one process, one unit at a time, {took:.1f} s", len(first) == count)
    streamed = check.hubward("--run", "--jobs", "2", given=units)
    check.hold("two at once, on standard output",
               sorted(streamed.stdout.encode().splitlines(True)) == sorted(first.values()))

    # A run that is killed leaves whole answers, and the next one does the rest.
    cut = check.folder()
    for _ in range(kills):
        killed = subprocess.Popen(
            [program, "batch", "--run", "--jobs", "2", "--to", cut.name], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=scratch)
        killed.stdin.write(units.encode())
        killed.stdin.close()
        time.sleep(draw.uniform(0.1, 0.6) * max(took, 0.5) / 2)
        killed.kill()
        killed.wait()
        there = answers_of(cut)
        check.hold(f"killed with {len(there)} of {count}: all of them whole",
                   all(first.get(name) == content for name, content in there.items()))
    check.hubward("--run", "--to", cut.name, given=units)
    check.hold("the same command goes on", answers_of(cut) == first)

    some = sorted(first)[0]
    (cut / some).write_bytes(first[some][:-20])
    (cut / sorted(first)[1]).write_bytes(first[some])
    missing = check.hubward("--gather", cut.name, given=units)
    check.hold("an answer cut short and one of another unit are missing, and said",
               missing.returncode == 65 and some.removesuffix(".json") in missing.stderr)
    check.hubward("--run", "--to", cut.name, given=units)
    check.hold("both are done again", answers_of(cut) == first)
    gathered = check.hubward("--gather", cut.name, given=units).stdout
    check.hold("gathered by id", gathered.encode() == b"".join(first[n] for n in sorted(first)))

    installed = dask(check, units, first, kills, took, draw)
    print(f"{check.wrong} failures")
    return 1 if check.wrong else 0 if installed else 2


def answers_of(folder: Path) -> dict[str, bytes]:
    """Answers alone, without what a killed run left hidden."""
    if not folder.exists():
        return {}
    return {name: content for name, content in
            ((path.name, path.read_bytes()) for path in folder.iterdir()
             if path.is_file() and not path.name.startswith("."))}


def dask(check: Check, units: str, first: dict, kills: int, took: float,
         draw: random.Random) -> bool:
    """Whether Dask is installed; kills workers while it answers."""
    try:
        import distributed
    except ImportError:
        print("skipped: Dask (the package distributed) is not installed")
        return False
    driver = check.scratch / "batch_dask.py"
    driver.write_text(check.hubward("--engine", "dask").stdout, encoding="utf-8")
    listed, said = check.scratch / "units.jsonl", check.scratch / "said"
    listed.write_text(units, encoding="utf-8")
    done = 0
    while done < kills:
        folder = check.folder()
        began = time.monotonic()
        with open(listed, encoding="utf-8") as given, open(said, "w", encoding="utf-8") as log:
            engine = subprocess.Popen(
                [sys.executable, str(driver), "--to", folder.name, "--hubward", check.program,
                 "--workers", "2", "--together", "4"], stdin=given, stderr=log,
                stdout=subprocess.DEVNULL, cwd=check.scratch)
        # Not before there is work: a call of hubward below a worker.
        while engine.poll() is None and not any(
                "batch --run" in words for _, words in descendants(engine.pid)):
            time.sleep(0.02)
        killed = 0
        for _ in range(min(4, kills - done)):
            time.sleep(draw.uniform(0.05, 0.3) * max(took, 0.5))
            workers = [pid for pid, words in descendants(engine.pid) if "spawn_main" in words]
            if engine.poll() is None and workers:
                os.kill(draw.choice(workers), signal.SIGKILL)
                killed += 1
        engine.wait()
        done += killed
        check.hold(f"Dask {distributed.__version__}, {killed} workers killed, exit"
                   f" {engine.returncode}, {time.monotonic() - began:.1f} s",
                   engine.returncode == 0 and killed > 0)
        check.same("the same bytes", folder, first)
        if engine.returncode != 0 or killed == 0:
            print(said.read_text(encoding="utf-8")[-2000:])
            return True
    return True


if __name__ == "__main__":
    sys.exit(main())
