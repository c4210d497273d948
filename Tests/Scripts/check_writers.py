#!/usr/bin/env python3
"""Every output is whole, the earlier one or the new one, whatever happens to the run that writes it.

    check_writers.py HUBWARD [--long | --every] [--seed N] [--kills N] [--only COMMAND]

For each command that writes (report, export, import, check --to, place --certificate and check
--renew-hashes) there is an earlier output, and a run that is to replace it by another. Under strace
the run is killed on entering a system call that touches the output, and each of these calls is made to
fail as on a full device: a few of them, or with --long each, or with --every each read, open and look at
the file system too. Then come kills at
random moments, a small device (tmpfs, as root) that is full after so many pages, and four writers at once.
Each time the output must be the earlier one or the new one, whole and under its name; the next run must
leave the new one and nothing beside it; a note that somebody put into the folder must still be there. A run
that says 0 must have written the new one, and one that fails must say so.

Prints a table; exit code 1 where anything was found. Needs strace.
"""
import argparse, collections, hashlib, json, os, random, re, shutil, signal, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WRITES = ["mkdir", "mkdirat", "write", "pwrite64", "pwritev", "writev", "fsync", "fdatasync",
          "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir",
          "chmod", "fchmod", "fchmodat", "chown", "fchown", "fchownat", "utimensat", "ftruncate",
          "truncate", "flock", "fcntl", "symlink", "symlinkat", "fallocate", "copy_file_range",
          "sendfile"]
LOOKS = ["openat", "open", "read", "pread64", "stat", "lstat", "fstat", "newfstatat", "statx",
         "access", "faccessat", "faccessat2", "getdents64", "readlink", "readlinkat", "lseek",
         "close", "mmap", "munmap"]
FAILS = ["write", "pwrite64", "mkdir", "fsync", "fdatasync", "rename", "renameat2", "link",
         "linkat", "ftruncate", "chmod", "fallocate"]


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def edit(path, old, new):
    with open(path) as file:
        text = file.read()
    assert old in text, (path, old)
    with open(path, "w") as file:
        file.write(text.replace(old, new, 1))


class Case:
    """A command with the outputs `first` and `second`, one after the other in `out`."""

    def __init__(self, name, program, scratch, make, output, note=None):
        self.name, self.program, self.output, self.note = name, program, output, note
        self.home = os.path.join(scratch, name)
        os.makedirs(self.home)
        self.inputs = [os.path.join(self.home, "in1"), os.path.join(self.home, "in2")]
        self.out = os.path.join(self.home, "out")
        self.arguments = make(self)
        self.states = []
        for number in (0, 1):
            self.reset(first=None)
            code = self.run(number).returncode
            assert code == 0, (name, number, code)
            self.states.append(self.state())
        assert self.states[0] != self.states[1], name + ": the two runs write the same"

    def reset(self, first=0):
        """The earlier output in place, with a note, or nothing."""
        shutil.rmtree(self.out, ignore_errors=True)
        os.makedirs(self.out)
        if self.name == "renew":
            copy(self.inputs[1], os.path.join(self.out, "study"))
            if first is None:
                self.renewed = None
            return
        if first is not None:
            code = self.run(first).returncode
            assert code == 0, (self.name, code)
            if self.note:
                with open(os.path.join(self.out, self.output, self.note), "w") as file:
                    file.write("mine\n")

    def command(self, number):
        return [self.program] + self.arguments(number)

    def run(self, number, before=(), **more):
        return subprocess.run(list(before) + self.command(number), cwd=self.out,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **more)

    def state(self):
        """Everything that stands under the output's name, notes apart."""
        place = os.path.join(self.out, self.output)
        if os.path.isdir(place):
            found = {}
            for folder, _, files in os.walk(place):
                for name in files:
                    path = os.path.join(folder, name)
                    if name != self.note:
                        with open(path, "rb") as file:
                            found[os.path.relpath(path, place)] = hashlib.sha256(
                                file.read()).hexdigest()
            return found
        if os.path.exists(place):
            with open(place, "rb") as file:
                return hashlib.sha256(file.read()).hexdigest()
        return None

    def litter(self):
        found = []
        for folder, folders, files in os.walk(self.out):
            found += [os.path.join(folder, name) for name in folders + files if name.startswith(".")]
        return found

    def has_note(self):
        return not self.note or os.path.exists(os.path.join(self.out, self.output, self.note))

    def faults(self, code=None):
        """What is wrong after a run that was cut short or failed, and after the next one."""
        found = []
        state = self.state()
        if state not in self.states:
            found.append("no whole output" if state is not None else "no output")
        if code == 0 and state != self.states[1]:
            found.append("exit code 0 without the new output")
        if code is not None and code not in (0, 73, 65) and code >= 0:
            found.append("exit code %d" % code)
        if not self.has_note():
            found.append("the note is gone")
        again = self.run(1).returncode
        if again != 0 or self.state() != self.states[1]:
            found.append("the next run: exit code %d, %s" % (
                again, "new output" if self.state() == self.states[1] else "another output"))
        if self.litter():
            found.append("litter: " + ", ".join(os.path.basename(path) for path in self.litter()))
        if not self.has_note():
            found.append("the note is gone after the next run")
        return found


