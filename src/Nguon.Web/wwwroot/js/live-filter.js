// <input data-behavior="live-filter" data-target="#id"> hides what does not hold the words typed; accents do not matter.
import { fold } from "./fold.js";

const textOf = (item) => (item.dataset.text ??= fold(item.textContent));

const filterTree = (tree, words) => {
  const items = [...tree.querySelectorAll("li")];
  for (const item of items) item.hidden = words !== "";
  if (words === "") return;
  for (const item of items) {
    if (!textOf(item).includes(words)) continue;
    for (let at = item; at && at !== tree; at = at.parentElement) {
      if (at.tagName === "LI") at.hidden = false;
      if (at.tagName === "DETAILS") at.open = true;
    }
  }
};

const filterRows = (target, words) => {
  for (const row of target.querySelectorAll("tbody tr")) row.hidden = !textOf(row).includes(words);
};

export default (input) => {
  const target = document.querySelector(input.dataset.target);
  if (!target) return;
  input.hidden = false;
  const label = input.id && document.querySelector(`label[for="${input.id}"]`);
  if (label) label.hidden = false;
  input.addEventListener("input", () => {
    const words = fold(input.value);
    if (target.matches(".tree") || target.querySelector(".tree")) filterTree(target, words);
    else filterRows(target, words);
  });
};
