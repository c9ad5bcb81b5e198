/** JSON schema (draft 2020-12) of the JSON report. `npm run schema` writes it to schema/report.schema.json. */
import { KINDS } from './kinds.ts';

const nullable = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });
const count = { type: 'integer', minimum: 0 };
const hex = { type: 'string', pattern: '^0x[0-9a-f]+$' };
const object = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const location = object({
  file: { type: 'string' },
  line: { type: 'integer', minimum: 1 },
  column: { ...count, description: 'From 1, in UTF-16 units, as editors count; 0: not known.' },
  function: { type: 'string' },
});
const stack = {
  type: 'array',
  description: 'Innermost first.',
  items: object({
    function: { type: 'string' },
    address: hex,
    inlined: { type: 'boolean' },
    location: nullable({ $ref: '#/$defs/location' }),
  }),
};

export const REPORT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Memscape report',
  description: 'What `memscape check --format json` writes.',
  $defs: { location, stack },
  ...object({
    version: { const: 1 },
    program: object({
      exitCode: nullable({ type: 'integer' }),
      signal: nullable({ type: 'integer', description: 'Number of the signal that killed the program.' }),
      instructions: { ...count, description: 'Retired instructions.' },
    }),
    findings: {
      type: 'array',
      items: object({
        kind: { enum: Object.keys(KINDS) },
        severity: { enum: ['error', 'warning', 'note'] },
        message: { type: 'string', description: 'One sentence: what happened to which object.' },
        explanation: { type: 'string', description: 'Why it is wrong and what to do.' },
        location: nullable({ $ref: '#/$defs/location' }),
        stack: { $ref: '#/$defs/stack' },
        thread: count,
        instruction: { ...count, description: 'Position in time: instructions retired before.' },
        access: nullable(
          object({ operation: { enum: ['read', 'write', 'execute', 'free'] }, size: count, address: hex }),
        ),
        object: nullable(
          object({
            kind: { enum: ['heap', 'stack', 'global', 'thread-local', 'code', 'mapping', 'none'] },
            name: { type: 'string' },
            type: { type: 'string' },
            size: { ...count, description: 'Bytes.' },
            offset: { type: 'integer', description: "Of the access from the object's start, in bytes." },
            address: hex,
            id: nullable({ type: 'integer', minimum: 1 }),
          }),
        ),
        related: {
          type: 'array',
          items: object({
            role: { type: 'string' },
            message: { type: 'string' },
            thread: count,
            instruction: count,
            location: nullable({ $ref: '#/$defs/location' }),
            stack: { $ref: '#/$defs/stack' },
          }),
        },
        fixes: {
          type: 'array',
          description: 'Changes of the source that make it right, where one is certain; each alone.',
          items: object({
            title: { type: 'string' },
            file: { type: 'string' },
            line: { type: 'integer', minimum: 1 },
            column: { type: 'integer', minimum: 1 },
            endLine: { type: 'integer', minimum: 1 },
            endColumn: { type: 'integer', minimum: 1, description: 'Exclusive.' },
            newText: { type: 'string' },
          }),
        },
      }),
    },
  }),
} as const;
