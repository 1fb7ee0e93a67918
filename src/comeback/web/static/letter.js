// The letter's page: copy, show a sentence, take one out. The words themselves are checked by the server.
"use strict";
(() => {
  const words = () => document.getElementById("body");
  const show = (quote) => {
    const at = words().value.indexOf(quote);
    if (at < 0) return null;
    words().focus();
    words().setSelectionRange(at, at + quote.length);
    return at;
  };
  // From the end of the sentence before to the end of this one.
  const cut = (quote) => {
    const text = words().value;
    const at = text.indexOf(quote);
    if (at < 0) return;
    const before = Math.max(text.lastIndexOf("\n", at - 1) + 1, ...[". ", "! ", "? "].map((end) => text.lastIndexOf(end, at - 1) + 2).filter((one) => one > 1), 0);
    const ends = [...text.slice(at + quote.length - 1).matchAll(/[.!?](?=\s|$)|\n|$/g)];
    const after = at + quote.length - 1 + ends[0].index + (ends[0][0] === "\n" ? 0 : ends[0][0].length);
    words().focus();
    words().setSelectionRange(before, text[after] === " " ? after + 1 : after);
    // By the editor's own way, so that its undo knows of it.
    if (!document.execCommand("delete")) words().setRangeText("");
    words().dispatchEvent(new Event("input", { bubbles: true }));
  };
  const copy = async (button) => {
    const from = document.querySelector(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(from.value);
    } catch {
      from.focus();
      from.select();
      document.execCommand("copy");
    }
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = label; }, 1600);
  };
  // Whoever leaves in the middle of a sentence finds it again.
  let dirty = false;
  document.addEventListener("input", (event) => { dirty = dirty || event.target.id === "body" || event.target.id === "subject"; });
  document.addEventListener("htmx:afterRequest", (event) => { if (event.target.id === "body" && event.detail.successful) dirty = false; });
  document.addEventListener("submit", () => { dirty = false; });
  // While nobody answers, nothing is kept: the browser asks before it throws words away.
  let lost = false;
  document.addEventListener("htmx:sendError", (event) => { lost = lost || event.target.id === "body"; });
  document.addEventListener("htmx:afterRequest", (event) => { lost = lost && !(event.target.id === "body" && event.detail.successful); });
  addEventListener("beforeunload", (event) => { if (dirty && lost) event.preventDefault(); });
  addEventListener("pagehide", () => {
    const letter = document.querySelector("[data-letter]");
    if (dirty && letter) navigator.sendBeacon(letter.dataset.letter, new FormData(letter));
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.find) show(button.dataset.find);
    if (button.dataset.cut) cut(button.dataset.cut);
    if (button.dataset.copy) copy(button);
  });
})();
