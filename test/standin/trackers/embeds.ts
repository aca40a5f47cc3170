/** Third-party frames a shop could embed: a video player and a map, each setting a cookie. */
export const embedPages: ReadonlyMap<string, { cookie: string; page: string }> = new Map([
  ["/embed/video", { cookie: "vid_device", page: videoPage() }],
  ["/embed/map", { cookie: "map_pref", page: mapPage() }],
]);

function videoPage(): string {
  return framePage("Video", {
    background: "#17202e",
    drawing: '<path d="M46 34 72 48 46 62z" fill="#fff"/>',
  });
}

function mapPage(): string {
  const roads = "M0 70 112 30M30 0 60 96M0 24l112 46";
  return framePage("Map", {
    background: "#dfe8dc",
    drawing:
      `<path d="${roads}" stroke="#fff" stroke-width="5" fill="none"/>` +
      '<path d="M56 28a10 10 0 0 1 10 10c0 7-10 18-10 18S46 45 46 38a10 10 0 0 1 10-10z" fill="#b3402e"/>',
  });
}

function framePage(title: string, look: { background: string; drawing: string }): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>html,body{margin:0;height:100%}svg{display:block;width:100%;height:100%;background:${look.background}}</style>
<svg viewBox="0 0 112 96" role="img" aria-label="${title}">${look.drawing}</svg>
<script>localStorage.setItem("${title.toLowerCase()}.seen","1")</script></html>`;
}
