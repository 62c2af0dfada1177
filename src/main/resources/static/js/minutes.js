// Minutes save themselves while they are written; without this file the button does it. What is
// typed also stays in this tab, with the version it was written over, until the server has it: a
// phone in a tunnel sends it later, and the server tells whether somebody wrote meanwhile.
const FIELDS = ["summary", "decisions", "nextStep"];
const PAUSE_IN_TYPING = 1500;
const NEXT_TRY = 15_000;
const form = document.getElementById("minutes-form");
const status = document.getElementById("minutes-status");
const name = `minutes:${form.dataset.encounter}`;
const version = form.elements.namedItem("version");
// Beside another text it is for the writer to decide: only the button saves, and what is kept here
// stays written over the version before it.
const manual = "manual" in form.dataset;
let timer;
let sending = false;

const typed = () => Object.fromEntries(FIELDS.map((field) => [field, form.elements.namedItem(field).value]));
const same = (one, other) => FIELDS.every((field) => one[field].trim() === other[field].trim());
const keep = () => sessionStorage.setItem(name, JSON.stringify({ version: manual ? form.dataset.manual : version.value, text: typed() }));
const say = (what) => (status.textContent = status.dataset[what]);

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

async function save() {
  const text = typed();
  if (sending || text.summary.trim() === "") return;
  sending = true;
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    await answered(answer, text);
  } catch {
    say("offline");
    later(NEXT_TRY);
  } finally {
    sending = false;
  }
}

async function answered(answer, text) {
  if (answer.status === 409) say("collided");
  else if (answer.status === 422) say("review");
  else if (answer.status >= 500 || answer.status === 429) {
    say("offline");
    later(NEXT_TRY);
  } else if (!answer.ok || !answer.headers.get("Content-Type")?.includes("json")) say("away");
  else {
    const kept = await answer.json();
    const now = typed();
    version.value = kept.version;
    // What the other side wrote in another section; never over what is being typed here.
    for (const field of FIELDS) {
      const untouched = now[field] === text[field];
      if (untouched && kept[field] !== text[field].trim().replaceAll("\r\n", "\n")) form.elements.namedItem(field).value = kept[field];
    }
    if (same(now, text)) {
      sessionStorage.removeItem(name);
      say("saved");
    } else {
      keep();
      later(PAUSE_IN_TYPING);
    }
  }
}

form.addEventListener("input", (event) => {
  if (!FIELDS.includes(event.target.name)) return;
  keep();
  if (!manual) later(PAUSE_IN_TYPING);
});
form.addEventListener("submit", () => clearTimeout(timer));
addEventListener("online", () => !manual && sessionStorage.getItem(name) && later(0));

const left = JSON.parse(sessionStorage.getItem(name) ?? "null");
if (form.dataset.answered === "true") keep();
// A text taken up from the history is there to be looked at: what is kept here waits meanwhile.
else if (left && !manual) {
  if (same(left.text, typed())) sessionStorage.removeItem(name);
  else {
    for (const field of FIELDS) form.elements.namedItem(field).value = left.text[field];
    version.value = left.version;
    say("kept");
    later(PAUSE_IN_TYPING);
  }
}
