// What the preview adds to a page: it is loaded again when it has changed, and says what is wrong.
(() => {
  const own = document.currentScript.dataset;
  const key = `briefgen-scroll:${location.pathname}`;
  const kept = sessionStorage.getItem(key);
  if (kept !== null) {
    sessionStorage.removeItem(key);
    const back = () => scrollTo({ top: Number(kept), behavior: "instant" });
    back();
    addEventListener("load", back);
  }

  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  const make = (tag, text = "", name = "") =>
    Object.assign(document.createElement(tag), { textContent: text, className: name });
  const sheet = Object.assign(make("link"), { rel: "stylesheet", href: "/.briefgen/overlay.css" });
  const box = make("aside");
  box.setAttribute("aria-label", "Preview");
  box.hidden = true;
  const details = make("details");
  const summary = make("summary");
  const status = make("span");
  status.setAttribute("role", "status");
  summary.append(status);
  const list = make("div", "", "list");
  details.append(summary, list);
  box.append(details);
  shadow.append(sheet, box);
  document.body.append(host);

  const count = (number, noun) => (number ? [`${number} ${noun}${number === 1 ? "" : "s"}`] : []);

  function group(title, lines) {
    if (!lines.length) return [];
    const items = make("ul");
    for (const line of lines) {
      const item = make("li", "", line.level);
      item.append(make("code", line.where), " ", make("b", `${line.level}:`), ` ${line.message} `, make("i", `[${line.rule}]`));
      items.append(item);
    }
    return [make("h2", title), items];
  }

  function opener(source) {
    if (!own.token || !source) return [];
    const button = Object.assign(make("button", `Open ${source}`), { type: "button" });
    button.addEventListener("click", async () => {
      const answer = await fetch(`/.briefgen/open?page=${encodeURIComponent(own.page)}`, {
        method: "POST",
        headers: { "X-Briefgen-Token": own.token },
      });
      if (!answer.ok) status.textContent = await answer.text();
    });
    return [button];
  }

  let wasWrong = false;
  function show(state) {
    const words = [...count(state.errors, "error"), ...count(state.warnings, "warning")];
    const lost = state.held ? "; this is the last good page" : "";
    status.textContent = words.length ? words.join(", ") + lost : "Nothing wrong";
    box.className = state.errors ? "error" : "";
    if (state.errors > 0 !== wasWrong) details.open = wasWrong = state.errors > 0;
    const more = state.errors + state.warnings - state.lines.length;
    list.replaceChildren(
      ...opener(state.source),
      ...group("This page", state.lines.filter((line) => line.here)),
      ...group("Elsewhere", state.lines.filter((line) => !line.here)),
      ...(more > 0 ? [make("p", `… and ${more} more; briefgen check --drafts shows them all`)] : []),
    );
    box.hidden = !words.length && !(own.token && state.source);
  }

  async function look() {
    const answer = await fetch(`/.briefgen/state?page=${encodeURIComponent(own.page)}`);
    const state = await answer.json();
    if (state.version === own.version) return show(state);
    sessionStorage.setItem(key, String(scrollY));
    location.reload();
  }

  let events = null;
  function listen() {
    if (events || document.visibilityState === "hidden") return;
    events = new EventSource("/.briefgen/events");
    events.onopen = events.onmessage = () => look().catch(() => {});
  }
  function leave() {
    events?.close();
    events = null;
  }
  // browsers hold few connections to one server: pages that nobody sees let theirs go
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
})();
