// Remembers which units are unfolded, in this browser tab only; fetches a branch when it is unfolded first; arrows fold and unfold.
export default (tree) => {
  const key = `nguon-tree-${tree.dataset.key}`;
  const saved = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  const restore = (part) => {
    for (const details of part.querySelectorAll("details[data-id]")) {
      const id = details.dataset.id;
      if (id in saved && !details.querySelector('[aria-current="page"]')) details.open = saved[id];
    }
  };
  const fetchBranch = async (details) => {
    const address = details.dataset.branch;
    delete details.dataset.branch;
    details.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { headers: { accept: "text/html" } }).catch(() => null);
    details.removeAttribute("aria-busy");
    if (!answer?.ok || answer.redirected) {
      details.dataset.branch = address;
      return;
    }
    const part = document.createElement("div");
    part.innerHTML = await answer.text();
    const list = part.querySelector("ul");
    const more = details.querySelector(".tree__more");
    if (!list || !more) return;
    more.replaceWith(list);
    restore(list);
  };
  tree.addEventListener("toggle", (event) => {
    const details = event.target;
    if (!details.dataset?.id) return;
    saved[details.dataset.id] = details.open;
    sessionStorage.setItem(key, JSON.stringify(saved));
    if (details.open && details.dataset.branch) fetchBranch(details);
  }, true);
  restore(tree);
  tree.addEventListener("keydown", (event) => {
    const details = event.target.closest?.("summary")?.parentElement;
    if (details && event.key === "ArrowRight") details.open = true;
    else if (details && event.key === "ArrowLeft") details.open = false;
  });
};
