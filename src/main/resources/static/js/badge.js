// Reads the batch number from the badge in the address, which never leaves this device, and asks
// for what is public of that batch: the same for hundreds of people.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Bytes 4 to 6 of the token; its form is in docs/decisions/0010-badge-token.md.
function batch(text) {
  if (text.length !== 128) return 0;
  let bits = 0n;
  for (const letter of text.slice(0, 12).toUpperCase()) {
    const value = ALPHABET.indexOf(letter.replace(/[IL]/, "1").replace("O", "0"));
    if (value < 0) return 0;
    bits = (bits << 5n) | BigInt(value);
  }
  return Number((bits >> 4n) & 0xffffffn);
}

const number = batch(location.hash.slice(1));
if (number) {
  const language = document.documentElement.lang;
  const answer = await fetch(`/b/lots/${number}?lang=${language}`, { credentials: "omit" }).catch(() => null);
  if (answer?.ok) {
    const known = await answer.json();
    const card = document.getElementById("bearer-place");
    const say = (id, words) => {
      const line = document.getElementById(id);
      line.textContent = words;
      line.closest("dl > div")?.toggleAttribute("hidden", !words);
    };
    say("bearer-name", known.place);
    document.getElementById("bearer-name").href = known.path;
    say("bearer-address", known.address);
    say("bearer-hours", known.hours);
    say("bearer-directions", known.directions);
    say("bearer-services", known.services.join(", "));
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(known.until));
    say("bearer-until", `${card.dataset.until} ${day}`);
    card.hidden = false;
  }
}
