// Keeps a half-filled form as a draft every few seconds after a change; saving it for good stays a button.
const pause = 8000;

export default (form) => {
  let waiting = 0;
  let lastSent = "";
  const send = async () => {
    waiting = 0;
    const data = new FormData(form);
    data.set("viec", "nhap");
    const body = new URLSearchParams(data);
    const said = body.toString();
    if (said === lastSent) return;
    lastSent = said;
    await fetch(location.href, { method: "POST", body, redirect: "manual" }).catch(() => { lastSent = ""; });
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(send, pause);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
};
