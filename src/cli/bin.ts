#!/usr/bin/env node
/** The `memscape` program: dist/cli.js. */
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2));
