// The few sentences that the page makes of its own.

const lengthOf = (facts, value) =>
  (value === Infinity ? "no route" : measure(value, facts.decimals) + " " + facts.unit);

const hubsOf = (facts, count) => counted(count, facts.words.hub, facts.words.hubs);

// What a click has changed.
const summaryOf = (facts, today, work, broken) => {
  const { words, rules } = facts;
  const shown = { today, works: [today, work] };
  const cell = (count, way = 0) => cellOf(
    facts, facts.rows.find((row) => row.way === way && row.count === count), work, shown);
  const count = work.plan.hubs.length;
  const isAsked = count >= rules.fewest && count <= rules.most;
  const unit = /^[\d,.]+$/.test(cell("mean")) ? " " + facts.unit : "";
  const difference = /\d/.test(cell("change")) ? ", " + cell("change") + " against today" : "";
  const either = facts.ways.findIndex((way) => way && way.worth === 1);
  return [
    count + " of " + hubsOf(facts, facts.hubs) + " open"
      + (isAsked ? "" : ", not as many as the study asks for") + ".",
    "Mean " + words.travel + " " + cell("mean") + unit + difference + "; " + cell("within")
      + " within " + words.standard + ".",
    capital(words.people) + " further than today: " + cell("further") + "; nearer: "
      + cell("nearer") + ".",
    either < 0 ? "" : "With outreach counted as " + words.hubs + ": " + cell("further", either)
      + " further and " + cell("nearer", either) + " nearer.",
    broken.length ? "Rules broken: " + broken.join("; ") + "."
      : !rules.canBreak ? "" : isAsked ? "No rule is broken." : "No other rule is broken.",
  ].filter(Boolean).join(" ");
};

const valueWords = (facts, question, value) => {
  if (value === Infinity) return "no route for somebody";
  return question.objective === "coverage" ? share(value, 1) : lengthOf(facts, value);
};

const against = (facts, question, value, best) => {
  if (value === Infinity || best === Infinity) return "";
  return question.objective === "coverage"
    ? " (yours " + change((value - best) * 100, 1) + " percentage points)"
    : " (yours " + change(value - best, facts.decimals) + " " + facts.unit + ")";
};

// Whether there is a better plan, by one question: a sentence, and whether it names a plan to show.
const answerTo = (facts, question, found, isAllowed) => {
  const plans = hubsOf(facts, found.count) + (facts.rules.canBreak ? " within the rules" : "");
  const best = found.proven ? "the proven best plan of " + plans
    : "the best plan of " + plans + " that was found (not proven)";
  const words = (value) => valueWords(facts, question, value);
  switch (found.kind) {
    case "unasked":
      return ["this report has no best plan of " + plans + " to compare with.", false];
    case "none": return ["no plan of " + plans + " is possible (proven).", false];
    case "best": return [words(found.own) + ". Yours is " + best + ".", false];
    case "equal":
      return [words(found.own) + ". Yours is as good as " + best + ": "
        + names(facts, found.open, "none") + ". ", true];
    default: {
      const lead = found.kind === "better"
        ? "That is better than " + best + (isAllowed ? "" : ", as yours breaks rules") + ", which has "
        : capital(best) + " has ";
      return ["yours has " + words(found.own) + ". " + lead + words(found.best)
        + against(facts, question, found.own, found.best) + ": "
        + names(facts, found.open, "none") + ". ", true];
    }
  }
};
