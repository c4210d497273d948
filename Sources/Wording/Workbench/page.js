// Small pieces of a page. Words from data only ever become text.

const made = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const say = (element, words) => {
  if (element.textContent !== words) element.textContent = words;
};

const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

// A table in a region that scrolls by itself, with its caption.
const scrolling = (table, name) => {
  const id = "page-try-caption-" + name;
  const caption = made("span", { id });
  table.prepend(made("caption", {}, caption));
  const region = made("div", {
    class: "scroll", role: "region", "aria-labelledby": id, tabindex: "0",
  }, table);
  return { caption, region };
};

const headed = (titles) => made("thead", {}, made("tr", {}, ...titles.map((title, index) =>
  made("th", { scope: "col", class: index ? "number" : "words name" }, title))));
