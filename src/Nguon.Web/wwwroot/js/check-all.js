// One box in the head of a table ticks all rows shown and counts them.
export default (box) => {
  const table = box.closest("table");
  const rows = () => [...table.querySelectorAll('tbody tr:not([hidden]) input[type="checkbox"]')];
  box.hidden = false;
  box.addEventListener("change", () => {
    for (const row of rows()) row.checked = box.checked;
  });
  table.addEventListener("change", () => {
    const all = rows();
    const ticked = all.filter((row) => row.checked).length;
    box.checked = ticked === all.length && ticked > 0;
    box.indeterminate = ticked > 0 && ticked < all.length;
    const count = document.querySelector(table.dataset.count ?? "[data-ticked]");
    if (count) count.textContent = `Đang chọn ${ticked}`;
  });
};
