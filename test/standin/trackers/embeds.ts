/** Third-party frames a shop could embed: a video player and a map, each setting a cookie. */
export const embedPages: ReadonlyMap<string, { cookie: string; page: string }> = new Map([
  [
    "/embed/video",
    {
      cookie: "vid_device",
      page: framePage("Video", "#17202e", "M44 34 L68 48 L44 62 Z", "A film about our workshop"),
    },
  ],
  [
    "/embed/map",
    {
      cookie: "map_pref",
      page: framePage("Map", "#dfe8dc", "M0 60 L120 20 M30 0 L70 100", "Our shop on a map"),
    },
  ],
]);

function framePage(title: string, colour: string, path: string, label: string): string {
  const ink = colour === "#17202e" ? "#ffffff" : "#4d6b45";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>html,body{margin:0;height:100%}svg{display:block;width:100%;height:100%;background:${colour}}</style>
<svg viewBox="0 0 112 96" role="img" aria-label="${label}"><path d="${path}" fill="${title === "Video" ? ink : "none"}" stroke="${ink}" stroke-width="3"/></svg>
<script>localStorage.setItem("${title.toLowerCase()}.seen","1")</script></html>`;
}
