// The table of counts, and the tables of areas.

const countsTable = (facts, place) => {
  let built = "", cells = [];
  const build = (titles) => {
    const table = made("table", {}, headed(["Count", ...titles]));
    let body = null, last = null;
    cells = facts.rows.map((row) => {
      if (row.group !== last) {
        last = row.group;
        const heading = made("th", { scope: "rowgroup", colspan: titles.length + 1 }, row.group);
        body = made("tbody", {}, made("tr", { class: "group" }, heading));
        table.append(body);
      }
      const line = titles.map(() => made("td", { class: "number" }));
      body.append(made("tr", {}, made("th", { scope: "row", class: "words name" }, row.title), ...line));
      return line;
    });
    const { caption, region } = scrolling(table, "counts");
    caption.textContent = "What your plan means, held against " + facts.words.today;
    const foot = made("div", { class: "foot" }, ...facts.notes.map((note) => made("p", {}, note)));
    place.replaceChildren(region, foot);
  };
  // Columns of plans, today's first.
  return (works, titles) => {
    if (built !== titles.join("\n")) {
      built = titles.join("\n");
      build(titles);
    }
    const shown = { today: works[0], works };
    facts.rows.forEach((row, index) => works.forEach((one, column) => {
      const text = cellOf(facts, row, one, shown), cell = cells[index][column];
      if (cell.textContent === text) return;
      cell.textContent = text;
      cell.className = /^[+\u2212]?[\d,.]+%?$/.test(text) ? "number" : "number listed";
    }));
  };
};

const areaCells = (facts, today, work, area) => {
  const was = today.nearest.impedance[area], becomes = work.nearest.impedance[area];
  const number = (value) => (value === Infinity ? "no route" : measure(value, facts.decimals));
  const difference = {
    loses: "loses its route", gains: "gains a route", none: "no route",
    same: change(0, facts.decimals),
  }[areaChange(was, becomes)] ?? change(becomes - was, facts.decimals);
  return [people(facts.people[area]), number(was), number(becomes), difference,
    goesTo(facts, work, area) ?? "no route"];
};

const areaTable = (facts, today, name) => {
  const { words, unit } = facts;
  const titles = [
    words.area, capital(words.people), "Today (" + unit + ")", "Your plan (" + unit + ")",
    "Change (" + unit + ")", "Nearest under your plan",
  ];
  const body = made("tbody"), lines = [];
  const table = made("table", {}, headed(titles), body);
  const { caption, region } = scrolling(table, name);
  return {
    region,
    fill: (work, areas, sentence) => {
      say(caption, sentence);
      table.tHead.hidden = !areas.length;
      while (lines.length < areas.length) {
        const line = titles.map((_, index) => (index
          ? made("td", { class: index < 5 ? "number" : "words" })
          : made("th", { scope: "row", class: "words name" })));
        body.append(made("tr", {}, ...line));
        lines.push(line);
      }
      lines.forEach((line, index) => {
        const area = areas[index];
        line[0].parentNode.hidden = area === undefined;
        if (area === undefined) return;
        [facts.areas[area], ...areaCells(facts, today, work, area)]
          .forEach((text, column) => say(line[column], text));
      });
    },
  };
};

// Those that lose most, and on demand all.
const areaTables = (facts, today, losers, every, update) => {
  const worst = areaTable(facts, today, "losers"), all = areaTable(facts, today, "areas");
  losers.append(worst.region);
  every.append(made("div", { class: "opened" }, made("div", { class: "table" }, all.region)));
  every.addEventListener("toggle", update);
  const areas = facts.areas.map((_, area) => area);
  return (work) => {
    const found = losersOf(facts, today, work), shown = found.slice(0, 10);
    worst.fill(work, shown, found.length
      ? "Areas that lose most: " + shown.length + " of the "
        + counted(found.length, "area that is", "areas that are") + " further from their nearest "
        + facts.words.hub
      : "No area is further from its nearest " + facts.words.hub + " than today");
    if (every.open) all.fill(work, areas, "Every area under your plan, and today");
  };
};