def cases(program, scratch):
    town = os.path.join(ROOT, "Tests/Fixtures/made-up-town")

    def towns(case):
        copy(town, case.inputs[0])
        copy(town, case.inputs[1])
        study = os.path.join(case.inputs[1], "study.yaml")
        with open(study) as file:
            title = re.search(r"^title: .*$", file.read(), re.M).group(0)
        edit(study, title, title + " again")

    def study(case, number):
        return os.path.join(case.inputs[number], "study.yaml")

    def report(case):
        towns(case)
        return lambda number: ["report", study(case, number), "--to", "report"]

    def export(case):
        towns(case)
        return lambda number: ["export", study(case, number), "--to", "town.gpkg"]

    def page(case):
        towns(case)
        return lambda number: ["check", study(case, number), "--to", "page.html"]

    def certificate(case):
        towns(case)
        return lambda number: ["place", study(case, number), "--hubs", str(3 + number),
                               "--no-rules", "--certificate", "proof"]

    def downloads(case):
        source = os.path.join(ROOT, "Tests/Fixtures/downloads")
        copy(source, case.inputs[0])
        copy(source, case.inputs[1])
        for name in sorted(os.listdir(case.inputs[1])):
            path = os.path.join(case.inputs[1], name)
            with open(path, "rb") as file:
                data = file.read()
            with open(path, "wb") as file:
                file.write(data.replace(b"Children's Centre", b"Children's Center"))
        council = "E06000018"
        return lambda number: ["import", "--council", council, "--from", case.inputs[number],
                               "--to", "council"]

    def renew(case):
        copy(town, case.inputs[0])
        copy(town, case.inputs[1])
        with open(os.path.join(case.inputs[1], "areas.csv"), "a") as file:
            file.write("\n")
        return lambda number: ["check", "study/study.yaml", "--renew-hashes"]

    made = [("report", report, "report", "notes.txt"), ("export", export, "town.gpkg", None),
            ("import", downloads, "council", "notes.txt"), ("page", page, "page.html", None),
            ("certificate", certificate, "proof", None)]
    found = [Case(name, program, scratch, make, output, note) for name, make, output, note in made]
    found.append(Renewal("renew", program, scratch, renew, "study/datapackage.json"))
    return found


class Renewal(Case):
    """Renewed hashes: the output is a file of the study itself, and the earlier one is stale."""

    def __init__(self, name, program, scratch, make, output):
        self.name, self.program, self.output, self.note = name, program, output, None
        self.home = os.path.join(scratch, name)
        os.makedirs(self.home)
        self.inputs = [os.path.join(self.home, "in1"), os.path.join(self.home, "in2")]
        self.out = os.path.join(self.home, "out")
        self.arguments = make(self)
        self.reset()
        earlier = self.state()
        assert self.run(1).returncode == 0
        self.states = [earlier, self.state()]
        assert earlier != self.states[1]


def calls(case, names, scratch):
    """How often a run makes each system call in its main thread."""
    case.reset()
    log = os.path.join(scratch, "strace.log")
    case.run(1, ["strace", "-qq", "-o", log, "-e", "trace=" + ",".join("?" + n for n in names)])
    counts = collections.Counter()
    with open(log) as file:
        for line in file:
            match = re.match(r"(?:\d+ +)?(\w+)\(", line)
            if match:
                counts[match.group(1)] += 1
    return counts


