/** What a launch configuration becomes before the adapter gets it: pure, so that it can be tested without VS Code. */
import { LAUNCH_OPTIONS, type LaunchOption } from './launch-options.ts';

export interface Configuration {
  type: string;
  request: string;
  name: string;
  [key: string]: unknown;
}

const SOURCE = /\.(c|i|cc|cpp|cxx|c\+\+|cp|ii|C|CPP)$/;
const HEADER = /\.(h|hh|hpp|hxx|h\+\+|inl|ipp|tpp|H)$/;

export const isSource = (path: string): boolean => SOURCE.test(path);
export const isHeader = (path: string): boolean => HEADER.test(path);

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** F5 without launch.json: the configuration for the open file, or why there is none. */
export function configurationFor(file: string | undefined, language: string | undefined): Configuration | string {
  if (!file || (language !== 'c' && language !== 'cpp' && !isSource(file)))
    return 'Open a C or C++ source file first: Memscape runs the file in the active editor.';
  if (isHeader(file))
    return `${baseName(file)} is a header file. Open the .c or .cpp file that has main, or list the program's files in launch.json.`;
  return { type: 'memscape', request: 'launch', name: `Memscape: ${baseName(file)}`, program: file };
}

/** Fills what launch.json leaves open from the settings; what neither says stays open: the adapter's default holds. */
export function withSettings(config: Configuration, setting: (name: string) => unknown): Configuration {
  const filled = { ...config };
  for (const [name, option] of Object.entries<LaunchOption>(LAUNCH_OPTIONS)) {
    if (filled[name] !== undefined || !option.setting) continue;
    const value = setting(name);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

/** Wrong attributes of a configuration, one sentence each. */
export function mistakes(config: Configuration): string[] {
  const wrong: string[] = [];
  for (const [name, option] of Object.entries<LaunchOption>(LAUNCH_OPTIONS)) {
    const value = config[name];
    if (value === undefined) continue;
    const types = typeof option.type === 'string' ? [option.type] : option.type;
    const actual = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
    if (!types.some((t) => t === actual || (t === 'integer' && Number.isInteger(value))))
      wrong.push(`"${name}" must be ${types.map(article).join(' or ')}.`);
    else if (option.enum && !option.enum.includes(value as string))
      wrong.push(`"${name}" must be one of ${option.enum.map((e) => `"${e}"`).join(', ')}.`);
    else if (option.items && Array.isArray(value) && !value.every((v) => typeof v === option.items?.type))
      wrong.push(`"${name}" must be a list of ${option.items.type}s.`);
    else if (option.minimum !== undefined && (value as number) < option.minimum)
      wrong.push(`"${name}" must be at least ${option.minimum}.`);
  }
  return wrong;
}
const article = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

/** `program` as a list; entries are paths or glob patterns, relative to the workspace folder. */
export function programEntries(config: Configuration): string[] {
  const p = config.program;
  if (typeof p === 'string') return p === '' ? [] : [p];
  return Array.isArray(p) ? p.filter((e): e is string => typeof e === 'string' && e !== '') : [];
}
export const isPattern = (entry: string): boolean => /[*?{[]/.test(entry);
