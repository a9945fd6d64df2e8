// In a table form Enter goes to the same field of the next row instead of sending the form.
export default (form) => {
  form.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("tbody input:not([type=checkbox]), tbody select");
    if (event.key !== "Enter" || !field) return;
    event.preventDefault();
    const end = field.name.slice(field.name.indexOf("]"));
    let row = field.closest("tr").nextElementSibling;
    while (row && !row.querySelector(`[name$="${end}"]:not([type=hidden])`)) row = row.nextElementSibling;
    row?.querySelector(`[name$="${end}"]:not([type=hidden])`)?.focus();
  });
};
