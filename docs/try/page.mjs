// The page: what is typed goes to the library in its worker, and what it answers is laid out. All text is set as text.
const at = (id) => document.getElementById(id);
const worker = new Worker("worker.mjs", { type: "module" });
const waiting = new Map();
let number = 0;

/** The answer to a question, once the library has it. */
function ask(question, ...given) {
  number += 1;
  worker.postMessage({ number, question, given });
  const mine = number;
  return new Promise((resolve, reject) => waiting.set(mine, { resolve, reject }));
}

worker.addEventListener("message", ({ data }) => {
  if (data.kind === "progress") at("progress").value = data.loaded;
  else if (data.kind === "ready") ready();
  else if (data.kind === "failed") at("status").textContent = `It could not be loaded: ${data.error}`;
  else {
    const { resolve, reject } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.error) reject(new Error(data.error));
    else resolve(data.answer);
  }
});

function element(tag, text, kind = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function facts(rows) {
  at("facts").replaceChildren();
  for (const [name, value] of rows) {
    if (!value) continue;
    const data = element("dd", value);
    data.dir = "auto";
    at("facts").append(element("dt", name), data);
  }
}

let asked = 0;
let styled = "";

async function readLine() {
  const text = at("line").value;
  const mine = ++asked;
  let answer;
  try {
    answer = await ask("line", text);
  } catch (error) {
    at("agreement").textContent = error.message;
    return;
  }
  if (mine !== asked) return;  // something was typed since
  showLine(text, answer);
  history.replaceState(null, "", `#line=${encodeURIComponent(text)}`);
  document.body.dataset.read = text;
  clearTimeout(readLine.later);
  readLine.later = setTimeout(() => showStyles(answer.day), 120);
}

function showLine(text, answer) {
  at("answer").hidden = false;
  if (!answer.day) at("styles").hidden = true;
  at("marked").replaceChildren(...answer.pieces.map((piece) => element("span", piece.text, piece.kind)));
  at("agreement").textContent = answer.found.agreement;
  at("agreement").className = answer.found.agreement;
  at("meaning").textContent = answer.meaning;
  facts([
    ["Gregorian", answer.day && [answer.day, answer.weekday].filter(Boolean).join(" ")],
    ["Hebrew", answer.hebrew],
    ["in letters", answer.letters],
    ["inferred", answer.found.inferred.join(", ")],
    ["EDTF", answer.found.edtf],
    ["candidates", answer.candidates.join("; ")],
  ]);
  at("problems").replaceChildren(...answer.problems.map((problem) => element("li", problem)));
}

async function showStyles(day) {
  at("styles").hidden = !day;
  if (!day) return;
  const wanted = `${day} ${at("locale").value}`;
  if (wanted === styled) return;
  styled = wanted;
  const answer = await ask("styles", day, at("locale").value.trim());
  at("locale-name").textContent = answer.error || `In ${at("locale").value}`;
  rows(at("widths"), answer.widths);
  rows(at("houses"), answer.houses);
  document.body.dataset.styled = day;
}

function rows(table, lines) {
  table.tBodies[0].replaceChildren(...lines.map((line) => {
    const row = document.createElement("tr");
    const head = element("th", line.title);
    head.scope = "row";
    head.title = line.name;
    const cell = element("td", line.text);
    cell.dir = line.dir;
    row.append(head, cell);
    return row;
  }));
}

async function readPage() {
  const text = at("page").value;
  const answer = await ask("page", text);
  if (text !== at("page").value) return;
  at("page-marked").replaceChildren(...answer.pieces.map((piece) => {
    if (piece.date === null) return document.createTextNode(piece.text);
    const date = answer.dates[piece.date];
    const mark = element("mark", piece.text, date.day ? "" : "undecided");
    mark.title = date.day || date.agreement;
    return mark;
  }));
  at("page-dates").replaceChildren(...answer.dates.map((date) => {
    const item = document.createElement("li");
    const said = date.day ? `${date.day}, ${date.hebrew}` : date.candidates.join(" or ") || "no day";
    item.append(element("bdi", date.text), `: ${said} `, element("span", date.agreement, date.agreement));
    return item;
  }));
  document.body.dataset.paged = String(answer.dates.length);
}

function fromLink() {
  const given = new URLSearchParams(location.hash.slice(1)).get("line");
  if (given !== null) at("line").value = given.slice(0, 4000);
}

function soon(work, wait) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
}

async function ready() {
  at("loading").hidden = true;
  await readLine();
  await readPage();
  document.body.dataset.ready = "yes";
  at("line").addEventListener("input", readLine);
  at("page").addEventListener("input", soon(readPage, 150));
  at("locale").addEventListener("input", soon(readLine, 150));
  addEventListener("hashchange", () => { fromLink(); readLine(); });
  at("locales").replaceChildren(...(await ask("locales")).map((tag) => {
    const option = document.createElement("option");
    option.value = tag;
    return option;
  }));
}

for (const button of document.querySelectorAll("[data-line]")) {
  button.addEventListener("click", () => {
    at("line").value = button.dataset.line;
    if (document.body.dataset.ready) readLine();
  });
}
at("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    at("copied").textContent = "copied";
  } catch {
    at("copied").textContent = location.href;
  }
});
fromLink();
