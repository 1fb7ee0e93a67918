// What every page does beside its links: keys, the drop of a file, the toast. Pages work without it.
"use strict";
(() => {
  const typing = (at) => at && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
  const rows = () => [...document.querySelectorAll("[data-row] > a")].filter((row) => row.offsetParent);
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 && by < 0 ? all.length - 1 : at + by))];
    if (next) next.focus();
  };
  const go = (key) => document.querySelector(`[data-go="${key}"]`)?.click();
  const post = (address) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = address;
    const token = document.createElement("input");
    token.type = "hidden";
    token.name = "csrfmiddlewaretoken";
    token.value = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];
    form.append(token);
    document.body.append(form);
    form.submit();
  };

  let going = false;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !document.body.hasAttribute("data-keys")) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    const key = event.key;
    if (going) {
      going = false;
      if (/^[a-z]$/.test(key)) { event.preventDefault(); go(key); }
      return;
    }
    const found = {
      g: () => { going = true; setTimeout(() => { going = false; }, 1500); },
      j: () => step(1),
      k: () => step(-1),
      "/": () => document.querySelector("[data-search]")?.focus(),
      u: () => post("/undo"),
      x: () => document.querySelector('[data-press="x"]')?.click(),
      "?": () => document.getElementById("keys").showModal(),
    }[key];
    if (found) { event.preventDefault(); found(); }
  });

  for (const drop of document.querySelectorAll("[data-drop]")) {
    const over = (on) => (event) => { event.preventDefault(); drop.classList.toggle("over-it", on); };
    drop.addEventListener("dragover", over(true));
    drop.addEventListener("dragleave", over(false));
    drop.addEventListener("drop", (event) => {
      over(false)(event);
      if (!event.dataTransfer.files.length) return;
      drop.querySelector("input[type=file]").files = event.dataTransfer.files;
      drop.requestSubmit();
    });
  }

  document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) print(); });

  // An address may point into a fold.
  const pointed = location.hash && document.getElementById(location.hash.slice(1));
  const fold = pointed && pointed.closest("details");
  if (fold) { fold.open = true; pointed.scrollIntoView({ block: "center" }); pointed.focus(); }

  // A request of a part of the page that came to nothing is said, until one succeeds.
  const say = (words) => {
    const toast = document.createElement("div");
    toast.className = "toast trouble";
    toast.append(Object.assign(document.createElement("p"), { textContent: words }));
    document.getElementById("toast").replaceChildren(toast);
  };
  for (const [event, words] of [["htmx:sendError", "lost"], ["htmx:timeout", "lost"], ["htmx:responseError", "failed"]]) {
    document.addEventListener(event, () => say(document.body.dataset[words]));
  }
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) document.querySelector(".toast.trouble")?.remove(); });

  // What was done stands in the address for the toast alone: a reload must not say it again.
  const here = new URL(location);
  if (here.searchParams.has("did")) {
    here.searchParams.delete("did");
    history.replaceState(null, "", here);
    setTimeout(() => { const toast = document.querySelector(".toast"); if (toast && !toast.contains(document.activeElement)) toast.remove(); }, 12000);
  }
})();
