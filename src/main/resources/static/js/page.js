// Small improvements of any page; each one works without this file, less comfortably.

// Who signs out leaves nothing behind for whoever sits down next.
if (new URLSearchParams(location.search).has("deconnexion")) sessionStorage.clear();

// What is typed stays until it is sent, in this browser tab only.
for (const form of document.querySelectorAll("form.keep-draft[data-draft]")) {
  const name = `draft:${form.dataset.draft}`;
  const fields = () =>
    [...form.elements].filter(
      (field) =>
        field.name && !("undrafted" in field.dataset) && !["hidden", "password", "file", "submit", "button"].includes(field.type),
    );
  const saved = sessionStorage.getItem(name);
  if (saved && !form.querySelector(".invalid")) {
    const typed = new URLSearchParams(saved);
    for (const field of fields()) {
      if (!typed.has(field.name)) continue;
      if (["checkbox", "radio"].includes(field.type)) field.checked = typed.getAll(field.name).includes(field.value);
      else if (field.value === field.defaultValue || field.value === "") field.value = typed.get(field.name);
    }
  }
  form.addEventListener("input", () => {
    const typed = new URLSearchParams();
    for (const field of fields()) {
      if (["checkbox", "radio"].includes(field.type) && !field.checked) continue;
      typed.append(field.name, field.value);
    }
    sessionStorage.setItem(name, typed.toString());
  });
  form.addEventListener("submit", () => sessionStorage.setItem(`sent:${name}`, "true"));
}
// What was sent is forgotten once another page answers: an expired session or a failure loses nothing.
if (!document.querySelector("main[data-problem]")) {
  for (const sent of Object.keys(sessionStorage).filter((key) => key.startsWith("sent:"))) {
    const name = sent.slice("sent:".length);
    const here = [...document.querySelectorAll("form.keep-draft[data-draft]")].some((form) => `draft:${form.dataset.draft}` === name);
    sessionStorage.removeItem(sent);
    if (!here) sessionStorage.removeItem(name);
  }
}

// A second click on a button that is already sending changes nothing (the server checks again).
// A form that is answered by a file leaves its page standing: its button works again soon after.
const UNTIL_THE_FILE_IS_THERE = 4000;
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sending) event.preventDefault();
    else {
      form.dataset.sending = "true";
      if ("download" in form.dataset) setTimeout(() => delete form.dataset.sending, UNTIL_THE_FILE_IS_THERE);
    }
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sending]")) delete form.dataset.sending;
});

// The summary of mistakes, or the warning, takes focus, also where autofocus is ignored.
(document.getElementById("errors") ?? document.getElementById("free-text"))?.focus();

// Suggestions of communes; the server understands whatever is typed.
for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = field.list;
  let waiting;
  let asked = "";
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    const typed = field.value.trim();
    if (!list || typed.length < 2 || typed === asked) return;
    waiting = setTimeout(async () => {
      asked = typed;
      const address = new URL(field.dataset.suggest, location.origin);
      address.searchParams.set("q", typed);
      const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
      if (!answer?.ok || field.value.trim() !== typed) return;
      const found = await answer.json();
      list.replaceChildren(
        ...found.map((commune) => {
          const option = document.createElement("option");
          option.value = commune.label ?? commune;
          return option;
        }),
      );
    }, 150);
  });
}

// Native dialogs, copy and print buttons.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-dialog], [data-close], [data-copy], [data-print]");
  if (!button) return;
  if (button.dataset.dialog) {
    const dialog = document.getElementById(button.dataset.dialog);
    if (dialog?.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
  } else if ("close" in button.dataset) {
    button.closest("dialog")?.close();
  } else if (button.dataset.copy) {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText);
    button.textContent = button.dataset.done ?? button.textContent;
  } else {
    print();
  }
});
for (const button of document.querySelectorAll("[data-print][hidden], [data-copy][hidden]")) button.hidden = false;

// The menu of one's own closes like any menu: by Escape, or by a click elsewhere.
for (const menu of document.querySelectorAll("details.who")) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// On a phone the pages stand in one line that scrolls: the current one is shown.
document.querySelector(".site-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
