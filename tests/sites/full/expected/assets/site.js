/* Two comforts: cards on links that tell where they lead, and buttons that copy. Pages work without either. */
(() => {
  "use strict";
  const card = document.createElement("div");
  card.className = "link-card";
  card.id = "link-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  let shownFor = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    card.hidden = true;
    if (shownFor) shownFor.removeAttribute("aria-describedby");
    shownFor = null;
  };
  const place = (link) => {
    const line = [...link.getClientRects()].at(-1);
    const below = line.bottom + card.offsetHeight + 12 < innerHeight || line.top < card.offsetHeight + 12;
    const top = below ? line.bottom + 6 : line.top - card.offsetHeight - 6;
    const widest = document.documentElement.clientWidth - card.offsetWidth - 16;
    card.style.top = `${top + scrollY}px`;
    card.style.left = `${Math.max(16, Math.min(line.left, widest)) + scrollX}px`;
  };
  const show = (link) => {
    if (shownFor === link) return;
    hide();
    card.replaceChildren(...link.dataset.card.split("\n").map((line) => {
      const p = document.createElement("p");
      p.textContent = line;
      p.dir = "auto";
      return p;
    }));
    card.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", card.id);
    shownFor = link;
  };
  const soon = (what, wait) => {
    clearTimeout(timer);
    timer = setTimeout(what, wait);
  };

  document.body.append(card);
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => soon(hide, 200));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => {
    if (shownFor && !shownFor.contains(event.target) && !card.contains(event.target)) hide();
  });
  for (const link of document.querySelectorAll("main a[title]")) {
    let touched = false;
    link.dataset.card = link.title;
    link.removeAttribute("title");
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("blur", hide);
    link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && soon(() => show(link), 250));
    link.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && soon(hide, 200));
    link.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; });
    link.addEventListener("click", (event) => {
      if (!touched || shownFor === link) return;
      event.preventDefault(); /* the first touch shows the card, the second follows the link */
      show(link);
    });
  }

  for (const text of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copier";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
      soon(() => { button.textContent = "Copy"; }, 2000);
    });
    text.after(button);
  }
})();
