/// Which plans are allowed: every key of `rules`.
let rulesShape = Shape.keys([
  .required(
    "hubs",
    .either(
      .whole(1...10_000),
      or: [
        .optional("at-least", .whole(1...10_000), "The fewest hubs that may be open."),
        .optional("at-most", .whole(1...10_000), "The most hubs that may be open."),
      ]), "How many hubs are open: a number, or at-least, at-most or both."),
  .optional("keep", .list(of: .text(.label), atLeast: 0), "Hubs that must stay open."),
  .optional(
    "close", .list(of: .text(.label), atLeast: 0),
    "Hubs that must close, and candidates that may not be chosen."),
  .optional(
    "each",
    .list(
      of: .keys([
        .required("group", .text(.label), "A grouping of the sites."),
        .optional(
          "at-least", .whole(0...10_000), "The least number of hubs in each of its groups."),
        .optional(
          "at-most", .whole(0...10_000), "The largest number of hubs in each of its groups."),
        .optional(
          "exactly", .whole(0...10_000), "The number of hubs in each of its groups, instead."),
      ]), atLeast: 0), "Limits for every group of a grouping."),
  .optional(
    "one-of", .list(of: .list(of: .text(.label), atLeast: 2), atLeast: 0),
    "Lists of hubs of which at most one may be open."),
  .optional(
    "only-with",
    .list(
      of: .keys([
        .required("site", .text(.label), "A hub."),
        .required(
          "with", .list(of: .text(.label), atLeast: 1),
          "Hubs of which at least one is open wherever that hub is."),
      ]), atLeast: 0), "Hubs that may be open only where another one is."),
  .optional(
    "gap",
    .keys([
      .required(
        "at-least", .text(.quantity), "The nearest that two open hubs may be, in a straight line."),
      .optional(
        "travel", .text(.label),
        "The travel whose detour and speed turn the straight line into road kilometres or minutes."),
    ]), "The least distance between open hubs."),
  .optional(
    "reach",
    .list(
      of: .keys([
        .required("within", .text(.quantity), "Nobody may be farther than this from an open hub."),
        .optional(
          "areas", .either(.choice(["all"]), or: decilesShape),
          "all, or the most deprived areas only; all unless said."),
        .optional("travel", .text(.label), "A travel of the study; the first in that unit."),
      ]), atLeast: 0), "The farthest that anyone may be from an open hub."),
  .optional(
    "deprived-share",
    .keys(
      [
        .required("at-least", .text(.percent), "The least share of open hubs that lie there."),
        .required("citation", .text(.any), "Whose policy it is, and where it is written."),
      ] + decilesShape), "A policy rule: so many of the open hubs lie in the most deprived areas."),
  .optional(
    "budget", .keys([.required("running", .number(above: 0), "Pounds a year.")]),
    "The most that the open sites may cost a year."),
  .optional(
    "savings", .keys([.required("running", .number(above: 0), "Pounds a year.")]),
    "The least by which the open sites must cost less a year than today's."),
  .optional(
    "one-off", .number(above: 0),
    "The most that opening new sites and closing today's may cost once, pounds."),
  .optional(
    "border", .list(of: .text(.label), atLeast: 0),
    "Sites over the border that already serve: always open, not counted, at no cost."),
  .optional("outreach", .whole(0...10_000), "How many outreach sites are placed beside the hubs."),
  .optional(
    "outreach-within", .text(.quantity), "How near an outreach site must be to an open hub."),
  .optional(
    "outreach-standard", .text(.quantity),
    "What counts as within reach of an outreach site, where it differs from the hubs' standard."),
  .optional(
    "outreach-share", .number(above: 0, upTo: 1),
    "The share of the service that an outreach site gives, such as 0.4."),
])

/// The most deprived areas, by a column with their national decile.
let decilesShape: [Key] = [
  .required("column", .text(.areaColumn), "The column of areas with a national decile."),
  .required("from", .whole(1...10), "The first decile, 1 the most deprived."),
  .required("to", .whole(1...10), "The last decile."),
]
