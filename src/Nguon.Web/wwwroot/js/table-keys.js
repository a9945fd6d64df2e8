// Arrow keys move between the first links of the rows; Home and End go to the first and last row.
export default (table) => {
  const links = () => [...table.querySelectorAll("tbody tr:not([hidden])")].map((row) => row.querySelector("a, input")).filter(Boolean);
  table.addEventListener("keydown", (event) => {
    if (event.target.matches('input[type="text"], select, textarea')) return;
    const all = links();
    const row = event.target.closest("tr");
    const at = all.findIndex((link) => link.closest("tr") === row);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || next === undefined || !all[next]) return;
    event.preventDefault();
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
  });
};
