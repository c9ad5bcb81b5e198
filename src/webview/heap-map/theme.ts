/** The workbench theme's colours, read from CSS so that canvas and page agree. */
export interface Theme {
  readonly foreground: string;
  readonly dim: string;
  readonly faint: string;
  readonly background: string;
  readonly used: string;
  readonly own: string;
  readonly lost: string;
  readonly mapped: string;
  readonly tcache: string;
  readonly fast: string;
  readonly binned: string;
  readonly top: string;
  readonly corrupt: string;
  readonly focus: string;
  readonly change: string;
  readonly owner: string;
  readonly font: string;
  readonly mono: string;
  readonly highContrast: boolean;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const get = (name: string, other: string) => style.getPropertyValue(name).trim() || other;
  const foreground = get('--vscode-foreground', '#cccccc');
  return {
    foreground,
    dim: get('--vscode-descriptionForeground', foreground),
    faint: get('--map-faint', '#80808055'),
    background: get('--vscode-panel-background', get('--vscode-editor-background', '#1e1e1e')),
    used: get('--map-used', '#3794ff'),
    own: get('--map-own', '#808080'),
    lost: get('--map-lost', '#f14c4c'),
    mapped: get('--map-mapped', '#b180d7'),
    tcache: get('--map-tcache', '#89d185'),
    fast: get('--map-fast', '#cca700'),
    binned: get('--map-binned', '#89d185'),
    top: get('--map-top', '#808080'),
    corrupt: get('--map-corrupt', '#f14c4c'),
    focus: get('--vscode-focusBorder', '#0090f1'),
    change: get('--map-change', '#d18616'),
    owner: get('--map-owner', '#b180d7'),
    font: get('--vscode-font-family', 'sans-serif'),
    mono: get('--vscode-editor-font-family', 'monospace'),
    highContrast: document.body.classList.contains('vscode-high-contrast'),
  };
}
