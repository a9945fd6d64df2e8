// Finds every data-behavior and loads its module; pages work without any of them.
const start = (root) => {
  for (const element of root.querySelectorAll("[data-behavior]")) {
    for (const name of element.dataset.behavior.split(" ")) {
      import(`./${name}.js`).then((module) => module.default(element));
    }
  }
};

start(document);
for (const form of document.querySelectorAll('form[method="post"]')) {
  import("./single-submit.js").then((module) => module.default(form));
}
for (const sheet of document.querySelectorAll(".sheet .table")) {
  import("./table-keys.js").then((module) => module.default(sheet));
}
