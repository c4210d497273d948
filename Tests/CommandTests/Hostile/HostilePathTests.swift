import Foundation
import TestSupport
import Testing

/// Paths and streams that lead elsewhere, never end, or are not there.
struct HostilePathTests {
  private let town = Surroundings.fixture("made-up-town").path + "/study.yaml"

  /// Runs a line of shell in a folder of its own, with the program as `$H` and the town's study as `$S`.
  private func shell(_ line: String, _ look: (Run, URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let line = "H='\(Program.url.path)'; S='\(town)'; ulimit -c 0; " + line
      try look(try Run(URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder), folder)
    }
  }

  @Test func `a page replaces an earlier page and no other file`() throws {
    try shell(
      """
      cp -r "$(dirname "$S")" t; echo precious > thesis.html; mkfifo pipe; ln -s pipe link
      printf '<!DOCTYPE html>\\n<html lang="en-GB">\\n<head>\\n<title>mine' > mine.html
      for f in t/study.yaml t/datapackage.json thesis.html mine.html pipe link t; do
        timeout 300 $H check t/study.yaml --to $f >/dev/null 2>&1; printf '%s ' $?
      done
      $H check t/study.yaml --to page.html >/dev/null; printf '%s ' $?
      $H check t/study.yaml --to page.html >/dev/null; printf '%s ' $?
      cmp t/study.yaml "$S"; cat thesis.html; stat -c %F pipe link; ls -A
      """
    ) { run, _ in
      #expect(
        run.text == """
          73 73 73 73 73 73 73 0 0 precious
          fifo
          symbolic link
          link
          mine.html
          page.html
          pipe
          t
          thesis.html

          """)
    }
  }

  @Test func `standard output is no file to be replaced`() throws {
    try shell("$H check $S --to /dev/stdout > out 2>err; echo $?; test -L /dev/stdout && echo link")
    {
      run, _ in
      #expect(run.text == "73\nlink\n")
    }
  }

  @Test func `pipes and devices are no inputs`() throws {
    try shell(
      """
      mkfifo p p.gpkg; mkdir in; mkfifo in/a.csv
      for c in "need p" "check p" "need p.gpkg" "check p.gpkg" "verify p" "verify /dev/zero" \\
        "need /dev/zero" "place --instance p --format-of csv --hubs 1" \\
        "import --council E06000099 --from in --to out"; do
        timeout 300 $H $c >/dev/null 2>err; printf '%s ' $?
      done
      """
    ) { run, _ in #expect(run.text == "65 65 65 65 65 65 65 65 65 ") }
  }

  @Test func `a closed or full standard error changes no exit code`() throws {
    try shell(
      """
      for s in '2>&-' '2>/dev/full' '2>&- >/dev/full'; do
        eval "$H need nosuch $s"; printf '%s ' $?
        eval "$H frobnicate $s"; printf '%s ' $?
      done
      cp -r "$(dirname "$S")" t
      $H check t/study.yaml --renew-hashes 2>&- >/dev/null; printf '%s ' $?
      $H report $S --to out 2>&- >/dev/null; printf '%s ' $?; ls out | wc -l
      """
    ) { run, _ in #expect(run.text == "65 64 65 64 65 64 0 0 5\n") }
  }

  @Test func `every command fails where its output fails`() throws {
    try shell(
      """
      for c in "need $S" "compare $S" "compare $S --by area --format csv" "place $S" \\
        "place $S --format json" "check $S" "check $S --format json" "report $S --to r" \\
        "export $S --to x.gpkg" "check $S --to page.html" "--help" "--version" "place --help"; do
        $H $c >/dev/full 2>err; printf '%s ' $?
      done
      """
    ) { run, _ in #expect(run.text == "73 73 73 73 73 73 73 73 73 73 73 73 73 ") }
  }

  @Test func `a tilde is a name and goes nowhere else`() throws {
    try shell(
      """
      mkdir home; export HOME=$PWD/home; cp -r "$(dirname "$S")" '~'
      $H report '~/study.yaml' --to '~/out' >/dev/null; printf '%s ' $?
      $H report $S --to '~' >/dev/null 2>&1; printf '%s ' $?
      $H export '~/study.yaml' --to '~x.gpkg' >/dev/null; printf '%s ' $?
      $H check '~/study.yaml' --to '~page.html' >/dev/null; printf '%s ' $?
      $H check '~/study.yaml' --renew-hashes >/dev/null 2>&1; printf '%s ' $?
      $H place '~/study.yaml' --certificate '~c' >/dev/null; printf '%s ' $?
      $H verify '~c' '~/study.yaml' >/dev/null; printf '%s\\n' $?
      ls -A home; ls -A; ls '~'
      """
    ) { run, _ in
      #expect(
        run.text == """
          0 73 0 0 0 0 0
          home
          ~
          ~c
          ~page.html
          ~x.gpkg
          areas.csv
          datapackage.json
          families.csv
          finance.csv
          milestones.csv
          money.csv
          monitoring.csv
          offers.csv
          out
          points.csv
          postcodes.csv
          registrations.csv
          responses.csv
          risks.csv
          sites.csv
          streets.osm.pbf
          study.yaml
          timetable

          """)
    }
  }

  @Test func `a path that is not UTF-8 names no other file`() throws {
    try shell(
      """
      n=$(printf 'caf\\351'); cp $S "$n.yaml"
      $H need "$n.yaml" 2>err; printf '%s ' $?; $H report $S --to "$n" 2>err; printf '%s ' $?
      $H check $S --to "$n.html" 2>err; printf '%s\\n' $?; cat err; ls | wc -l
      """
    ) { run, _ in
      #expect(
        run.text == """
          64 64 64
          hubward: argument 4 is not UTF-8 text, so no file can be named by it; rename the file
          2

          """)
    }
  }

  @Test func `a name that is too long and links that loop are said in words`() throws {
    try shell(
      """
      n=$(printf 'a%.0s' $(seq 300)); ln -s b a; ln -s a b
      for t in $n a/x b; do
        $H report $S --to $t 2>&1 >/dev/null | tail -c 90 | grep -c 'code'
        $H export $S --to $t.gpkg 2>&1 >/dev/null | grep -c 'code'
        $H need $t 2>&1 | grep -c 'code'
      done; true
      """
    ) { run, _ in #expect(Set(run.text.split(separator: "\n")) == ["0"]) }
  }
}
