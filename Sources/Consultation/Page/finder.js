
"use strict";
(() => {
  const form = document.getElementById("finder");
  const text = document.getElementById("finder-text");
  const list = document.getElementById("finder-list");
  const status = document.getElementById("finder-status");
  const answer = document.getElementById("answer");

  const letters = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const code = (words) => words.toUpperCase().replace(/[^A-Z0-9]/g, "");

  // The page itself is the table that is looked up: nothing is asked of anyone else.
  const places = [...document.querySelectorAll("[data-place]")];
  const postcodes = new Map();
  for (const line of document.querySelectorAll(".postcodes")) {
    const place = line.closest(".place");
    for (const one of line.textContent.split(",")) postcodes.set(code(one), place);
  }

  const say = (words, query) => {
    status.replaceChildren();
    if (!words) return;
    const line = document.createElement("p");
    const [before, after] = words.split("{query}");
    line.append(before);
    if (after !== undefined) {
      const isolated = document.createElement("bdi");
      isolated.textContent = query;
      line.append(isolated, after);
    }
    status.append(line);
  };

  const heading = (words) => {
    const made = document.createElement("h3");
    made.append(...words.cloneNode(true).childNodes);
    return made;
  };

  const show = (place) => {
    say("");
    const copy = place.cloneNode(true);
    for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
    if (copy.matches("details")) {
      const title = copy.querySelector("summary h3");
      answer.replaceChildren(heading(title), ...copy.querySelectorAll(".place"));
    } else {
      const title = copy.querySelector("h4");
      title.replaceWith(heading(title));
      answer.replaceChildren(copy);
    }
    answer.classList.toggle("beside", copy.matches("details"));
    answer.hidden = false;
    answer.focus();
  };

  const offer = (found) => {
    say(form.dataset.many);
    for (const place of found.slice(0, 12)) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = place.dataset.place;
      button.addEventListener("click", () => show(place));
      status.append(button);
    }
  };

  const find = (query) => {
    const exact = postcodes.get(code(query));
    if (exact) return [exact];
    const wanted = letters(query);
    const named = places.filter((place) => letters(place.dataset.place).includes(wanted));
    const parts = named.filter((place) => place.matches("details"));
    return parts.length ? parts : named;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer.hidden = true;
    const query = text.value.trim();
    if (query) {
      const found = find(query);
      if (found.length === 1) show(found[0]);
      else if (found.length) offer(found);
      else say(form.dataset.none, query);
    } else if (list.value) {
      show(document.getElementById(list.value));
    } else {
      say(form.dataset.empty);
    }
  });
  list.addEventListener("change", () => { text.value = ""; });
  text.addEventListener("input", () => { list.value = ""; });
  form.hidden = false;
})();
