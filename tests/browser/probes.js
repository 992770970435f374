// What the tests ask of a page in the browser. Each probe returns a list of faults: none is well.

const nameOf = (element) => {
  const opening = element.cloneNode(false).outerHTML.split("></")[0];
  return `${opening} ${(element.textContent || "").trim().slice(0, 40)}`.trim();
};

const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

// Seen by no eye: for screen readers alone, or out of the window until it has the focus.
const isForReadersOnly = (element) => {
  for (let up = element; up; up = up.parentElement) {
    if (up.matches(".skip") || getComputedStyle(up).clipPath === "inset(50%)") return true;
  }
  return false;
};

const ownTexts = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  }
  return texts;
};

// Within a box that scrolls by itself, or cuts off what is too wide: for `clipped` to judge.
const isContained = (element) => {
  for (let up = element; up && up !== document.body; up = up.parentElement) {
    if (getComputedStyle(up).overflowX !== "visible") return true;
  }
  return false;
};

const probes = {
  // Whatever sticks out of the window sideways.
  wide() {
    const width = document.documentElement.clientWidth;
    const found = document.scrollingElement.scrollWidth > width
      ? [`the page is ${document.scrollingElement.scrollWidth} px wide in a window of ${width} px`] : [];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("svg") && element.tagName !== "svg") continue;
      if (!isShown(element) || isForReadersOnly(element) || isContained(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.right > width + 1 || box.left < -1) found.push(nameOf(element));
    }
    return found;
  },

  // Text that a box with hidden overflow cuts off without a sign.
  clipped() {
    return [...document.body.querySelectorAll("*")].filter((element) => {
      if (!isShown(element) || isForReadersOnly(element) || element.closest("svg")) return false;
      const style = getComputedStyle(element);
      if (style.textOverflow === "ellipsis") return false;
      const isCut = ["hidden", "clip"];
      return (isCut.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (isCut.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
    }).map(nameOf);
  },

  // How far things moved while the page loaded.
  shifts() {
    return new Promise((resolve) => {
      const found = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const moved = entry.sources.map((source) => source.node && nameOf(source.node.parentElement || source.node));
          found.push(`${entry.value.toFixed(4)}: ${moved.join("; ")}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(found), 60)));
    });
  },

  // Elements that the keyboard reaches without a ring around them, or behind something else.
  unseenFocus() {
    const reachable = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
    const found = [];
    for (const element of reachable) {
      if (element.tabIndex < 0 || element.disabled || !isShown(element)) continue;
      element.focus({ focusVisible: true });
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      const style = getComputedStyle(element);
      const box = element.getClientRects()[0];
      const top = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        .find((each) => !each.closest("[popover], [role=tooltip]"));
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) found.push(`no ring: ${nameOf(element)}`);
      else if (!top || !(element.contains(top) || top.contains(element))) found.push(`behind: ${nameOf(element)}`);
    }
    return found;
  },

  // Text that cannot be seen, neither here nor elsewhere on the page, other than in what a reader opens.
  unreadable() {
    const opens = "script, style, template, noscript, title, desc, details:not([open]) > :not(summary)";
    const texts = ownTexts(document.body).filter((text) => !text.parentElement.closest(opens));
    const shown = new Set(texts.filter((text) => isShown(text.parentElement)).map((text) => text.data.trim()));
    return texts.filter((text) => !shown.has(text.data.trim())).map((text) => nameOf(text.parentElement));
  },

  // The language of each place where a text stands, quotation marks aside.
  languages(text) {
    return ownTexts(document.body).filter((each) => each.data.replace(/[“”«»]/g, "").trim() === text)
      .map((each) => each.parentElement.closest("[lang]").lang);
  },

  // Text that begins in a script that runs from right to left, set from left to right.
  backwards() {
    return ownTexts(document.body)
      .filter((text) => /^\P{L}*(\p{Script=Arabic}|\p{Script=Hebrew})/u.test(text.data))
      .map((text) => text.parentElement)
      .filter((element) => !element.closest("[aria-hidden]"))
      .filter((element) => getComputedStyle(element).direction !== "rtl").map(nameOf);
  },

  // What still moves where the reader asked for less motion.
  motion() {
    return document.getAnimations().map((each) => nameOf(each.effect.target));
  },
};
