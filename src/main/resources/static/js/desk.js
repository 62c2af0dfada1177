// The desk without waiting: badges are sent one after the other, the field is free at once, and a
// lost answer is asked for again, for ever, with the same nonce, which is the same scan.
const form = document.getElementById("desk-form");
const field = document.getElementById("desk-badge");
const nonce = document.getElementById("desk-nonce");
const panel = document.getElementById("desk-panel");
const status = document.getElementById("desk-status");
const LIVE = ["desk-panel", "desk-today", "desk-undo"];
const UNDO = 120_000;
const LONGEST_PAUSE = 8000;
let queue = Promise.resolve();
let waiting = 0;
let forget;

const pause = (time) => new Promise((done) => setTimeout(done, time));

async function send(action, body) {
  for (let tried = 1; ; tried++) {
    try {
      const answer = await fetch(action, { method: "POST", body, credentials: "same-origin" });
      if (answer.ok) {
        status.textContent = status.dataset.on;
        return new DOMParser().parseFromString(await answer.text(), "text/html");
      }
      if (answer.status < 500) {
        location.assign("/accueil");
        return null;
      }
    } catch {
      // No network: asked again below.
    }
    status.textContent = `${status.dataset.off} · ${waiting}`;
    await pause(Math.min(500 * 2 ** tried, LONGEST_PAUSE));
  }
}

function enqueue(action, body) {
  waiting++;
  queue = queue.then(async () => {
    show(await send(action, body));
    waiting--;
  });
}

function show(page) {
  if (!page) return;
  for (const id of LIVE) {
    const fresh = page.getElementById(id);
    const shown = document.getElementById(id);
    if (!fresh || !shown) continue;
    shown.className = fresh.className;
    shown.replaceChildren(...fresh.childNodes);
  }
  clearTimeout(forget);
  forget = setTimeout(() => document.getElementById("desk-undo").replaceChildren(), UNDO);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
  const badge = field.value.trim();
  field.value = "";
  field.focus();
  if (!badge) return;
  const body = new URLSearchParams({ nonce: nonce.value, badge });
  nonce.value = crypto.randomUUID?.() ?? random();
  enqueue(form.action, body);
}, true);

document.getElementById("desk-undo").addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
  const undo = event.target;
  const body = new URLSearchParams(new FormData(undo));
  undo.remove();
  field.focus();
  enqueue(undo.action, body);
}, true);

// A keyboard reader types wherever the focus is: bring it to the field.
document.addEventListener("keydown", (event) => {
  const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (typed && !event.target.closest("input, button, a, textarea, select")) field.focus();
});

// crypto.randomUUID is only there over https and on localhost.
function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
