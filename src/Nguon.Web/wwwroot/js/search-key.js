// Ctrl+K goes to the search box from anywhere.
export default (input) => {
  if (matchMedia("(hover: hover) and (min-width: 64em)").matches) input.placeholder += " (Ctrl+K)";
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
};
