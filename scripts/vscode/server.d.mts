export interface Server {
  readonly port: number;
  readonly pid: number;
  readonly dirs: { readonly user: string; readonly extensions: string; readonly data: string };
  log(): string;
  /** A file's URI as the workbench names it. */ remote(file: string): string;
  /** The workbench's address, with a folder open. */ url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): Promise<void>;
  readonly ended: Promise<void>;
}
export function startServer(options: {
  /** An absolute folder for everything that the server writes. */ readonly home: string;
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Installed before the start. */ readonly vsix?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly version?: string;
}): Promise<Server>;
