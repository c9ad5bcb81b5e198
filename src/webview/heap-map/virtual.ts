/** Which rows of a long list are in the DOM. Pure. */
export interface Window {
  readonly first: number;
  readonly past: number;
}
/** Rows within the visible part, with `margin` more on both sides. */
export function visible(scrollTop: number, height: number, rowHeight: number, count: number, margin = 6): Window {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - margin);
  const past = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + margin);
  return { first: Math.min(first, count), past: Math.max(past, Math.min(first, count)) };
}
/** How far to scroll so that a row is fully visible; the present position when it is. */
export function scrollTo(index: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
