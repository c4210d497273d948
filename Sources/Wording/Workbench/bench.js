// The workbench: what its reader does, and what of the page changes by it.

const bench = (facts, section) => {
  const { words } = facts;
  const part = (name) => section.querySelector(".try-" + name);
  const address = addressing(facts);
  const known = new Map();
  const workOf = (plan) => {
    const key = keyOf(plan);
    if (!known.has(key)) {
      if (known.size > 200) known.clear();
      known.set(key, worked(facts, copyOf(plan)));
    }
    return { ...known.get(key), plan };
  };
  const today = workOf(facts.today);
  const state = { plan: copyOf(facts.plans[1] ?? facts.plans[0]), beside: null };
  const placeOf = (plan) => facts.plans.findIndex((one) => keyOf(one) === keyOf(plan));

  // Plans to choose from.

  const start = made("select", { id: "page-try-start" });
  const beside = made("select", { id: "page-try-beside" });
  const own = made("option", { value: "own" }, "Your own plan");
  const kept = made("option", { value: "kept" }, "The plan that you kept");
  facts.plans.forEach(({ name }, value) => {
    start.append(made("option", { value }, name));
    beside.append(made("option", { value }, value ? name : "Nothing but " + words.today));
  });
  start.append(own);
  beside.append(kept);
  const keep = made("button", { type: "button" }, "Keep this plan to compare others with");
  const labelled = (text, field) => made("div", {}, made("label", { for: field.id }, text), field);
  part("choose").append(
    labelled("Start from", start), labelled("Compare with", beside),
    made("div", { class: "try-keep" }, keep));

  // Sites to open and close.

  const isOpen = (column) => (column < facts.hubs
    ? state.plan.hubs.includes(column) : state.plan.outreach.includes(column - facts.hubs));
  const toggle = (column) => {
    const { plan } = state;
    const [list, site] = column < facts.hubs ? ["hubs", column] : ["outreach", column - facts.hubs];
    plan[list] = plan[list].includes(site)
      ? plan[list].filter((one) => one !== site) : ascending([...plan[list], site]);
    update(true);
  };
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
    return (told) => say(legend, told);
  };
  const hubLegend = group(facts.hubColumns);
  const outreachLegend =
    facts.countsOutreach && facts.outreachColumns.length ? group(facts.outreachColumns) : null;

  // Everything that follows from a plan.

  const questions = made("ul");
  part("better").append(made("h3", {}, "Is there a better one?"), questions);
  part("better").hidden = !facts.questions.length;
  const answered = (question, work, isAllowed) => {
    const found = comparedWithBest(facts, question, work, workOf);
    const [sentence, hasPlan] = answerTo(facts, question, found, isAllowed);
    const item = made("li", {}, made("strong", {}, capital(question.aim) + ": "), sentence);
    if (!hasPlan) return item;
    const show = made("button", { type: "button" }, "Show that plan");
    show.addEventListener("click", () => {
      state.plan = { hubs: [...found.open], outreach: [...state.plan.outreach] };
      update(true);
      part("summary").focus();
    });
    item.append(show);
    return item;
  };
  const counts = made("div", { class: "table" }), losers = made("div", { class: "table" });
  const every = made("details", {}, made("summary", {}, "Every area under this plan"));
  part("tables").append(counts, losers, every);
  const draw = drawnMap(facts, section, today, toggle);
  const fillCounts = countsTable(facts, counts);
  const fillAreas = areaTables(facts, today, losers, every, () => update(false));
  part("summary").tabIndex = -1;

  let writing = 0;
  const update = (isChange) => {
    const work = workOf(state.plan);
    for (const [column, box] of boxes) box.checked = isOpen(column);
    hubLegend(capital(words.hubs) + " (" + state.plan.hubs.length + " of " + facts.hubs + " open)");
    outreachLegend?.(capital(words.outreach) + "s (" + state.plan.outreach.length + " of "
      + facts.outreachColumns.length + " open)");
    const [place, other] = [placeOf(state.plan), state.beside ? placeOf(state.beside) : 0];
    own.hidden = place >= 0;
    start.value = place < 0 ? "own" : String(place);
    kept.hidden = other >= 0;
    beside.value = other < 0 ? "kept" : String(other);
    const broken = brokenBy(facts, state.plan);
    draw(work);
    const others = other === 0 ? [] : [workOf(state.beside)];
    const titles = others.map(() => facts.plans[other]?.name ?? "The plan that you kept");
    fillCounts([today, work, ...others], [capital(words.today), "Your plan", ...titles]);
    fillAreas(work);
    questions.replaceChildren(
      ...facts.questions.map((question) => answered(question, work, !broken.length)));
    say(part("summary"), summaryOf(facts, today, work, broken));
    if (!isChange) return;
    // After the frame in which the plan is shown: browsers take their time over an address.
    clearTimeout(writing);
    writing = setTimeout(() => history.replaceState(null, "", address.written(state)), 100);
  };

  start.addEventListener("change", () => {
    if (start.value !== "own") state.plan = copyOf(facts.plans[Number(start.value)]);
    update(true);
  });
  beside.addEventListener("change", () => {
    const plan = facts.plans[Number(beside.value)];
    if (plan) state.beside = plan === facts.plans[0] ? null : copyOf(plan);
    update(true);
  });
  keep.addEventListener("click", () => {
    state.beside = copyOf(state.plan);
    update(true);
  });

  // Shows the plan of the page's address, and says whether it has one.
  return () => {
    const asked = address.read(location.hash);
    if (asked) Object.assign(state, asked);
    update(false);
    return asked !== null;
  };
};

{
  const template = document.getElementById("page-try-template");
  const facts = ready(JSON.parse(document.getElementById("page-try-facts").textContent));
  const section = template.content.firstElementChild.cloneNode(true);
  const before = template.previousElementSibling.querySelector("h2").id;
  const open = bench(facts, section);
  const isAsked = open();
  template.replaceWith(section);
  const link = made("a", { href: "#page-try" }, section.querySelector("h2").textContent);
  document.querySelector(`nav a[href="#${before}"]`)?.closest("li").after(made("li", {}, link));
  if (isAsked || location.hash === "#page-try") section.scrollIntoView();
  window.addEventListener("hashchange", () => {
    if (location.hash.startsWith("#plan=") && open()) section.scrollIntoView();
  });
}
