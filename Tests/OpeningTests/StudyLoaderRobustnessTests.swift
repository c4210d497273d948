import Foundation
import Places
import Studies
import StudySupport
import Testing

/// How sure the small study says that its inputs are.
struct StudyLoaderRobustnessTests {
  private func study(_ lines: String) -> MiniStudy {
    let indented = lines.split(separator: "\n").map { "  \($0)\n" }.joined()
    var study = MiniStudy().replacing("scenarios:\n", with: "robustness:\n\(indented)scenarios:\n")
    study.files["sites.csv"] = study.files["sites.csv"]!.replacingOccurrences(
      of: "barn,The Barn,outreach,East,,,unknown,No address",
      with: "barn,The Barn,outreach,East,501000,200000,postcode,")
    return study
  }

  @Test func `draws, ranges with their sources, and weights`() throws {
    let stated = try study(
      """
      draws: 2000
      seed: 7
      near: 0.02
      speed: { from: 3.6, to: 5.4, source: a survey of ours }
      detour: { from: 1.1, to: 1.5, source: roads }
      people: { spread: 0.05, source: births }
      standard: { from: 10min, to: 20min, source: custom }
      locations: { as-stated: all are known }
      demand: { among: [children, by-rate], source: two vintages }
      of: [mean, "coverage:by-rate", longest]
      weights:
        mean: { from: 0.2, to: 0.6, source: Cabinet }
        longest: { to: 0.5 }
      """
    ).open().robustness
    #expect(stated.draws == 2000 && stated.seed == 7 && stated.near == 0.02)
    #expect(stated.inputs[.speed] == StatedInput(.range(3.6...5.4), source: "a survey of ours"))
    #expect(stated.inputs[.people] == StatedInput(.spread(0.05), source: "births"))
    #expect(stated.inputs[.locations] == StatedInput(.asStated, source: "all are known"))
    #expect(stated.inputs[.demand]?.draws == .among(["children", "by-rate"]))
    #expect(
      stated.standards(around: Standard(value: 15, unit: .minutes)) == 10...20)
    #expect(stated.standards(around: Standard(value: 15, unit: .kilometres)) == nil)
    #expect(stated.drawn == Set(DrawnInput.allCases).subtracting([.locations]))
    #expect(
      stated.aims == [
        AimRequest(.mean), AimRequest(.coverage, demand: "by-rate"), AimRequest(.longest),
      ])
    #expect(stated.weights[AimRequest(.mean)] == StatedWeight(0.2...0.6, source: "Cabinet"))
    #expect(stated.weights[AimRequest(.longest)] == StatedWeight(0...0.5))
  }

  @Test func `a study that says nothing leaves all to what is usual`() throws {
    let stated = try MiniStudy().open().robustness
    #expect(stated == StudyRobustness())
    #expect(stated.drawn == Set(DrawnInput.allCases))
  }

  @Test(arguments: [
    ("speeed: { from: 3, to: 6, source: x }", "did you mean 'speed'?"),
    ("speed: { from: 3.6, to: 5.4 }", "add source"),
    ("speed: { from: 3.6, source: x }", "add to"),
    ("speed: { from: 5.4, to: 3.6, source: x }", "a lower end below the upper one"),
    (
      "speed: { from: 13, to: 16, source: x }",
      "no travel of the study has a speed between 13 and 16 km/h"
    ),
    ("speed: { from: 3.6, to: 5.4, as-stated: x }", "as-stated by itself"),
    (
      "detour: { from: 2, to: 3, source: x }", "no travel of the study has a detour between 2 and 3"
    ),
    ("detour: { from: 0.5, to: 1.6, source: x }", "no road is shorter than a straight line"),
    ("detour: { from: 1.1, to: 100, source: x }", "expected 1 to 10"),
    ("points: {}", "the key 'as-stated' is missing"),
    ("people: { spread: 40, source: x }", "a number above 0 and up to 1"),
    ("outreach: { from: 20%, to: 1, source: x }", "a share from 0 to 1"),
    ("standard: { from: 10min, to: 2km, source: x }", "both in one unit"),
    (
      "standard: { from: 40min, to: 50min, source: x }",
      "no standard of the study is between 40 minutes and 50 minutes"
    ),
    ("demand: { among: [children, by-rat], source: x }", "did you mean 'by-rate'?"),
    ("demand: { among: [children], source: x }", "a list of 2 or more"),
    ("demand: { among: [by-rate, by-rate], source: x }", "names one twice"),
    ("travel: { among: [walk, straight-line], source: x }", "in minutes and in km"),
    ("of: [meen, longest]", "did you mean 'mean'?"),
    ("of: [mean, mean]", "stands twice"),
    ("of: [mean, coverage:by-rat]", "did you mean 'by-rate'?"),
    ("weights: { cost: { from: 0.2 } }", "'cost', which is not weighted"),
    ("weights: { mean: { from: 0.6, to: 0.2 } }", "exchange them"),
    ("weights: { mean: { from: 0.6 }, longest: { from: 0.6 } }", "the least add up to 1.2"),
    (
      "of: [mean, longest]\nweights: { mean: { to: 0.3 }, longest: { to: 0.3 } }",
      "the most add up to 0.6"
    ),
    ("draws: 0", "1 to 1000000"),
  ])
  func `what cannot be is refused with its line and what to do`(line: String, says: String) throws {
    let errors = try study(line).errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains(says) == true, "\(errors)")
    #expect(errors.first?.hasPrefix("line ") == true, "\(errors)")
  }

  @Test func `the worth of outreach must lie within its range, and there must be outreach`() throws
  {
    let line = "outreach: { from: 0.2, to: 0.6, source: x }"
    #expect(try study(line).open().robustness.inputs[.outreach]?.draws == .range(0.2...0.6))
    let beyond = try study(line).replacing("rules:\n", with: "outreach: { worth: 0.9 }\nrules:\n")
      .errors()
    #expect(
      beyond.first?.contains("0.9, what outreach is worth, is not between 0.2 and 0.6") == true,
      "\(beyond)")
    let nowhere = try MiniStudy().replacing(
      "scenarios:\n", with: "robustness:\n  \(line)\nscenarios:\n"
    ).errors()
    #expect(nowhere.first?.contains("no outreach site whose place is known") == true, "\(nowhere)")
  }

  @Test func `a detour is given in one place`() throws {
    let errors = try study("detour: { from: 1.1, to: 1.5, source: x }").replacing(
      "detour: 1.2, speed: 4.8",
      with: "detour: 1.2, detour-range: { from: 1.1, to: 1.4 }, speed: 4.8"
    ).errors()
    #expect(
      errors.first?.contains("travel.walk has a detour-range of its own") == true, "\(errors)")
  }
}
