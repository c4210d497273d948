#!/usr/bin/env python3
"""Answers units of 'hubward batch' with Dask: on this machine, or on any cluster that Dask knows.

    hubward batch --list data/thurrock-2016/study.yaml --hubs 3-7 > units.jsonl
    hubward batch --engine dask > batch_dask.py
    python3 -m pip install distributed==2026.8.0
    python3 batch_dask.py --to answers < units.jsonl
    hubward batch --gather answers < units.jsonl > answers.jsonl

Every task is one call of 'hubward batch --run', whose answers come back to this program, which alone
writes: answers/<id>.json, whole or not at all. Where a worker dies, Dask gives its tasks to another; where
this program dies, the same command goes on with what is missing. The sources of the units must be under
the same paths on every machine that has workers, and hubward of the same version.

Exit status: 0 when every unit has an answer, 65 when some answer says that nothing came of its unit or a
unit has none, as of 'hubward batch --run'.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# How often a task may lose its worker before it is given up: a worker that dies says nothing about the
# unit that it had.
LOSSES = 1000


def answer(hubward: str, lines: list[str]) -> tuple[list[str], str]:
    """The answers of some units, and what is said about those that have none. Runs on a worker."""
    ended = subprocess.run(
        [hubward, "batch", "--run", "--jobs", "1"], input="\n".join(lines) + "\n",
        capture_output=True, text=True, encoding="utf-8", check=False)
    if ended.returncode not in (0, 65):
        raise RuntimeError(f"{hubward} ended with {ended.returncode}: {ended.stderr.strip()}")
    return ended.stdout.splitlines(), ended.stderr


def is_there(path: Path, unit: str) -> bool:
    """Whether a whole answer to a unit is in a file."""
    try:
        text = path.read_text(encoding="utf-8")
        return text.endswith("\n") and json.loads(text)["id"] == unit
    except (OSError, ValueError, KeyError, TypeError):
        return False


def put(path: Path, line: str) -> None:
    """Writes an answer beside its place, makes it durable, and puts it there."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.chmod(beside, 0o644)
    os.replace(beside, path)


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Answer units of hubward batch with Dask; units on standard input.")
    parser.add_argument("--to", required=True, type=Path, metavar="FOLDER",
                        help="where answers are put, each in a file of its own")
    parser.add_argument("--hubward", default="hubward", help="the program, as workers find it")
    parser.add_argument("--scheduler", metavar="ADDRESS",
                        help="a scheduler that runs already, such as tcp://10.0.0.1:8786")
    parser.add_argument("--workers", type=int, default=os.cpu_count(),
                        help="without --scheduler: how many workers on this machine")
    parser.add_argument("--together", type=int, default=8, help="how many units are one task")
    asked = parser.parse_args()

    units = {json.loads(line)["id"]: line.strip() for line in sys.stdin if line.strip()}
    asked.to.mkdir(parents=True, exist_ok=True)
    waiting = [line for unit, line in units.items()
               if not is_there(asked.to / f"{unit}.json", unit)]
    tasks = [waiting[k:k + asked.together] for k in range(0, len(waiting), asked.together)]
    if tasks:
        compute(asked, tasks)

    missing = [unit for unit in units if not is_there(asked.to / f"{unit}.json", unit)]
    failed = sum(
        json.loads((asked.to / f"{unit}.json").read_text(encoding="utf-8"))["status"] == "error"
        for unit in units if unit not in set(missing))
    if missing or failed:
        print(f"{failed} units could not be answered, {len(missing)} have no answer",
              file=sys.stderr)
    return 65 if missing or failed else 0


def compute(asked: argparse.Namespace, tasks: list[list[str]]) -> None:
    import dask
    from distributed import Client, LocalCluster, as_completed

    dask.config.set({"distributed.scheduler.allowed-failures": LOSSES,
                     "distributed.comm.retry.count": 10})
    cluster = None
    if not asked.scheduler:
        # One thread a worker: the work is done by hubward, a process of its own.
        cluster = LocalCluster(n_workers=asked.workers, threads_per_worker=1, processes=True,
                               dashboard_address=None, host="127.0.0.1")
    with Client(cluster or asked.scheduler) as client:
        # Not pure: an answer that was lost is worked out again.
        futures = [client.submit(answer, asked.hubward, task, pure=False) for task in tasks]
        for future in as_completed(futures):
            lines, said = future.result()
            sys.stderr.write(said)
            for line in lines:
                put(asked.to / f"{json.loads(line)['id']}.json", line)
            future.release()
    if cluster:
        cluster.close()


if __name__ == "__main__":
    sys.exit(main())
