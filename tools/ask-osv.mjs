// Asks OSV (https://osv.dev) what is known of the libraries in SBOMs: node tools/ask-osv.mjs ACCEPTED SBOM…
// Ends with 1 where something weighty is known and not accepted; with 0 where nothing is, or OSV cannot be reached
// (with 2 then under REBOND_OSV_REQUIRED=true). Sends names and versions of public libraries, nothing else.
import { readFileSync } from "node:fs";

const SERVER = process.env.REBOND_OSV_URL ?? "https://api.osv.dev";
const LEVELS = ["low", "moderate", "high", "critical"];
const FAILS_AT = LEVELS.indexOf(process.env.REBOND_OSV_SEVERITY ?? "high");
const PATIENCE = 20_000;

const [acceptedFile, ...sboms] = process.argv.slice(2);
if (FAILS_AT < 0 || sboms.length === 0) {
  console.error(`Usage: node tools/ask-osv.mjs ACCEPTED SBOM…; REBOND_OSV_SEVERITY is one of ${LEVELS.join(", ")}`);
  process.exit(64);
}

// Each line: an identifier, the library, the last day it is accepted, why.
const today = new Date().toISOString().slice(0, 10);
const accepted = readFileSync(acceptedFile, "utf8")
  .split("\n")
  .filter((line) => line.trim() && !line.startsWith("#"))
  .map((line) => line.split(/\s+/))
  .map(([id, library, until]) => ({ id, library, until }));

const libraries = [
  ...new Set(sboms.flatMap((file) => JSON.parse(readFileSync(file, "utf8")).components.map((one) => one.purl.split("?")[0]))),
];

async function ask(path, body) {
  const answer = await fetch(SERVER + path, {
    method: body ? "POST" : "GET",
    headers: body ? { "content-type": "application/json" } : {},
    body: body && JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.json();
}

async function known(purls) {
  let open = purls.map((purl) => ({ package: { purl } }));
  const found = [];
  while (open.length > 0) {
    const { results } = await ask("/v1/querybatch", { queries: open });
    if (!Array.isArray(results) || results.length !== open.length) throw new Error("an answer to another question");
    results.forEach((result, at) => (result.vulns ?? []).forEach(({ id }) => found.push({ id, purl: open[at].package.purl })));
    open = open.flatMap((query, at) => (results[at].next_page_token ? [{ ...query, page_token: results[at].next_page_token }] : []));
  }
  return found;
}

// What says nothing of its weight is taken for the heaviest.
function weight(details) {
  const said = LEVELS.indexOf(String(details.database_specific?.severity ?? "").toLowerCase());
  return said < 0 ? LEVELS.length - 1 : said;
}

try {
  let failed = false;
  for (const { id, purl } of await known(libraries)) {
    const details = await ask(`/v1/vulns/${encodeURIComponent(id)}`);
    if (details.withdrawn) continue;
    const names = [id, ...(details.aliases ?? [])];
    const line = accepted.find((one) => names.includes(one.id) && purl.startsWith(`${one.library}@`));
    const excused = line !== undefined && line.until >= today;
    const heavy = weight(details) >= FAILS_AT;
    const why = excused ? `accepted until ${line.until}` : line ? `accepted only until ${line.until}` : heavy ? "to be dealt with" : "below the limit";
    console.log(`${LEVELS[weight(details)]} ${names.join(" ")} in ${purl}: ${details.summary ?? "no summary"} (${why})`);
    failed ||= heavy && !excused;
  }
  console.log(failed ? "Known weaknesses: see above." : `Nothing weighty is known of ${libraries.length} libraries (${SERVER}, ${today}).`);
  process.exitCode = failed ? 1 : 0;
} catch (unreachable) {
  const cause = unreachable.cause?.code ?? unreachable.message;
  console.log(`NOT CHECKED: ${SERVER} could not be asked about ${libraries.length} libraries (${cause}).`);
  process.exitCode = process.env.REBOND_OSV_REQUIRED === "true" ? 2 : 0;
}
