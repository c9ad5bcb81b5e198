/** The extension's own pages: one script and one style sheet each, and what all have in common. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** Where pages and their parts may come from. */
export const pageRoot = (root: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(root, 'dist', 'webview');

/** The page that `dist/webview/NAME.js` fills. */
export function pageHtml(webview: vscode.Webview, root: vscode.Uri, name: string, title: string): string {
  const nonce = randomBytes(16).toString('base64url');
  const file = (f: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(root), f)).toString();
  const source = webview.cspSource;
  const csp = `default-src 'none'; style-src ${source} 'nonce-${nonce}'; script-src 'nonce-${nonce}'; font-src ${source}; img-src ${source} data:;`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<link rel="stylesheet" href="${file('page.css')}">
<link rel="stylesheet" href="${file(`${name}.css`)}">
<title>${title}</title>
</head>
<body>
<main id="app"></main>
<script nonce="${nonce}" src="${file(`${name}.js`)}"></script>
</body>
</html>`;
}
