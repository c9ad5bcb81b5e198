import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configurationFor, isPattern, mistakes, programEntries, withSettings } from '../../src/extension/launch.ts';
import { configurationAttributes, LAUNCH_OPTIONS, launchSettings } from '../../src/extension/launch-options.ts';

const base = { type: 'memscape', request: 'launch', name: 'test' };
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  contributes: {
    debuggers: { type: string; configurationAttributes: unknown }[];
    configuration: { title: string; properties: Record<string, { default?: unknown }> }[];
    commands: { command: string; title: string; icon?: string }[];
    menus: Record<string, { command: string }[]>;
    keybindings: { command: string; key: string }[];
    views: Record<string, { id: string }[]>;
  };
};

describe('launch configuration', () => {
  it('is made for the open file', () => {
    assert.deepEqual(configurationFor('/w/list.cpp', 'cpp'), {
      type: 'memscape',
      request: 'launch',
      name: 'Memscape: list.cpp',
      program: '/w/list.cpp',
    });
    assert.match(configurationFor('/w/list.h', 'cpp') as string, /^list\.h is a header file/);
    assert.match(configurationFor(undefined, undefined) as string, /^Open a C or C\+\+ source file/);
    assert.match(configurationFor('/w/notes.md', 'markdown') as string, /^Open a C/);
    assert.equal(typeof configurationFor('C:\\w\\a.c', 'c'), 'object');
  });
  it('takes what launch.json leaves open from the settings', () => {
    const filled = withSettings(
      { ...base, program: 'a.c', std: 'c11' },
      (name) => ({ std: 'c99', defines: ['X'], program: 'no' })[name],
    );
    assert.deepEqual(filled, { ...base, program: 'a.c', std: 'c11', defines: ['X'] });
  });
  it('names what is wrong with it', () => {
    assert.deepEqual(mistakes({ ...base, program: 'a.c', seed: 3, env: { A: null } }), []);
    assert.deepEqual(mistakes({ ...base, stackSize: 1 }), ['"stackSize" must be at least 16384.']);
    assert.deepEqual(mistakes({ ...base, protector: 'some' }), ['"protector" must be one of "strong", "all", "off".']);
    assert.deepEqual(mistakes({ ...base, args: 'one' }), ['"args" must be an array.']);
    assert.deepEqual(mistakes({ ...base, defines: [1] }), ['"defines" must be a list of strings.']);
    assert.deepEqual(mistakes({ ...base, seed: 1.5 }), ['"seed" must be an integer.']);
  });
  it('reads programs of one file, of several, of patterns', () => {
    assert.deepEqual(programEntries({ ...base, program: 'a.c' }), ['a.c']);
    assert.deepEqual(programEntries({ ...base, program: ['a.c', '', 'src/**/*.cpp'] }), ['a.c', 'src/**/*.cpp']);
    assert.deepEqual(programEntries({ ...base }), []);
    assert.deepEqual(['a.c', 'src/*.cpp', 'x{1,2}.c'].map(isPattern), [false, true, true]);
  });
});

describe('package.json', () => {
  const { contributes } = manifest;
  it('has the launch attributes of the table (run `npm run contributes`)', () => {
    assert.deepEqual(
      contributes.debuggers[0]?.configurationAttributes,
      JSON.parse(JSON.stringify(configurationAttributes())),
    );
    assert.deepEqual(
      contributes.configuration.find((c) => c.title === 'Memscape: Launch')?.properties,
      JSON.parse(JSON.stringify(launchSettings())),
    );
    assert.ok(Object.keys(LAUNCH_OPTIONS).length >= 15);
  });
  it('puts only commands into menus and keys that exist', () => {
    const own = new Set(contributes.commands.map((c) => c.command));
    for (const [menu, items] of Object.entries(contributes.menus))
      for (const item of items) assert.ok(own.has(item.command), `${item.command} in ${menu}`);
    for (const key of contributes.keybindings)
      assert.ok(key.command.startsWith('workbench.') || own.has(key.command), key.command);
  });
  it('names every command that the extension registers', () => {
    const source = readFileSync(new URL('../../src/extension/main.ts', import.meta.url), 'utf8');
    const registered = [...source.matchAll(/^ {4}'(memscape\.\w+)':/gm)].map((m) => m[1]);
    assert.deepEqual(registered.sort(), contributes.commands.map((c) => c.command).sort());
  });
});
