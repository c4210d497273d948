// What a plan means for people, worked out as the program does it: the same additions of the same numbers
// in the same order, so that results are the same to the last binary digit.

const numbersOf = (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => view.getFloat64(i * 8, true));
};

const ascending = (columns) => [...columns].sort((a, b) => a - b);

// The open site nearest to each area; a tie goes to the earlier (NearestSites).
const nearestOf = (matrix, areas, open) => {
  const columns = areas ? matrix.length / areas : 0;
  const impedance = new Float64Array(areas), site = new Int32Array(areas);
  const sorted = ascending(open);
  for (let area = 0; area < areas; area += 1) {
    const row = area * columns;
    let least = Infinity, best = -1;
    for (const column of sorted) {
      const value = matrix[row + column];
      if (value < least) { least = value; best = column; }
    }
    impedance[area] = least;
    site[area] = best;
  }
  return { impedance, site };
};

const eitherOf = (hubs, outreach) => hubs.map((value, area) => Math.min(value, outreach[area]));

const joined = (parts) => {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) { whole.set(part, from); from += part.length; }
  return whole;
};

// Weights of a way of counting, a row for each area and kind of visit (Visits).
const weighted = (parts, worth) => joined(parts.flatMap((part) =>
  worth > 0 && worth < 1 ? [part.map((one) => one * (1 - worth)), part.map((one) => one * worth)]
    : [part]));

// Mean and longest (AccessProfile).
const profileOf = (impedance, weights) => {
  let total = 0, reached = 0, sum = 0, worst = -Infinity, worstRow = -1;
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row];
    if (!(weight > 0)) continue;
    total += weight;
    const value = impedance[row];
    if (!(value < Infinity)) continue;
    reached += weight;
    sum += weight * value;
    if (value > worst) { worst = value; worstRow = row; }
  }
  return {
    total, mean: reached > 0 ? sum / reached : null, worst: worstRow < 0 ? null : worst,
    withoutRoute: total - reached,
  };
};

const within = (impedance, weights, standard) => {
  let sum = 0;
  for (let row = 0; row < weights.length; row += 1) if (impedance[row] <= standard) sum += weights[row];
  return sum;
};

// Impedances that differ by no more are the same (AreaChange).
const tolerance = 1e-9;

const areaChange = (was, becomes) => {
  if (was === Infinity) return becomes === Infinity ? "none" : "gains";
  if (becomes === Infinity) return "loses";
  const difference = becomes - was;
  return Math.abs(difference) <= tolerance ? "same" : difference < 0 ? "nearer" : "further";
};

// Gains and losses, gross (ReachChange).
const changeOf = (before, after, weights, standard) => {
  const sums = {
    nearer: 0, further: 0, comeWithin: 0, fallOut: 0, compared: 0, before: 0, after: 0,
    worst: 0, worstRow: -1,
  };
  for (let row = 0; row < weights.length; row += 1) {
    const count = weights[row], was = before[row], becomes = after[row];
    switch (areaChange(was, becomes)) {
      case "nearer": case "gains": sums.nearer += count; break;
      case "loses": sums.further += count; break;
      case "further":
        sums.further += count;
        if (count > 0 && becomes - was > sums.worst) {
          sums.worst = becomes - was;
          sums.worstRow = row;
        }
    }
    if (count > 0 && was < Infinity && becomes < Infinity) {
      sums.compared += count;
      sums.before += count * was;
      sums.after += count * becomes;
    }
    if (was > standard && becomes <= standard) sums.comeWithin += count;
    if (was <= standard && becomes > standard) sums.fallOut += count;
  }
  return {
    ...sums, meanBefore: sums.compared > 0 ? sums.before / sums.compared : null,
    meanAfter: sums.compared > 0 ? sums.after / sums.compared : null,
  };
};

// Facts as they stand in the page, ready to work with.
const ready = (facts) => {
  const vectors = facts.vectors.map(numbersOf);
  const areas = facts.areas.length;
  const travels = facts.travels.map((one) => ({
    hubs: numbersOf(one.hubs), outreach: numbersOf(one.outreach),
  }));
  const ways = facts.ways.map((way) => way && {
    worth: way.worth, travels: way.parts.map(([travel]) => travel),
    people: weighted(way.parts.map(([, counts]) => vectors[counts]), way.worth),
    weights: weighted(way.parts.map(([, , weights]) => vectors[weights]), way.worth),
  });
  const border = facts.border && { ...facts.border, impedance: numbersOf(facts.border.impedance) };
  const columns = facts.sites.map((_, column) => column);
  return {
    ...facts, areaCount: areas, vectors, travels, ways, border, people: vectors[facts.people],
    today: {
      hubs: facts.plans[0].hubs, outreach: facts.plans[0].outreach,
    },
    hubColumns: columns.slice(0, facts.hubs), outreachColumns: columns.slice(facts.hubs),
    rules: {
      ...facts.rules,
      canBreak: ["keep", "close", "groups", "sides"].some((one) => facts.rules[one].length),
    },
  };
};

