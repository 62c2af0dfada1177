// Passkeys: nothing is shown where the browser does not know them, and nothing else of a page needs this file.

const known =
  navigator.credentials && typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

async function ceremony(form) {
  const sent = new URLSearchParams();
  if (form.elements._csrf) sent.set("_csrf", form.elements._csrf.value);
  const answer = await fetch(form.dataset.options, { method: "POST", body: sent });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const options = await answer.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

if (known) {
  for (const notice of document.querySelectorAll("[data-passkey-unknown]")) notice.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const problem = form.querySelector("[data-passkey-problem]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      problem.hidden = true;
      try {
        const credential = await ceremony(form);
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        form.submit();
      } catch {
        // Given up, or refused by the device: the person may try again.
        problem.hidden = false;
        delete form.dataset.sending;
      }
    });
  }
}
