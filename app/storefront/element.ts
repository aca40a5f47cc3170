type Child = Node | string;

/** An element with properties and children. Texts become text nodes: no markup is ever read. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function button(label: string, onclick: () => void): HTMLElement {
  return element("button", { type: "button", onclick }, label);
}

/** Buttons side by side as far as there is room, all of one size. */
export function row(...buttons: readonly HTMLElement[]): HTMLElement {
  return element("div", { className: "g" }, ...buttons);
}
