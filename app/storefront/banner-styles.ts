/**
 * Styles inside the banner's shadow root, where no theme reaches. Where the merchant has chosen none,
 * colours are the system's, so that dark mode, forced colours and contrast need no work; the font is
 * the theme's. Nothing moves. The buttons are one style and one size: none may look like the better
 * answer. Every target is 44 px or more, and sides are those of the line of reading. Lengths are in em
 * of our own: themes change what a rem is. Bold is the weight that headings have: another one makes a
 * browser look for one more font, or fetch it, before the first frame. No box of ours stands in the
 * page's own layout: in a body that is a grid it would be a cell, and move all others on.
 */
export const bannerStyles = `
:host{display:contents!important;opacity:1!important}
.w{all:initial;display:contents;--b:Canvas;--t:CanvasText;--k:var(--t);--i:var(--b);--r:8px;font-family:inherit;font-size:15px;line-height:1.5;color-scheme:light dark}
.start{inset-inline:0 auto}
section,dialog{box-sizing:border-box;max-height:100dvh;overflow:auto;padding:16px;background:var(--b);color:var(--t);border:1px solid #8886;box-shadow:0 0 16px #8886}
.bar{border-width:1px 0 0;padding:16px max(16px,50% - 30em)}
.top{inset:0 0 auto;border-width:0 0 1px}
.box{margin:16px;max-width:min(26em,100% - 32px);max-height:calc(100dvh - 32px)}
.end{inset-inline:auto 0}
section{position:fixed;z-index:2147483647;inset:auto 0 0}
dialog{width:min(40em,100% - 16px);max-width:none}
dialog::backdrop{background:#0008}
p{margin:0;text-wrap:balance}
::slotted(a){color:inherit!important;font:inherit!important;line-height:44px!important;text-align:center!important}
.g{display:grid;gap:8px;grid-template-columns:repeat(auto-fit,minmax(min(100%,10em),1fr));grid-auto-rows:1fr;margin-top:12px}
.w *{unicode-bidi:plaintext}
button{min-height:44px;padding:8px 12px;font:inherit;font-weight:700;color:var(--i);background:var(--k);border:2px solid var(--t);border-radius:var(--r);cursor:pointer}
.box,dialog{border-radius:var(--r)}
:focus-visible{outline:3px solid;outline-offset:2px}
`;
