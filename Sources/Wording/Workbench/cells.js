// The cells of the table of options for any plan, each as the report would print it.

// Whether everybody has a route under a plan who has one under any that is shown: else its mean is of other
// people than theirs (OptionsAppraisal).
const isComparable = (facts, index, work, works) => {
  const { weights } = facts.ways[index];
  const reached = (one, row) => one.impedances[index][row] < Infinity;
  for (let row = 0; row < weights.length; row += 1) {
    if (!(weights[row] > 0) || reached(work, row)) continue;
    if (works.some((one) => reached(one, row))) return false;
  }
  return true;
};

const accessCell = (facts, row, work, shown) => {
  const way = facts.ways[row.way], after = work.impedances[row.way];
  const changed = () => {
    const key = row.way + " " + row.standard;
    if (!work.changes.has(key)) {
      const before = shown.today.impedances[row.way];
      work.changes.set(key, changeOf(before, after, way.people, row.standard));
    }
    return work.changes.get(key);
  };
  switch (row.count) {
    case "mean": case "longest": {
      const profile = profileOf(after, way.weights);
      const value = row.count === "mean" ? profile.mean : profile.worst;
      if (value === null) return "no route";
      return isComparable(facts, row.way, work, shown.works) ? measure(value, row.decimals)
        : people(profile.withoutRoute) + " without a route";
    }
    case "within": {
      const { total } = profileOf(after, way.weights);
      return total > 0 ? share(within(after, way.weights, row.standard) / total, 1) : "nobody";
    }
    case "nearer": return people(changed().nearer);
    case "further": return people(changed().further);
    case "change": {
      const { meanBefore, meanAfter } = changed();
      return meanBefore === null ? "nobody" : change(meanAfter - meanBefore, row.decimals);
    }
    case "largest_increase": {
      const { worst, worstRow } = changed();
      return worstRow < 0 ? "none" : change(worst, row.decimals);
    }
    case "come_within": return people(changed().comeWithin);
    default: return people(changed().fallOut);
  }
};

const names = (facts, columns, none) =>
  columns.map((column) => facts.sites[column].name).join(", ") || none;

// Figures added up, and whose are missing (OptionCosts.Total).
const totalOf = (facts, entries) => ({
  known: entries.reduce((sum, [column, kind]) => sum + (facts.sites[column][kind] ?? 0), 0),
  missing: entries.filter(([column, kind]) => facts.sites[column][kind] === null)
    .map(([column]) => facts.sites[column].name),
});

const outreachColumns = (facts, plan) => plan.outreach.map((site) => facts.hubs + site);

const runningOf = (facts, plan) => {
  if (!facts.money.hubs) return null;
  const hubs = totalOf(facts, plan.hubs.map((column) => [column, "running"]));
  if (!plan.outreach.length || !facts.money.outreach) return hubs;
  const others = totalOf(facts, outreachColumns(facts, plan).map((column) => [column, "running"]));
  return { known: hubs.known + others.known, missing: [...hubs.missing, ...others.missing] };
};

const onceOf = (facts, plan) => {
  if (!facts.money.once) return null;
  const columns = (one) => [...ascending(one.hubs), ...ascending(outreachColumns(facts, one))];
  const before = columns(facts.today), after = columns(plan);
  return totalOf(facts, [
    ...after.filter((column) => !before.includes(column)).map((column) => [column, "capital"]),
    ...before.filter((column) => !after.includes(column)).map((column) => [column, "closing"]),
  ]);
};

const moneyCell = (total) => {
  if (!total) return "not supplied";
  if (!total.missing.length) return people(total.known);
  return pounds(total.known) + " known; " + list(total.missing) + " not supplied";
};

const savingCell = (facts, plan) => {
  const before = runningOf(facts, facts.today), after = runningOf(facts, plan);
  if (!before || !after) return "not supplied";
  if (before.missing.length || after.missing.length) return "not known: a cost is missing";
  return people(before.known - after.known);
};

const roomCell = (facts, count, work) => {
  const loads = loadsOf(facts, work);
  const most = loads.reduce((best, load) => (best && best.people >= load.people ? best : load), null);
  const over = loads.filter(({ people: all, places }) => places !== null && all - places > 0);
  const unknown = loads.filter(({ places }) => places === null);
  switch (count) {
    case "room.largest": return most ? people(most.people) : "none open";
    case "room.crowded":
      return names(facts, over.map(({ hub }) => hub), "none");
    default:
      return unknown.length
        ? "room not known: " + list(unknown.map(({ hub }) => facts.sites[hub].name))
        : people(over.reduce((sum, load) => sum + (load.people - load.places), 0));
  }
};

// A cell of a row, or nothing where only the program knows it.
const cellOf = (facts, row, work, shown) => {
  if (row.way !== undefined) return accessCell(facts, row, work, shown);
  const { plan } = work, { rules } = facts;
  switch (row.count) {
    case "sites.hubs": return measure(plan.hubs.length, 0);
    case "sites.open": return names(facts, plan.hubs, "none");
    case "sites.closed":
      return names(facts, facts.today.hubs.filter((hub) => !plan.hubs.includes(hub)), "none");
    case "sites.outreach": return names(facts, outreachColumns(facts, plan), "none named");
    case "money.running": return moneyCell(runningOf(facts, plan));
    case "money.saving": return savingCell(facts, plan);
    case "money.one_off": return moneyCell(onceOf(facts, plan));
    case "rules.hubs": {
      const count = plan.hubs.length;
      return count >= rules.fewest && count <= rules.most ? "yes" : "no, " + measure(count, 0);
    }
    case "rules.broken": return brokenBy(facts, plan).join("; ") || "none";
    default: return roomCell(facts, row.count, work);
  }
};

// Areas that lose most: whoever loses the last route first, then by how much (worstTable).
const losersOf = (facts, today, work) => {
  const was = today.nearest.impedance, becomes = work.nearest.impedance;
  const loss = (area) => (becomes[area] === Infinity ? Infinity : becomes[area] - was[area]);
  return [...facts.people.keys()].filter((area) => facts.people[area] > 0
    && ["further", "loses"].includes(areaChange(was[area], becomes[area])))
    .sort((a, b) => (loss(a) !== loss(b) ? (loss(b) > loss(a) ? 1 : -1) : a - b));
};

// How a plan compares with the best of its number of hubs that the report has, by one question.
const comparedWithBest = (facts, question, work, workOf) => {
  const count = work.plan.hubs.length;
  const best = question.best[count];
  if (!best) return { kind: "unasked", count };
  if (!best.open) return { kind: best.proven ? "none" : "unasked", count };
  const other = workOf({ hubs: best.open, outreach: work.plan.outreach });
  const own = valueOf(facts, question, work), its = valueOf(facts, question, other);
  const isSame = best.open.length === work.plan.hubs.length
    && best.open.every((hub) => work.plan.hubs.includes(hub));
  const [mine, theirs] = [decimal(own.score), decimal(its.score)];
  const kind = isSame ? "best" : mine === theirs ? "equal" : mine > theirs ? "worse" : "better";
  return { kind, count, proven: best.proven, open: best.open, own: own.value, best: its.value };
};
