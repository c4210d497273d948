// Plans in the page's address: the ids of open sites, so that a link opens the same plan elsewhere.
//
// #plan=HUB,HUB+OUTREACH&beside=HUB,HUB

const addressing = (facts) => {
  const plan = ({ hubs, outreach }) => {
    const ids = (columns) =>
      columns.map((column) => encodeURIComponent(facts.sites[column].id)).join(",");
    const others = ids(outreach.map((site) => facts.hubs + site));
    return ids(hubs) + (others ? "+" + others : "");
  };
  const column = (id) => {
    try {
      return facts.sites.findIndex((site) => site.id === decodeURIComponent(id));
    } catch {
      return -1;
    }
  };
  // What is no site of the study is passed over.
  const read = (text) => {
    const columns = (ids) => [...new Set(ids.split(",").map(column))].filter((one) => one >= 0);
    const [hubs, others = ""] = text.split("+");
    return {
      hubs: ascending(columns(hubs).filter((one) => one < facts.hubs)),
      outreach: facts.countsOutreach
        ? columns(others).filter((one) => one >= facts.hubs).map((one) => one - facts.hubs) : [],
    };
  };
  return {
    written: (state) =>
      "#plan=" + plan(state.plan) + (state.beside ? "&beside=" + plan(state.beside) : ""),
    // Nothing where the address has no plan.
    read: (address) => {
      if (!address.startsWith("#plan=")) return null;
      const [own, beside] = address.slice(6).split("&beside=");
      return { plan: read(own), beside: beside === undefined ? null : read(beside) };
    },
  };
};

const copyOf = ({ hubs, outreach }) => ({ hubs: [...hubs], outreach: [...outreach] });

// The same for plans that are the same, in whatever order their sites are written.
const keyOf = ({ hubs, outreach }) => ascending(hubs).join() + "+" + ascending(outreach).join();
