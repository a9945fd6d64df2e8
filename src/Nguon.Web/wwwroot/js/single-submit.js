// A second click on the same form does nothing until the page comes back.
const known = new WeakSet();

export default (form) => {
  if (known.has(form)) return; // named on the form and found by main.js: two guards would stop the first click
  known.add(form);
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    const button = event.submitter;
    if (button) {
      button.dataset.busy = "";
      button.setAttribute("aria-disabled", "true");
    }
  });
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[data-busy]")) {
      delete button.dataset.busy;
      button.removeAttribute("aria-disabled");
    }
  });
};
