// Long tables of the page in another order, and the rows that have some words.

const numberIn = (text) => {
  const plain = text.replace(/[,%£=+\s]/g, "").replace(minus, "-");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

// Numbers by size, then words; what has no number after those that have one.
const inOrder = (a, b) => {
  const [one, other] = [numberIn(a), numberIn(b)];
  if (one !== null && other !== null) return one - other;
  if (one !== null || other !== null) return one !== null ? -1 : 1;
  return a.localeCompare(b, "en-GB");
};

const sortable = (table) => {
  const body = table.tBodies[0], rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = made("button", { type: "button", class: "sort" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const was = head.getAttribute("aria-sort");
      heads.forEach((one) => one.removeAttribute("aria-sort"));
      const words = (row) => row.cells[column].textContent;
      const sign = was === "ascending" ? -1 : 1;
      if (was !== "descending") {
        head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        const hasNumber = (row) => numberIn(words(row)) !== null;
        const hasAny = rows.some(hasNumber);
        body.append(...[...rows].sort((a, b) => (hasAny && hasNumber(a) !== hasNumber(b)
          ? inOrder(words(a), words(b)) : sign * inOrder(words(a), words(b)))));
      } else {
        body.append(...rows);
      }
    });
  });
};

const searchable = (part, table, number) => {
  const rows = [...table.tBodies[0].rows];
  const id = "page-find-" + number;
  const field = made("input", { type: "search", id, autocomplete: "off", spellcheck: "false" });
  const told = made("p", { role: "status" });
  const label = made("label", { for: id }, "Show rows with");
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    told.textContent = wanted ? shown + " of " + rows.length + " rows" : "";
  });
  part.prepend(made("div", { class: "find" }, label, field, told));
};

[...document.querySelectorAll(".table.long")].forEach((part, number) => {
  const table = part.querySelector("table");
  sortable(table);
  searchable(part, table, number);
});
