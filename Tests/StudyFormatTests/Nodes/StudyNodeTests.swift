import Testing

/// Study files that are no study at all: broken YAML, floods.
struct StudyNodeTests {
  private func errors(_ yaml: String) -> [String] { StudyText(yaml).errors }

  @Test(arguments: ["", "\n\n", "# nothing but a comment\n"])
  func `an empty file says where to start from`(yaml: String) {
    #expect(
      errors(yaml) == [
        "study.yaml: expected a study, found an empty file;"
          + " start from data/thurrock-2016/study.yaml"
      ])
  }

  @Test func `a control character is refused with its line`() {
    #expect(
      errors("# é\nhubward: 1\nid: \u{1}\n") == [
        "line 3 of study.yaml: a character stands there that is no text, such as a control"
          + " character; take it out, and save the file as UTF-8 text"
      ])
  }

  @Test func `a key that stands twice is refused on the line where it stands first`() {
    let study = StudyText.mini.replacing("council: Mini Council", with: "council: A\ncouncil: B")
    #expect(
      study.errors == [
        "line 4 of study.yaml: expected each key once, found 'council' more than once under the"
          + " same heading; keep one"
      ])
  }

  @Test func `a key that stands twice further in is refused on the line where it stands first`() {
    let study = StudyText.mini.replacing("  hubs: 2\n", with: "  hubs: 2\n  hubs: 3\n")
    #expect(
      study.errors == [
        "line \(study.line("  hubs: 2")) of study.yaml: expected each key once,"
          + " found 'hubs' more than once under the same heading; keep one"
      ])
  }

  @Test func `a tab for an indent is refused on its line`() {
    let study = StudyText.mini.replacing("  hubs: 2", with: "\thubs: 2")
    let found = study.errors
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("line \(study.line("\thubs")) of study.yaml: a tab, "))
    #expect(found[0].contains("indent with spaces"))
  }

  @Test(arguments: ["title: [a", "title: \"a", "a: b: c", "  - x\n y: 1", "title: @x", "%"])
  func `broken YAML is refused with what to look at`(line: String) {
    let found = errors("hubward: 1\n\(line)\n")
    #expect(found.count == 1)
    let isSaid =
      found.first?.contains(
        line == "title: @x"
          ? " of study.yaml: a tab, or a sign that YAML does not allow there; "
          : " of study.yaml: not valid YAML: ")
    #expect(isSaid == true, "\(found)")
  }

  @Test func `a second document in the file is refused, not passed over`() {
    let found = errors(StudyText.mini.text + "---\nhubward: 1\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("study.yaml") == true)
  }

  @Test(arguments: ["just words\n", "- a\n- b\n", "42\n"])
  func `YAML that is no study says which keys a study has`(yaml: String) {
    let found = errors(yaml)
    #expect(found.count == 1)
    #expect(found.first?.contains("expected the keys hubward, id, title") == true)
  }

  @Test func `aliases that unfold into a flood are stopped`() {
    // Nine lists of nine of the list before: 9⁹ pieces if anybody unfolded them.
    let bomb = (1...9).map { level in
      let item = level == 1 ? "x" : "*a\(level - 1)"
      return "k\(level): &a\(level) [\(Array(repeating: item, count: 9).joined(separator: ", "))]"
    }
    #expect(
      errors(bomb.joined(separator: "\n") + "\n") == [
        "line 2 of study.yaml: more than 36 aliases (*name) are used, and one may be part of a key;"
          + " write out what the alias stands for, or put it behind a key on the same line"
      ])
    let lists = (1...9).map { level in
      "k\(level): &a\(level)\n"
        + String(repeating: level == 1 ? "  - x\n" : "  - *a\(level - 1)\n", count: 9)
    }
    #expect(
      errors(lists.joined()) == [
        "study.yaml: expected at most 100000 pieces, found more;"
          + " remove aliases that repeat large parts"
      ])
  }

  @Test func `an alias to nothing is refused on its line`() {
    let found = errors("hubward: 1\ntitle: *nowhere\n")
    #expect(found.first?.hasPrefix("line 2 of study.yaml: not valid YAML: ") == true, "\(found)")
  }

  @Test func `nesting without end is refused, not a crash`() {
    let found = errors(String(repeating: "[", count: 200_000) + "\n")
    #expect(found.count == 1)
  }
}
