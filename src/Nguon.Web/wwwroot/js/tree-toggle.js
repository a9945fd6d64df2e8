// Remembers which units are unfolded, in this browser tab only; arrows fold and unfold.
export default (tree) => {
  const key = `nguon-tree-${tree.dataset.key}`;
  const all = [...tree.querySelectorAll("details[data-id]")];
  const saved = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  for (const details of all) {
    const id = details.dataset.id;
    if (id in saved && !details.querySelector('[aria-current="page"]')) details.open = saved[id];
    details.addEventListener("toggle", () => {
      saved[id] = details.open;
      sessionStorage.setItem(key, JSON.stringify(saved));
    });
  }
  tree.addEventListener("keydown", (event) => {
    const details = event.target.closest?.("summary")?.parentElement;
    if (details && event.key === "ArrowRight") details.open = true;
    else if (details && event.key === "ArrowLeft") details.open = false;
  });
};
