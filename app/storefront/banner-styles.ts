/**
 * Styles inside the banner's shadow root, where no theme reaches. Colours are the system's, so that
 * dark mode, forced colours and contrast need no work; the font is the theme's. Nothing moves. The
 * buttons are one style: none may look like the better answer. Every target is 44 px or more.
 */
export const bannerStyles = `
:host{display:contents!important}
.w{all:initial;font:16px/1.5 system-ui;font-family:inherit;color:CanvasText;color-scheme:light dark}
.bar,dialog{box-sizing:border-box;background:Canvas;color:CanvasText;border:1px solid GrayText}
.bar{position:fixed;inset:auto 0 0;z-index:2147483647;max-height:100dvh;overflow:auto;border-width:1px 0 0;padding:16px max(16px,50% - 36rem)}
dialog{width:40rem;padding:16px;border-radius:8px}
dialog::backdrop{background:rgb(0 0 0/.5)}
p,h2{margin:0}
::slotted(a){display:inline-block!important;line-height:44px!important;color:inherit!important}
.b{display:grid;gap:8px;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));margin-top:8px}
button{min-height:44px;padding:8px 12px;font:inherit;font-weight:600;color:Canvas;background:CanvasText;border:2px solid transparent;border-radius:6px;cursor:pointer}
label{display:flex;gap:8px;align-items:start;padding:8px 0;border-bottom:1px solid GrayText;cursor:pointer}
input{appearance:none;flex:none;display:grid;place-items:center;width:44px;height:44px;margin:0;cursor:inherit}
input::before{content:"";box-sizing:border-box;width:24px;height:24px;border:2px solid;border-radius:4px;font:700 18px/20px system-ui;text-align:center}
input:disabled{opacity:.6}
input:checked::before{content:"✓";background:CanvasText;color:Canvas;border-color:CanvasText}
:focus-visible{outline:3px solid Highlight;outline-offset:2px}
b{display:block}
`;
