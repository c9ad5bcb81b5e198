/**
 * Writes the parts of package.json's `contributes` that come from tables (launch attributes, their settings):
 * `npx tsx scripts/contributes.ts`. A test compares them, so forgetting to run it fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { configurationAttributes, launchSettings } from '../src/extension/launch-options.ts';

const file = new URL('../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
  contributes: {
    debuggers: { configurationAttributes: unknown }[];
    configuration: { title: string; properties: Record<string, unknown> }[];
  };
};
manifest.contributes.debuggers[0]!.configurationAttributes = configurationAttributes();
manifest.contributes.configuration.find((c) => c.title === 'Memscape: Launch')!.properties = launchSettings();
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
