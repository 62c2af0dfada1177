// A map of contours and markers, without tiles or any third party; the list beside it says the same.
const L = globalThis.L;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

for (const element of document.querySelectorAll(".map")) draw(element);

async function draw(element) {
  const asked = element.dataset;
  const points = asked.points ? JSON.parse(asked.points) : asked.src ? await json(asked.src) : [];
  element.replaceChildren();
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    scrollWheelZoom: false,
    minZoom: 5,
    maxZoom: 14,
  });
  // A circle knows its bounds only on a map that is somewhere.
  map.setView([46.6, 2.4], 6);
  L.control.zoom({ position: "topright", zoomInTitle: asked.zoomIn, zoomOutTitle: asked.zoomOut }).addTo(map);
  const seen = L.featureGroup();
  if (asked.lat && asked.lon && asked.radius) {
    seen.addLayer(L.circle([asked.lat, asked.lon], { radius: Number(asked.radius), className: "around", interactive: false }));
  }
  for (const point of points) seen.addLayer(marker(point, asked));
  seen.addTo(map);
  if (seen.getLayers().length) map.fitBounds(seen.getBounds().pad(0.12), { maxZoom: 11, animate: false });
  const contours = await json("/geo/departements.geojson").catch(() => null);
  if (contours) L.geoJSON(contours, { interactive: false, style: { className: "contour" } }).addTo(map).bringToBack();
}

function marker(point, words) {
  const agency = point.kind === "agency";
  const said = `${point.label} (${agency ? words.agency : words.place})`;
  const icon = L.divIcon({ className: agency ? "pin agency" : "pin", iconSize: [24, 24] });
  const title = document.createElement(point.href ? "a" : "strong");
  title.textContent = point.label;
  if (point.href) title.href = point.href;
  return L.marker([point.lat, point.lon], { icon, keyboard: true, title: said, alt: said })
    .bindPopup(title, { autoPanPadding: [24, 24] })
    .on("add", ({ target }) => target.getElement().setAttribute("aria-label", said));
}

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}
