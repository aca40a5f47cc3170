/** What the dialog adds to the banner's styles. */
export const dialogStyles = `
label,summary{display:flex;gap:8px;align-items:center;padding:8px 0;cursor:pointer}
.p{border-bottom:1px solid #8886}
dialog .g{grid-template-columns:1fr 1fr}
details{margin-inline-start:52px}
input{appearance:none;color:inherit;flex:none;display:grid;place-items:center;width:44px;height:44px;margin:0;cursor:inherit}
input::before{content:"";box-sizing:border-box;width:24px;height:24px;border:2px solid;border-radius:4px;font:700 18px/20px system-ui;text-align:center}
input:disabled{opacity:.6}
input:checked::before{content:"✓";background:var(--t);color:var(--b);border-color:var(--t)}
summary{min-height:28px;text-decoration:underline;list-style:none}
summary::before{content:"+";width:1em;text-align:center}
[open]>summary::before{content:"−"}
b{display:block}
h2{margin:0}
ul{margin:0 0 8px;padding-inline-start:1.5em}
li{overflow-wrap:anywhere}
.f{box-sizing:border-box;display:grid;place-content:safe center start;justify-items:start;padding:16px;background:var(--b);color:var(--t);border:1px solid #8886;border-radius:var(--r)}
a{display:inline-block;min-width:44px;line-height:44px;color:inherit}
.g~button{display:block;padding:0;font-weight:400;text-align:start;text-decoration:underline;color:inherit;background:none;border:0}
`;
