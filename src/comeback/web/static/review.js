// The review's page: one key for each answer.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !document.body.hasAttribute("data-keys")) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const button = document.querySelector(`[data-key~="${CSS.escape(event.key)}"]`);
  if (button) { event.preventDefault(); button.click(); }
});
