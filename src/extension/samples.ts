/** The sample programs: opened from a copy of their own, so that they can be changed and run. */
import * as vscode from 'vscode';

/** First comment's first line of each sample says what it is about. */
export async function openSample(context: vscode.ExtensionContext, wanted?: string): Promise<void> {
  const from = vscode.Uri.joinPath(context.extensionUri, 'samples');
  const names = await programsIn(from, '');
  const items = await Promise.all(
    names.map(async (name) => {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, name)));
      const title = /^(?:\/\/|\/\*)\s*(.+?)\s*(?:\*\/)?$/m.exec(text)?.[1] ?? name;
      return { label: title, description: name, name };
    }),
  );
  const chosen = wanted
    ? items.find((i) => i.name === wanted)
    : await vscode.window.showQuickPick(items, { placeHolder: 'Which sample program?', matchOnDescription: true });
  if (!chosen) return;
  const open = vscode.workspace.workspaceFolders?.some(
    (f) => vscode.Uri.joinPath(f.uri, chosen.name).fsPath === vscode.Uri.joinPath(from, chosen.name).fsPath,
  );
  let file = vscode.Uri.joinPath(from, chosen.name);
  if (!open) {
    const folder = vscode.Uri.joinPath(context.globalStorageUri, 'samples');
    const copy = vscode.Uri.joinPath(folder, chosen.name);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(copy, '..'));
    try {
      await vscode.workspace.fs.stat(copy); // what the user changed stays
    } catch {
      await vscode.workspace.fs.copy(file, copy);
    }
    file = copy;
  }
  await vscode.window.showTextDocument(file);
}

/** Paths of the programs of a folder and of the folders in it, those of the folder itself first. */
async function programsIn(from: vscode.Uri, folder: string): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(from, folder));
  const path = (name: string) => (folder ? `${folder}/${name}` : name);
  const ofType = (wanted: vscode.FileType) =>
    entries.flatMap(([name, type]) => (type === wanted && !name.startsWith('.') ? [path(name)] : [])).sort();
  const inner = await Promise.all(ofType(vscode.FileType.Directory).map((f) => programsIn(from, f)));
  return [...ofType(vscode.FileType.File).filter((name) => /\.(c|cpp)$/.test(name)), ...inner.flat()];
}
