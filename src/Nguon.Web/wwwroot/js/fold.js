// The same folding as on the server: no marks, đ as d, lower case, single spaces.
export const fold = (text) =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
