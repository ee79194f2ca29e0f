// The library, in a thread of its own: Python is loaded from beside this file, and answers what the page asks.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const PACKAGES = "/lib/python3.14/site-packages";

/** The bytes of a file, told piece by piece while they come. */
async function bytes(path, told) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const reader = response.body.getReader();
  const pieces = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    told(value.length);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

let ask = null;

async function install(python, wheels, told) {
  for (const wheel of await Promise.all(wheels.map((path) => bytes(path, told)))) {
    python.unpackArchive(wheel, "wheel", { extractDir: PACKAGES });
  }
  python.runPython("import importlib; importlib.invalidate_caches()");
}

async function start() {
  const manifest = await (await fetch("manifest.json")).json();
  let loaded = 0;
  const told = (length) => {
    loaded += length;
    postMessage({ kind: "progress", loaded: loaded / manifest.size });
  };
  await Promise.all(manifest.first.map((path) => bytes(path, told)));  // so that they are in the cache, and counted
  const python = await loadPyodide({ indexURL: new URL("pyodide/", import.meta.url).href });
  await install(python, manifest.library, told);
  const answers = new TextDecoder().decode(await bytes("answers.py", told));
  python.FS.writeFile(`${PACKAGES}/answers.py`, answers);
  await install(python, manifest.wheels, told);
  ask = python.runPython(`
import json
from answers import QUESTIONS

def ask(question, given):
    return json.dumps(QUESTIONS[question](*json.loads(given)))

ask("line", json.dumps(["Monday, May 16th | 15 Iyyar 5782"]))  # what is loaded when first used
ask
`);
  postMessage({ kind: "ready", version: python.runPython("import sys; sys.version.split()[0]") });
}

addEventListener("message", ({ data: { number, question, given } }) => {
  try {
    postMessage({ kind: "answer", number, answer: JSON.parse(ask(question, JSON.stringify(given))) });
  } catch (error) {
    postMessage({ kind: "answer", number, error: String(error.message).trim().split("\n").at(-1) });
  }
});

start().catch((error) => postMessage({ kind: "failed", error: String(error.message).slice(0, 300) }));
