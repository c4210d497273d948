// The map: areas by how far they have to go, sites by what they are under the plan.

const drawnMap = (facts, section, today, toggle) => {
  const paths = [...section.querySelectorAll(".try-areas path")];
  const symbols = [...section.querySelectorAll("use[data-site]")];
  const readout = section.querySelector(".try-readout");
  const fills = [...section.querySelectorAll(".try-class rect")].map((one) => one.getAttribute("fill"));
  const classAt = new Int8Array(paths.length).fill(-1);
  const columnOf = (symbol) => facts.placed[Number(symbol.dataset.site)];
  let shown = today;

  const classOf = (impedance) => (impedance === Infinity ? facts.limits.length
    : facts.limits.findIndex((limit) => limit === null || impedance <= limit));
  const symbolOf = (column, plan) => {
    if (column >= facts.hubs) {
      return plan.outreach.includes(column - facts.hubs) ? "outreach" : "outreach-closed";
    }
    if (plan.hubs.includes(column)) return "open";
    return facts.sites[column].today ? "closed" : "possible";
  };
  const isOpen = (column, { hubs, outreach }) =>
    (column < facts.hubs ? hubs.includes(column) : outreach.includes(column - facts.hubs));

  for (const symbol of symbols) {
    if (columnOf(symbol) === null) symbol.classList.add("fixed");
    else symbol.addEventListener("click", () => toggle(columnOf(symbol)));
  }
  // The legend has what the map may show.
  const kinds = new Set(facts.sites.flatMap((site, column) => (column >= facts.hubs
    ? ["outreach", "outreach-closed"] : ["open", site.today ? "closed" : "possible"])));
  for (const item of section.querySelectorAll("[data-symbol]")) {
    if (!kinds.has(item.dataset.symbol)) item.remove();
  }
  section.querySelector("svg.reach-map").addEventListener("pointerover", ({ target }) => {
    const area = facts.drawn[paths.indexOf(target)];
    const symbol = target.closest("use[data-site]");
    if (area !== undefined) {
      say(readout, facts.areas[area] + ": " + lengthOf(facts, shown.nearest.impedance[area])
        + " to " + (goesTo(facts, shown, area) ?? "none") + "; today "
        + lengthOf(facts, today.nearest.impedance[area]));
    } else if (symbol && columnOf(symbol) !== null) {
      const column = columnOf(symbol);
      say(readout, facts.sites[column].name + ": press to "
        + (isOpen(column, shown.plan) ? "close" : "open") + " it");
    }
  });

  // Only what a plan changes is touched.
  return (work) => {
    shown = work;
    paths.forEach((path, index) => {
      const next = classOf(work.nearest.impedance[facts.drawn[index]]);
      if (classAt[index] === next) return;
      classAt[index] = next;
      path.setAttribute("fill", fills[next]);
    });
    for (const symbol of symbols) {
      const column = columnOf(symbol);
      if (column === null) continue;
      const link = "#page-try-symbol-" + symbolOf(column, work.plan);
      if (symbol.getAttribute("href") !== link) symbol.setAttribute("href", link);
    }
  };
};
