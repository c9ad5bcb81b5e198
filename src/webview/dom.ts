/** Makes elements. */
type Child = Node | string | undefined | false;
type Props = Readonly<Record<string, string | number | boolean | undefined | ((e: never) => void)>>;

/** `h('button', { class: 'x', onclick: f }, 'text')`; attributes that are undefined or false are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') e.addEventListener(name.slice(2), value as (e: Event) => void);
    else e.setAttribute(name, value === true ? '' : String(value));
  }
  for (const c of children) if (c !== undefined && c !== false) e.append(c);
  return e;
}
export function fill(e: Element, ...children: readonly Child[]): void {
  e.replaceChildren(...children.filter((c): c is Node | string => c !== undefined && c !== false));
}
