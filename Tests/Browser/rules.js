// Accessibility rules that can be looked at by a program, on a page as it is: those that axe calls critical or serious and
// that a page of tables can break. Gives the violations as sentences.
(function () {
  for (const s of document.querySelectorAll("section")) s.style.contentVisibility = "visible";
  const found = [];
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
  const say = (rule, e) => found.push(rule + ": " + (e ? e.outerHTML.slice(0, 110) : ""));
  const name = (e) =>
    (e.getAttribute("aria-label") || (e.labels && [...e.labels].map((l) => l.textContent).join(" ")) || e.textContent || e.title || "").trim();

  if (!document.documentElement.lang) say("the page has a language");
  if (!document.title.trim()) say("the page has a title");
  if (all("h1").length !== 1) say("there is one first heading");
  if (all("main").length !== 1) say("there is one main landmark");
  let level = 0;
  for (const h of all("h1,h2,h3,h4,h5,h6").filter(seen)) {
    const own = +h.tagName[1];
    if (own > level + 1) say("no level of headings is left out", h);
    level = own;
  }
  const ids = new Set();
  for (const e of all("[id]")) { if (ids.has(e.id)) say("no id is there twice", e); ids.add(e.id); }
  for (const e of all("a[href],button,input,select,summary")) if (!name(e)) say("what can be operated has a name", e);
  for (const e of all("input,select")) if (!e.labels.length && !e.getAttribute("aria-label")) say("a field has a label", e);
  for (const e of all("svg")) {
    if (e.getAttribute("aria-hidden") !== "true" && !e.closest("[aria-hidden=true]") && !e.getAttribute("aria-label")) say("a picture is hidden or has a text", e);
  }
  for (const e of all("img")) if (!e.hasAttribute("alt")) say("an image has a text", e);
  for (const e of all("[tabindex]")) if (e.tabIndex > 0) say("no order of tabs of its own", e);
  for (const e of all("[aria-labelledby]")) {
    for (const id of e.getAttribute("aria-labelledby").split(" ")) if (!document.getElementById(id)) say("what labels is there", e);
  }
  for (const e of all("[aria-hidden=true] a,[aria-hidden=true] button")) say("nothing hidden can be operated", e);
  for (const t of all("table")) {
    if (!t.caption && !t.getAttribute("aria-label")) say("a table has a caption", t);
    for (const th of all("th", t)) if (!th.scope) say("a heading of a table says what it heads", th);
    for (const tr of all("tbody tr", t).filter((r) => r.closest("table") === t)) {
      if (!tr.querySelector("th") && !t.classList.contains("kwic") && !tr.classList.contains("panel-row")) say("a row has a heading", tr);
    }
    if (!all("thead th", t).length) say("columns have headings", t);
  }
  for (const e of all("a[href],button,input,select,summary").filter(seen)) {
    const box = e.getBoundingClientRect();
    const isText = e.closest("p,td,li,nav") && e.tagName === "A";
    if (box.width > 1 && box.height < (isText ? 18 : 24)) say("a target is 24 high (" + Math.round(box.height) + ")", e);
  }
  for (const a of all("a[href^='#']")) if (!document.getElementById(a.getAttribute("href").slice(1))) say("a link leads somewhere", a);

  // Contrast: every text that is seen against the ground that is behind it.
  const parse = (color) => {
    const n = (color.match(/[\d.]+/g) || []).map(Number);
    return n.length === 4 ? n : [...n, 1];
  };
  const light = (c) => {
    const [r, g, b] = c.slice(0, 3).map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c[3] > 0.5) return c;
    }
    return [255, 255, 255, 1];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (!node.textContent.trim() || !seen(e) || e.closest("script,style,.hide,.skip,[hidden]")) continue;
    const style = getComputedStyle(e);
    if (parseFloat(style.fontSize) === 0) continue;
    const inSVG = e instanceof SVGElement;
    const ink = parse(inSVG ? style.fill : style.color);
    let opacity = 1;
    for (let p = e; p; p = p.parentElement) opacity *= parseFloat(getComputedStyle(p).opacity);
    const back = ground(e);
    const mixed = ink.slice(0, 3).map((v, i) => v * opacity + back[i] * (1 - opacity));
    const [one, other] = [light(mixed), light(back)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const dot = node.textContent.trim() === "·";
    if (ratio < (dot ? 3 : 4.5)) {
      const key = e.tagName + e.className;
      if (!told.has(key)) { told.add(key); say("text has a contrast of 4.5 (" + ratio.toFixed(2) + ")", e); }
    }
  }
  // Nothing goes off the page sideways.
  if (document.documentElement.scrollWidth > innerWidth + 1) {
    const wide = all("body *").find((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".hide,.skip,svg"));
    say("nothing scrolls sideways (" + document.documentElement.scrollWidth + " of " + innerWidth + ")", wide);
  }
  return found;
})();
