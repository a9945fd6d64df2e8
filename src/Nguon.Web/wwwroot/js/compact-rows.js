// Remembers the choice of close rows in this browser.
export default (box) => {
  box.checked = localStorage.getItem("nguon-compact") === "1";
  box.addEventListener("change", () => localStorage.setItem("nguon-compact", box.checked ? "1" : "0"));
};
