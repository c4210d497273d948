// The workbench: what its reader does, and what of the page changes by it. Words from data only ever become
// text.

const made = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const say = (element, words) => {
  if (element.textContent !== words) element.textContent = words;
};

const bench = (facts, section) => {
  const { words } = facts;
  const part = (name) => section.querySelector(".try-" + name);
  const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
  const copy = ({ hubs, outreach }) => ({ hubs: [...hubs], outreach: [...outreach] });
  const hubsOf = (count) => counted(count, words.hub, words.hubs);

  // The address: ids of open sites, so that a link opens the same plan whatever its page is called.

  const written = ({ hubs, outreach }) => {
    const ids = (columns) =>
      columns.map((column) => encodeURIComponent(facts.sites[column].id)).join(",");
    const others = ids(outreach.map((site) => facts.hubs + site));
    return ids(hubs) + (others ? "+" + others : "");
  };
  const read = (text) => {
    const column = (id) => {
      try { return facts.sites.findIndex((site) => site.id === decodeURIComponent(id)); }
      catch { return -1; }
    };
    const [hubs, others = ""] = text.split("+");
    const columns = (ids) => ids.split(",").map(column).filter((one) => one >= 0);
    const once = (list) => [...new Set(list)];
    return {
      hubs: ascending(once(columns(hubs).filter((one) => one < facts.hubs))),
      outreach: facts.countsOutreach
        ? once(columns(others).filter((one) => one >= facts.hubs).map((one) => one - facts.hubs))
        : [],
    };
  };
  const fromAddress = () => {
    if (!location.hash.startsWith("#plan=")) return null;
    const [plan, beside] = location.hash.slice(6).split("&beside=");
    return { plan: read(plan), beside: beside === undefined ? null : read(beside) };
  };
  const key = ({ hubs, outreach }) => hubs.join() + "+" + ascending(outreach).join();

  const known = new Map();
  const workOf = (plan) => {
    const name = key(plan);
    if (!known.has(name)) {
      if (known.size > 200) known.clear();
      known.set(name, worked(facts, copy(plan)));
    }
    return { ...known.get(name), plan };
  };
  const today = workOf(facts.today);

  const first = facts.plans[1] ?? facts.plans[0];
  const state = { plan: copy(first), beside: null };

  // Plans to choose from.

  const start = made("select", { id: "page-try-start" });
  const beside = made("select", { id: "page-try-beside" });
  const option = (value, text) => made("option", { value }, text);
  const own = option("own", "Your own plan"), kept = option("kept", "The plan that you kept");
  facts.plans.forEach(({ name }, index) => {
    start.append(option(index, name));
    beside.append(option(index, index ? name : "Nothing but " + words.today));
  });
  start.append(own);
  beside.append(kept);
  const keep = made("button", { type: "button" }, "Keep this plan to compare others with");
  const labelled = (text, field) => made("div", {}, made("label", { for: field.id }, text), field);
  part("choose").append(
    labelled("Start from", start), labelled("Compare with", beside),
    made("div", { class: "try-keep" }, keep));

  // Sites to open and close.

  const boxes = new Map();
  const group = (columns) => {
    const legend = made("legend"), list = made("ul");
    for (const column of columns) {
      const site = facts.sites[column];
      const box = made("input", { type: "checkbox" });
      const remarks = [site.today ? "" : "not open today", site.placed ? "" : "place not known"];
      const remark = remarks.filter(Boolean).join(", ");
      const label = made("label", {}, box, made("span", {}, site.name));
      if (remark) label.lastChild.append(" ", made("small", {}, remark));
      box.addEventListener("change", () => toggle(column));
      boxes.set(column, box);
      list.append(made("li", {}, label));
    }
    part("sites").append(made("fieldset", {}, legend, list));
    return legend;
  };
  const hubLegend = group(facts.hubColumns);
  const outreachLegend =
    facts.countsOutreach && facts.outreachColumns.length ? group(facts.outreachColumns) : null;

  const toggle = (column) => {
    const { plan } = state;
    const [list, site] =
      column < facts.hubs ? ["hubs", column] : ["outreach", column - facts.hubs];
    plan[list] = plan[list].includes(site)
      ? plan[list].filter((one) => one !== site) : ascending([...plan[list], site]);
    update(true);
  };

  // The map.

  const paths = [...section.querySelectorAll(".try-areas path")];
  const symbols = [...section.querySelectorAll("use[data-site]")];
  const classes = [...section.querySelectorAll(".try-class rect")].map((one) => one.getAttribute("fill"));
  const classAt = new Int8Array(paths.length).fill(-1);
  const columnOf = (symbol) => facts.placed[Number(symbol.dataset.site)];
  for (const symbol of symbols) {
    if (columnOf(symbol) === null) symbol.classList.add("fixed");
    else symbol.addEventListener("click", () => toggle(columnOf(symbol)));
  }
  const classOf = (impedance) => (impedance === Infinity ? facts.limits.length
    : facts.limits.findIndex((limit) => limit === null || impedance <= limit));
  const symbolOf = (column, plan) => {
    if (column >= facts.hubs) {
      return plan.outreach.includes(column - facts.hubs) ? "outreach" : "outreach-closed";
    }
    if (plan.hubs.includes(column)) return "open";
    return facts.sites[column].today ? "closed" : "possible";
  };
  const drawMap = (work) => {
    paths.forEach((path, index) => {
      const next = classOf(work.nearest.impedance[facts.drawn[index]]);
      if (classAt[index] === next) return;
      classAt[index] = next;
      path.setAttribute("fill", classes[next]);
    });
    for (const symbol of symbols) {
      const column = columnOf(symbol);
      if (column === null) continue;
      const link = "#page-try-symbol-" + symbolOf(column, work.plan);
      if (symbol.getAttribute("href") !== link) symbol.setAttribute("href", link);
    }
  };
  const mayBe = new Set(facts.sites.flatMap((site, column) => (column >= facts.hubs
    ? ["outreach", "outreach-closed"] : ["open", site.today ? "closed" : "possible"])));
  for (const item of section.querySelectorAll("[data-symbol]")) {
    if (!mayBe.has(item.dataset.symbol)) item.remove();
  }
  const length = (value) =>
    value === Infinity ? "no route" : measure(value, facts.decimals) + " " + facts.unit;
  section.querySelector("svg.reach-map").addEventListener("pointerover", ({ target }) => {
    const work = workOf(state.plan);
    const area = facts.drawn[paths.indexOf(target)];
    const symbol = target.closest("use[data-site]");
    if (area !== undefined) {
      say(part("readout"), facts.areas[area] + ": " + length(work.nearest.impedance[area])
        + " to " + (goesTo(facts, work, area) ?? "none") + "; today "
        + length(today.nearest.impedance[area]));
    } else if (symbol && columnOf(symbol) !== null) {
      const column = columnOf(symbol);
      say(part("readout"), facts.sites[column].name + ": press to "
        + (boxes.get(column).checked ? "close" : "open") + " it");
    }
  });

  // The tables.

  const scrolling = (table, caption) => {
    const id = "page-try-caption-" + caption;
    const words = made("span", { id });
    table.prepend(made("caption", {}, words));
    const region = made("div", {
      class: "scroll", role: "region", "aria-labelledby": id, tabindex: "0",
    }, table);
    return { words, region };
  };
  const headed = (titles) => made("thead", {}, made("tr", {}, ...titles.map((title, index) =>
    made("th", { scope: "col", class: index ? "number" : "words name" }, title))));

  const counts = made("div", { class: "table" }), losers = made("div", { class: "table" });
  const every = made("details", {}, made("summary", {}, "Every area under this plan"));
  part("tables").append(counts, losers, every);
  let cells = [];
  const buildCounts = (titles) => {
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
      const head = made("th", { scope: "row", class: "words name" }, row.title);
      body.append(made("tr", { "data-count": row.count }, head, ...line));
      return line;
    });
    const { words: caption, region } = scrolling(table, "counts");
    caption.textContent = "What your plan means, held against " + words.today;
    const foot = made("div", { class: "foot" }, ...facts.notes.map((note) => made("p", {}, note)));
    counts.replaceChildren(region, foot);
  };
  let built = "";
  const fillCounts = (work, other) => {
    const works = [today, work, ...(other ? [other] : [])];
    const titles = [capital(words.today), "Your plan", ...(other ? [nameOf(state.beside)] : [])];
    if (built !== titles.join("\n")) {
      built = titles.join("\n");
      buildCounts(titles);
    }
    const shown = { today, works };
    facts.rows.forEach((row, index) => works.forEach((one, column) => {
      const text = cellOf(facts, row, one, shown), cell = cells[index][column];
      if (cell.textContent === text) return;
      cell.textContent = text;
      const isNumber = /^=?[+\u2212]?[\d,.]+%?$/.test(text);
      cell.className = isNumber ? "number" : "number listed";
    }));
  };

  const areaCells = (work, area) => {
    const was = today.nearest.impedance[area], becomes = work.nearest.impedance[area];
    const number = (value) =>
      value === Infinity ? "no route" : measure(value, facts.decimals);
    const kind = areaChange(was, becomes);
    const difference = {
      loses: "loses its route", gains: "gains a route", none: "no route",
      same: change(0, facts.decimals),
    }[kind] ?? change(becomes - was, facts.decimals);
    return [people(facts.people[area]), number(was), number(becomes), difference,
      goesTo(facts, work, area) ?? "no route"];
  };
  const areaTitles = [
    words.area, capital(words.people), "Today (" + facts.unit + ")", "Your plan (" + facts.unit + ")",
    "Change (" + facts.unit + ")", "Nearest under your plan",
  ];
  const areaTable = (caption) => {
    const body = made("tbody");
    const whole = scrolling(made("table", {}, headed(areaTitles), body), caption);
    return { ...whole, body, lines: [] };
  };
  const fillAreas = (table, work, areas) => {
    while (table.lines.length < areas.length) {
      const head = made("th", { scope: "row", class: "words name" });
      const line = areaTitles.slice(1).map((_, index) =>
        made("td", { class: index < 4 ? "number" : "words" }));
      table.body.append(made("tr", {}, head, ...line));
      table.lines.push([head, ...line]);
    }
    table.lines.forEach((line, index) => {
      const area = areas[index];
      line[0].parentNode.hidden = area === undefined;
      if (area === undefined) return;
      [facts.areas[area], ...areaCells(work, area)].forEach((text, column) => say(line[column], text));
    });
  };
  const worst = areaTable("losers"), all = areaTable("areas");
  losers.append(worst.region);
  all.words.textContent = "Every area under your plan, and today";
  every.append(made("div", { class: "opened" }, made("div", { class: "table" }, all.region)));
  every.addEventListener("toggle", () => update(false));
  const fillLosers = (work) => {
    const found = losersOf(facts, today, work);
    const shown = found.slice(0, 10);
    say(worst.words, found.length
      ? "Areas that lose most: " + shown.length + " of the "
        + counted(found.length, "area", "areas") + " that are further from their nearest " + words.hub
      : "No area is further from its nearest " + words.hub + " than today");
    fillAreas(worst, work, shown);
    worst.body.parentNode.tHead.hidden = !found.length;
    if (every.open) fillAreas(all, work, facts.areas.map((_, area) => area));
  };

  // Whether there is a better plan.

  const questions = made("ul");
  part("better").append(made("h3", {}, "Is there a better one?"), questions);
  if (!facts.questions.length) part("better").hidden = true;
  const valueWords = (question, value) => {
    if (value === Infinity) return "no route for somebody";
    return question.objective === "coverage" ? share(value, 1) : length(value);
  };
  const against = (question, value, best) => {
    if (value === Infinity || best === Infinity) return "";
    return question.objective === "coverage"
      ? " (yours " + change((value - best) * 100, 1) + " percentage points)"
      : " (yours " + change(value - best, facts.decimals) + " " + facts.unit + ")";
  };
  const answer = (question, work, isAllowed) => {
    const found = comparedWithBest(facts, question, work, workOf);
    const plans = hubsOf(found.count) + (facts.rules.canBreak ? " within the rules" : "");
    const best = found.proven ? "the proven best plan of " + plans
      : "the best plan of " + plans + " that was found (not proven)";
    const aim = made("strong", {}, capital(question.aim) + ": ");
    const value = () => valueWords(question, found.own);
    const show = made("button", { type: "button" }, "Show that plan");
    show.addEventListener("click", () => {
      state.plan = { hubs: [...found.open], outreach: [...state.plan.outreach] };
      update(true);
      part("summary").focus();
    });
    const its = () => names(facts, found.open, "none");
    switch (found.kind) {
      case "unasked":
        return [aim, "this report has no best plan of " + plans + " to compare with."];
      case "none": return [aim, "no plan of " + plans + " is possible (proven)."];
      case "best": return [aim, value() + ". Yours is " + best + "."];
      case "equal":
        return [aim, value() + ". Yours is as good as " + best + ": " + its() + ". ", show];
      default:
        return [aim, "yours has " + value() + ". " + (found.kind === "better"
          ? "That is better than " + best + (isAllowed ? "" : ", as yours breaks rules") + ", which has "
          : capital(best) + " has ")
          + valueWords(question, found.best) + against(question, found.own, found.best) + ": "
          + its() + ". ", show];
    }
  };
  const fillBetter = (work, isAllowed) => {
    questions.replaceChildren(...facts.questions.map((question) =>
      made("li", {}, ...answer(question, work, isAllowed))));
  };

  // The sentence that says what a click has changed.

  const summaryOf = (work, broken) => {
    const shown = { today, works: [today, work] };
    const cellBy = (way, count) => cellOf(
      facts, facts.rows.find((row) => row.way === way && row.count === count), work, shown);
    const cell = (count) => cellBy(0, count);
    const count = work.plan.hubs.length;
    const inRange = count >= facts.rules.fewest && count <= facts.rules.most;
    const unit = /^[\d,.]+$/.test(cell("mean")) ? " " + facts.unit : "";
    const difference = /\d/.test(cell("change")) ? ", " + cell("change") + " against today" : "";
    const either = facts.ways.findIndex((way) => way && way.worth === 1);
    const withOutreach = either < 0 ? ""
      : "With outreach counted as " + words.hubs + ": " + cellBy(either, "further") + " and "
        + cellBy(either, "nearer") + ".";
    const rules = broken.length
      ? "Rules broken: " + broken.join("; ") + "."
      : facts.rules.canBreak ? "No rule is broken." : "";
    return [
      count + " of " + hubsOf(facts.hubs) + " open"
        + (inRange ? "" : ", not as many as the study asks for") + ".",
      "Mean " + words.travel + " " + cell("mean") + unit + difference + "; "
        + cell("within") + " within " + words.standard + ".",
      capital(words.people) + " further than today: " + cell("further") + "; nearer: "
        + cell("nearer") + ".",
      withOutreach,
      rules,
    ].filter(Boolean).join(" ");
  };

  // After the frame in which the plan is shown, as browsers take their time over it.
  let writing = 0;
  const addressOf = (one) =>
    "#plan=" + written(one.plan) + (one.beside ? "&beside=" + written(one.beside) : "");

  const nameOf = (plan) =>
    facts.plans.find((one) => key(one) === key(plan))?.name ?? "The plan that you kept";

  const update = (writes) => {
    const { plan } = state;
    const work = workOf(plan);
    const other = state.beside && workOf(state.beside);
    for (const [column, box] of boxes) {
      box.checked = column < facts.hubs
        ? plan.hubs.includes(column) : plan.outreach.includes(column - facts.hubs);
    }
    say(hubLegend, capital(words.hubs) + " (" + plan.hubs.length + " of " + facts.hubs + " open)");
    if (outreachLegend) {
      say(outreachLegend, capital(words.outreach) + "s (" + plan.outreach.length + " of "
        + facts.outreachColumns.length + " open)");
    }
    const same = facts.plans.findIndex((one) => key(one) === key(plan));
    start.value = same < 0 ? "own" : String(same);
    own.hidden = same >= 0;
    const among = state.beside ? facts.plans.findIndex((one) => key(one) === key(state.beside)) : 0;
    kept.hidden = among >= 0;
    beside.value = among < 0 ? "kept" : String(among);
    const broken = brokenBy(facts, plan);
    drawMap(work);
    fillCounts(work, among === 0 ? null : other);
    fillLosers(work);
    fillBetter(work, !broken.length);
    say(part("summary"), summaryOf(work, broken));
    if (!writes) return;
    clearTimeout(writing);
    writing = setTimeout(() => history.replaceState(null, "", addressOf(state)), 100);
  };

  start.addEventListener("change", () => {
    if (start.value === "own") return;
    state.plan = copy(facts.plans[Number(start.value)]);
    update(true);
  });
  beside.addEventListener("change", () => {
    if (beside.value !== "kept") {
      const index = Number(beside.value);
      state.beside = index ? copy(facts.plans[index]) : null;
    }
    update(true);
  });
  keep.addEventListener("click", () => {
    state.beside = copy(state.plan);
    update(true);
  });
  part("summary").tabIndex = -1;

  return () => {
    const asked = fromAddress();
    if (asked) Object.assign(state, asked);
    update(false);
    return asked !== null || location.hash === "#page-try";
  };
};

const template = document.getElementById("page-try-template");
{
  const facts = ready(JSON.parse(document.getElementById("page-try-facts").textContent));
  facts.rules.canBreak = ["keep", "close", "groups", "sides"].some((one) => facts.rules[one].length);
  const section = template.content.firstElementChild.cloneNode(true);
  const before = template.previousElementSibling;
  const open = bench(facts, section);
  const isAsked = open();
  template.replaceWith(section);
  const beside = document.querySelector(`nav a[href="#${before.querySelector("h2").id}"]`);
  const title = section.querySelector("h2").textContent;
  beside?.closest("li").after(made("li", {}, made("a", { href: "#page-try" }, title)));
  if (isAsked) section.scrollIntoView();
  window.addEventListener("hashchange", () => {
    if (location.hash.startsWith("#plan=") && open()) section.scrollIntoView();
  });
}
