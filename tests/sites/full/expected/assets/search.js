// The search page: a form over Pagefind's index. Everything that is shown is made of text nodes.
"use strict";

const byId = (id) => document.getElementById(id);
const form = byId("search");
const filters = ["kind", "topic", "year", "actor"];
const atOnce = 10;
let pagefind, waiting, hits = [], shown = 0, latest = 0;

async function start() {
  const root = new URL(form.dataset.root || "./", location.href);
  const asked = new URLSearchParams(location.search);
  form.elements.words.value ||= asked.get("words") || "";
  form.addEventListener("submit", (event) => { event.preventDefault(); search(root); });
  // Not on "change": to leave a field and click a result is no new search, which would take the result away.
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(search, event.target.localName === "select" ? 0 : 250, root); // more letters may come
  });
  byId("further").addEventListener("click", () => show(root, latest));
  try {
    const library = await import(new URL("pagefind/pagefind.js", root));
    await library.init();
    offer(await library.filters());
    pagefind = library;
  } catch {
    form.hidden = true;
    byId("no-index").hidden = false;
    return;
  }
  for (const name of filters) form.elements[name].value ||= asked.get(name) || "";
  if (["words", ...filters].some((name) => form.elements[name].value)) search(root);
}

function offer(choices) {
  for (const name of filters) {
    const list = name === "actor" ? byId("actors") : byId(name);
    const values = Object.keys(choices[name] || {}).sort((a, b) => a.localeCompare(b));
    if (name === "year") values.reverse();
    list.append(...values.map((value) => new Option(list.id === "actors" ? "" : `${value} (${choices[name][value]})`, value)));
  }
}

async function search(root) {
  clearTimeout(waiting);
  if (!pagefind) return; // what is typed before the index is there is searched for when it is
  const turn = ++latest;
  const words = form.elements.words.value.trim().replace(/[“”„«»]/g, '"');
  const chosen = filters.filter((name) => form.elements[name].value);
  const asked = new URLSearchParams(chosen.map((name) => [name, form.elements[name].value]));
  if (words) asked.set("words", words);
  history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
  const narrowed = Object.fromEntries(chosen.map((name) => [name, meant(name)]));
  const found = words || chosen.length ? (await pagefind.search(words || null, { filters: narrowed })).results : [];
  if (turn !== latest) return;
  hits = found;
  shown = 0;
  const isWithin = byId("results").contains(document.activeElement);
  byId("results").replaceChildren();
  byId("found").textContent = !asked.size ? "" : hits.length === 1 ? "1 page found." : `${hits.length || "No"} pages found.`;
  await show(root, turn, isWithin);
}

// An actor who is typed in part is each of those whose names hold it.
function meant(name) {
  const value = form.elements[name].value;
  if (name !== "actor") return value;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const names = [...byId("actors").options].map((option) => option.value);
  const alike = names.filter((each) => fold(each).includes(fold(value)));
  return names.includes(value) || !alike.length ? value : { any: alike };
}

async function show(root, turn, takesFocus = true) {
  const next = await Promise.all(hits.slice(shown, shown + atOnce).map((hit) => hit.data()));
  if (turn !== latest) return;
  shown += next.length;
  const items = next.map((page) => line(root, page));
  byId("results").append(...items);
  byId("further").hidden = shown >= hits.length;
  if (takesFocus && items.length) items[0].querySelector("a").focus();
}

function line(root, page) {
  const item = document.createElement("li"), link = document.createElement("a"), about = document.createElement("p"), words = document.createElement("p");
  link.href = new URL(page.raw_url.replace(/^\//, ""), root);
  link.textContent = page.meta.title || page.raw_url;
  about.className = "meta";
  about.textContent = [page.filters.kind, page.filters.year].flat().filter(Boolean).join(" · ");
  // The excerpt is escaped HTML with <mark> around what was found.
  for (const node of new DOMParser().parseFromString(page.excerpt, "text/html").body.childNodes) {
    const part = node.nodeName === "MARK" ? document.createElement("mark") : document.createTextNode(node.textContent);
    if (part.nodeName === "MARK") part.textContent = node.textContent;
    words.append(part);
  }
  item.append(link, about, words);
  return item;
}

if (form) start();
