// Keeps what is typed into a long form, so that a lost session or a closed window loses nothing.
const pause = 3000;

export default (form) => {
  let waiting = 0;
  const save = () => {
    const fields = new FormData(form);
    for (const input of form.querySelectorAll('input[type="password"], input[type="file"]')) {
      fields.delete(input.name);
    }
    const own = new URL(form.getAttribute("action") ?? "", location.href);
    const address = `/nhap/luu?form=${encodeURIComponent(own.pathname + own.search)}`;
    fetch(address, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, pause);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
};
