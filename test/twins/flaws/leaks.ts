/** Memory that nobody can free any more. */
import { group } from '../flaw.ts';

export const leaks = group('leaks', 'c')(
  {
    name: 'malloc',
    kind: 'leak',
    type: 'char *',
    linked: true,
    source: 'data = malloc(100); //~\nif (!data) exit(1);\nstrcpy(data, "text");',
    sink: 'puts(data);\n@[@:free(data);@]',
    without: ['keeps'],
  },
  {
    name: 'calloc-of-structs',
    kind: 'leak',
    type: 'struct item *',
    linked: true,
    declare: 'struct item { int a, b; };',
    source: 'data = calloc(20, sizeof(struct item)); //~\nif (!data) exit(1);',
    sink: 'printf("%d\\n", data[3].a);\n@[@:free(data);@]',
    without: ['keeps'],
  },
  {
    name: 'strdup',
    kind: 'leak',
    type: 'char *',
    linked: true,
    source: 'data = strdup("a copy"); //~\nif (!data) exit(1);',
    sink: 'puts(data);\n@[@:free(data);@]',
    without: ['keeps'],
  },
  {
    name: 'realloc',
    kind: 'leak',
    type: 'char *',
    linked: true,
    source:
      'char *small = malloc(10);\nif (!small) exit(1);\ndata = realloc(small, 1000); //~\nif (!data) exit(1);\ndata[0] = 0;',
    sink: 'puts(data);\n@[@:free(data);@]',
    without: ['keeps'],
  },
  {
    name: 'overwritten',
    kind: 'leak',
    type: 'char *',
    linked: true,
    source: 'data = malloc(10); //~\nif (!data) exit(1);',
    sink: '@[@:free(data);@]\ndata = malloc(20);\nif (!data) exit(1);\nfree(data);',
    without: ['keeps'],
  },
  {
    name: 'early-return',
    kind: 'leak',
    linked: true,
    declare:
      'static int work(int fail) {\n  char *buffer = malloc(64); //~\n  if (!buffer) return 1;\n  if (fail) {\n    @[@:free(buffer);@]\n    return 2;\n  }\n  free(buffer);\n  return 0;\n}',
    source: 'data = 1;',
    sink: 'printf("%d\\n", work(data));',
  },
  {
    name: 'container-freed-first',
    kind: 'leak',
    type: 'struct owner *',
    linked: true,
    declare: 'struct owner { char *name; };',
    source: 'data = malloc(sizeof *data);\nif (!data) exit(1);\ndata->name = malloc(30); //~',
    sink: '@[@:free(data->name);@]\nfree(data);',
  },
  {
    name: 'list-without-end',
    kind: 'leak',
    type: 'struct node *',
    linked: true,
    declare: 'struct node { struct node *next; int value; };',
    source:
      'data = 0;\nfor (int i = 0; i < 4; i++) {\n  struct node *n = malloc(sizeof *n); //~\n  if (!n) exit(1);\n  n->next = data;\n  n->value = i;\n  data = n;\n}',
    sink: '@[free(data);@:while (data) {\n  struct node *next = data->next;\n  free(data);\n  data = next;\n}@]',
  },
  {
    name: 'result-ignored',
    kind: 'leak',
    linked: true,
    declare:
      'static char *describe(int n) {\n  char *s = malloc(20); //~\n  if (!s) exit(1);\n  sprintf(s, "%d", n);\n  return s;\n}',
    source: 'data = 3;',
    sink: '@[puts(describe(data));@:char *s = describe(data);\nputs(s);\nfree(s);@]',
  },
  {
    name: 'open-memstream',
    kind: 'leak',
    linked: true,
    type: 'char *',
    source: 'size_t n = 0;\nFILE *f = open_memstream(&data, &n);\nif (!f) exit(1);\nfputs("text", f);\nfclose(f); //~',
    sink: 'puts(data);\n@[@:free(data);@]',
    without: ['keeps'],
  },
);