def inject(case, call, when, what, log):
    return case.run(1, ["strace", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e",
                        "inject=%s:%s:when=%d" % (call, what, when)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--only")
    options = parser.parse_args()
    options.long = options.long or options.every
    if not shutil.which("strace") or subprocess.run(
            ["strace", "-o", "/dev/null", "true"], stderr=subprocess.DEVNULL).returncode != 0:
        print("strace is not installed, or may not trace here: not checked")
        return 0
    program = os.path.abspath(options.program)
    scratch = tempfile.mkdtemp(prefix="writers-")
    rows, faults = [], []

    def note(case, kind, tries, found):
        rows.append((case.name, kind, tries, len(found)))
        print("%-12s %-34s %6d tried, %d faults" % (case.name, kind, tries, len(found)), flush=True)
        for where, what in found[:5]:
            print("    %s: %s" % (where, "; ".join(what)), flush=True)
        faults.extend(found)

    try:
        all_cases = cases(program, scratch)
        for case in all_cases:
            if options.only and case.name != options.only:
                continue
            counts = calls(case, WRITES + (LOOKS if options.every else []), scratch)
            places = [(call, when + 1) for call in sorted(counts) for when in range(counts[call])]
            if not options.long and len(places) > 5:
                places = random.Random(options.seed).sample(places, 5)
            found = []
            for call, when in places:
                case.reset()
                inject(case, call, when, "signal=SIGKILL", None)
                wrong = case.faults()
                if wrong:
                    found.append(("killed at %s %d" % (call, when), wrong))
            note(case, "killed at a system call", len(places), found)
            places = [(call, when + 1) for call in FAILS for when in range(counts[call])]
            if not options.long and len(places) > 3:
                places = random.Random(options.seed).sample(places, 3)
            found = []
            for call, when in places:
                case.reset()
                code = inject(case, call, when, "error=ENOSPC", None).returncode
                wrong = case.faults(code)
                if wrong:
                    found.append(("no space at %s %d" % (call, when), wrong))
            note(case, "no space at a system call", len(places), found)

            rounds = 10 if options.long else 1
            found = []
            for turn in range(rounds):
                case.reset()
                writers = [subprocess.Popen(case.command(number % 2), cwd=case.out,
                                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                           for number in range(4)]
                codes = [writer.wait() for writer in writers]
                wrong = []
                if any(code not in (0, 73) for code in codes):
                    wrong.append("exit codes %s" % codes)
                if case.state() not in case.states:
                    wrong.append("a mixed output")
                if case.litter():
                    wrong.append("litter")
                if not case.has_note():
                    wrong.append("the note is gone")
                if wrong:
                    found.append(("round %d" % turn, wrong))
            note(case, "four writers at once", rounds, found)

            if options.long and os.geteuid() == 0:
                note(case, "a device that fills up", *full(case))

        chosen = [case for case in all_cases if not options.only or case.name == options.only]
        numbers = random.Random(options.seed)
        found = collections.defaultdict(list)
        tries = collections.Counter()
        for turn in range(options.kills):
            case = chosen[turn % len(chosen)]
            case.reset()
            began = time.monotonic()
            case.run(1)
            took = time.monotonic() - began
            case.reset()
            child = subprocess.Popen(case.command(1), cwd=case.out, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            # The end of a run is where it writes.
            time.sleep(took * (1 - numbers.random() ** 2))
            child.send_signal(numbers.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
            child.wait()
            tries[case.name] += 1
            wrong = case.faults()
            if wrong:
                found[case.name].append(("kill %d" % turn, wrong))
        for case in chosen:
            if tries[case.name]:
                note(case, "killed at a random moment", tries[case.name], found[case.name])
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print("%d tried, %d faults" % (sum(row[2] for row in rows), len(faults)))
    return 1 if faults else 0


def full(case):
    """Runs on a device on which so many pages are left, from none to more than enough."""
    found, tries, out = [], 0, case.out
    pages = 0
    while True:
        shutil.rmtree(out, ignore_errors=True)
        os.makedirs(out)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", out], check=True)
        try:
            case.out = os.path.join(out, "on")
            case.reset()
            status = os.statvfs(out)
            with open(os.path.join(out, "filler"), "wb") as file:
                file.write(b"\0" * ((status.f_bavail - pages) * status.f_frsize))
            code = case.run(1).returncode
            tries += 1
            os.remove(os.path.join(out, "filler"))
            wrong = case.faults(code)
            if wrong:
                found.append(("%d pages left" % pages, wrong))
        finally:
            case.out = out
            subprocess.run(["umount", out], check=True)
        if code == 0:
            return tries, found
        pages = pages + 1 if pages < 16 else int(pages * 1.3)


if __name__ == "__main__":
    sys.exit(main())
