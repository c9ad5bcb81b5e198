#!/usr/bin/env node
/** The `memscape` program: dist/cli.js. */
import { optimiseLater } from '../dap/engine-flags.ts';
import { main } from './main.ts';

optimiseLater();

process.exitCode = await main(process.argv.slice(2));
