/** Texts of our pages that are hard to read: contrast below 4.5 to 1 (WCAG 2.1, 1.4.3) against what they stand on. */
import type { Page } from 'playwright-core';

// As text: functions that a TypeScript loader has touched don't run in a page.
const MEASURE = `(() => {
  const found = new Set();
  let measured = 0;
  if (!document.getElementById('app')) return { measured, found: [] };
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = '#000';
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3]));
  const part = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (c) => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
  const root = getComputedStyle(document.documentElement);
  const ground = rgba(root.getPropertyValue('--vscode-panel-background') || root.getPropertyValue('--vscode-editor-background'));
  for (const e of document.querySelectorAll('#app *')) {
    const text = [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join(' ').trim();
    const box = e.getBoundingClientRect();
    if (text === '' || box.width <= 1 || box.height <= 1) continue;
    measured++;
    let below = ground;
    let opacity = 1;
    const around = [];
    for (let x = e; x; x = x.parentElement) {
      around.unshift(rgba(getComputedStyle(x).backgroundColor));
      opacity *= Number(getComputedStyle(x).opacity);
    }
    for (const c of around) below = over(c, below);
    const ink = rgba(getComputedStyle(e).color);
    const [light, dark] = [luminance(over([ink[0], ink[1], ink[2], ink[3] * opacity], below)), luminance(below)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < 4.5) found.add(e.className + ' ' + ratio.toFixed(2) + ': ' + text.slice(0, 40));
  }
  return { measured, found: [...found] };
})()`;

interface Measured {
  readonly measured: number;
  readonly found: readonly string[];
}

export async function hardToRead(page: Page): Promise<Measured> {
  const frames = page.frames().filter((f) => f !== page.mainFrame());
  const all = await Promise.all(frames.map((f) => f.evaluate(MEASURE) as Promise<Measured>));
  return { measured: all.reduce((n, m) => n + m.measured, 0), found: all.flatMap((m) => m.found) };
}