// Where people go under a plan; what it changes from today is kept with it once it is asked for.
const worked = (facts, plan) => {
  const reach = facts.travels.map((travel) => {
    const hubs = nearestOf(travel.hubs, facts.areaCount, plan.hubs);
    const outreach = nearestOf(travel.outreach, facts.areaCount, plan.outreach);
    return { hubs, either: eitherOf(hubs.impedance, outreach.impedance) };
  });
  const impedances = facts.ways.map((way) => way && joined(way.travels.flatMap((travel) => {
    const { hubs, either } = reach[travel];
    if (way.worth === 0) return [hubs.impedance];
    return way.worth >= 1 ? [either] : [hubs.impedance, either];
  })));
  return { plan, nearest: reach[0].hubs, impedances, changes: new Map() };
};

// The name of the site that an area's people go to; nothing where there is no route.
const goesTo = (facts, work, area) => {
  const { border } = facts;
  if (border && border.site[area] >= 0
    && border.impedance[area] <= work.nearest.impedance[area]) return border.names[border.site[area]];
  const site = work.nearest.site[area];
  return site < 0 ? null : facts.sites[site].name;
};

// People at each open hub, everyone going to the nearest (OptionLoads).
const loadsOf = (facts, work) => {
  const counts = new Float64Array(facts.hubs);
  for (let area = 0; area < facts.areaCount; area += 1) {
    if (facts.border && facts.border.impedance[area] <= work.nearest.impedance[area]) continue;
    const site = work.nearest.site[area];
    if (site >= 0) counts[site] += facts.people[area];
  }
  return work.plan.hubs.map((hub) => ({ hub, people: counts[hub], places: facts.sites[hub].places }));
};

// The rules that a plan breaks, in words (Study.broken).
const brokenBy = (facts, plan) => {
  const { rules } = facts;
  const open = new Set(plan.hubs);
  if (rules.withOutreach) for (const site of plan.outreach) open.add(facts.hubs + site);
  const isKept = ({ terms, least, most }) => {
    const added = terms.filter(([site]) => open.has(site)).map(([, weight]) => weight);
    const sum = exactSum(added.length, (index) => added[index]);
    const margin = 2 ** -50 * added.reduce((size, weight) => size + Math.abs(weight), 0);
    return sum >= (least ?? -Infinity) - margin && sum <= (most ?? Infinity) + margin;
  };
  const groups = rules.groups.map((group) => {
    const count = group.members.filter((site) => open.has(site)).length;
    return count < group.least || count > (group.most ?? Infinity) ? group.words + count : null;
  });
  return [
    ...rules.keep.filter(({ site }) => !open.has(site)).map(({ words }) => words),
    ...rules.close.filter(({ site }) => open.has(site)).map(({ words }) => words),
    ...groups.filter((words) => words !== null),
    ...rules.sides.filter(({ limits }) => !limits.every(isKept)).map(({ words }) => words),
  ];
};

// What a plan is worth by a question, and what it is compared with others by (PlanTally).
const valueOf = (facts, question, work) => {
  const weights = facts.vectors[question.weights], { impedance } = work.nearest;
  const rows = [...weights.keys()].filter((row) => weights[row] > 0);
  const total = exactSum(weights.length, (row) => weights[row]);
  const sum = (term) => exactSum(rows.length, (index) => term(rows[index]));
  const served = () => sum((row) => weights[row] * impedance[row]);
  switch (question.objective) {
    case "p-median": {
      const score = served();
      return { value: score / total, score };
    }
    case "coverage": {
      const covered = sum((row) => (impedance[row] <= question.standard ? weights[row] : 0));
      const rest = sum((row) => (impedance[row] <= question.standard ? 0 : weights[row]));
      return { value: Math.min(covered / total, 1), score: rest };
    }
    default: {
      const longest = rows.reduce((most, row) => Math.max(most, impedance[row]), 0);
      return { value: longest, score: longest };
    }
  }
};
