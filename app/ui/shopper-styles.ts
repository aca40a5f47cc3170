/**
 * Styles of the pages shoppers see inside the theme. Scoped under `.kept`, colours and fonts
 * inherited from the theme, targets at least 44 px, readable from 320 px.
 */
export const shopperStyles = `
.kept{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem;line-height:1.6;overflow-wrap:anywhere}
.kept h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
.kept h2{font-size:1.25rem;margin:2rem 0 .5rem}
.kept h3{font-size:1.0625rem;margin:1.5rem 0 .25rem}
.kept a{text-decoration:underline;text-underline-offset:.15em}
.kept label,.kept legend{display:block;font-weight:600;margin:1rem 0 .25rem}
.kept fieldset{border:1px solid currentColor;border-radius:.5rem;padding:.25rem 1rem 1rem;margin:1rem 0}
.kept input[type=email],.kept input[type=text],.kept select,.kept textarea{width:100%;box-sizing:border-box;min-height:44px;padding:.5rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid currentColor;border-radius:.375rem}
.kept .option{display:flex;gap:.75rem;align-items:center;min-height:44px;font-weight:400;margin:0}
.kept .option input{width:1.25rem;height:1.25rem;flex:none}
.kept button,.kept .button{display:inline-block;min-height:44px;padding:.5rem 1.25rem;font:inherit;font-weight:600;border:2px solid currentColor;border-radius:.375rem;background:transparent;color:inherit;cursor:pointer;text-decoration:none}
.kept :focus-visible{outline:3px solid currentColor;outline-offset:3px}
.kept table{width:100%;border-collapse:collapse;margin:1rem 0}
.kept th,.kept td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid rgba(127,127,127,.4)}
.kept dt{font-weight:600;margin-top:.75rem}.kept dd{margin:0}
.kept .note{border-left:4px solid currentColor;padding:.25rem 0 .25rem 1rem;margin:1rem 0}
.kept .error{border:2px solid #b3261e;border-radius:.375rem;padding:.75rem 1rem;margin:1rem 0}
.kept nav a{display:inline-block;line-height:44px;margin-inline-end:.75rem}
.kept .meta{opacity:.8;font-size:.9rem}
.kept .trap{position:absolute;left:-10000px;width:1px;height:1px;overflow:hidden}
@media (max-width:30rem){.kept table,.kept tbody,.kept tr,.kept td,.kept th{display:block}.kept thead{position:absolute;left:-10000px}.kept td,.kept th{border:0;padding:.25rem 0}.kept td[data-label]::before{content:attr(data-label) ": "}.kept tr{border-bottom:1px solid rgba(127,127,127,.4);padding:.5rem 0}}
`.replaceAll("\n", "");
