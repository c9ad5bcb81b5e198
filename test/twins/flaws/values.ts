/** Values that are wrong: never set, null, zero, too large, of the wrong kind. */
import { group } from '../flaw.ts';

export const uninitialised = group('uninitialised', 'c')(
  {
    name: 'scalar',
    kind: 'uninitialized-use',
    source: '@[@:data = 5;@]',
    sink: 'if (data == 5) puts("five"); //~',
  },
  {
    name: 'pointer',
    kind: 'uninitialized-use',
    type: 'int *',
    storage: 'int value = 3;',
    source: '@[if (value == 4) @:@]data = &value;',
    sink: 'printf("%d\\n", *data); //~',
  },
  {
    name: 'malloc',
    kind: 'uninitialized-use',
    type: 'int *',
    source: 'data = @[malloc(10 * sizeof(int))@:calloc(10, sizeof(int))@];\nif (!data) exit(1);',
    sink: 'printf("%d\\n", data[4]); //~\nfree(data);',
  },
  {
    name: 'array-partly-set',
    kind: 'uninitialized-use',
    type: 'int *',
    storage: 'int values[10];',
    source: 'data = values;\nfor (int i = 0; i < @[5@:10@]; i++) data[i] = i;',
    sink: 'int sum = 0;\nfor (int i = 0; i < 10; i++) sum += data[i];\nprintf("%d\\n", sum); //~',
  },
  {
    name: 'struct-partly-set',
    kind: 'uninitialized-use',
    type: 'struct point',
    declare: 'struct point { int x; int y; };',
    source: 'data.x = 1;\n@[@:data.y = 2;@]',
    sink: 'if (data.y > 0) puts("positive"); //~',
  },
  {
    name: 'one-branch-forgets',
    kind: 'uninitialized-use',
    declare: 'static int mode(void) { return 2; }',
    source: 'if (mode() == 1) data = 10;\n@[@:else data = 20;@]',
    sink: 'printf("%d\\n", data); //~',
  },
  {
    name: 'switch-without-default',
    kind: 'uninitialized-use',
    declare: 'static int digit(void) { return 9; }',
    source:
      'switch (digit()) {\n  case 0: data = 1; break;\n  case 1: data = 2; break;\n  @[@:default: data = 0; break;@]\n}',
    sink: 'while (data > 0) { //~\n  data--;\n  break;\n}',
  },
  {
    name: 'index',
    kind: 'uninitialized-use',
    source: '@[@:data = 1;@]',
    sink: 'static const int table[4] = {1, 2, 3, 4};\nprintf("%d\\n", table[data & 3] > 0); //~',
  },
  {
    name: 'string',
    kind: 'uninitialized-use',
    type: 'char *',
    source: 'data = malloc(16);\nif (!data) exit(1);\n@[@:strcpy(data, "hello");@]\ndata[15] = 0;',
    sink: 'puts(data); //~\nfree(data);',
  },
  {
    name: 'out-parameter-not-set-on-failure',
    kind: 'uninitialized-use',
    declare:
      'static int parse(const char *s, int *out) {\n  if (*s == 0) return @[-1@:(*out = 0, -1)@];\n  *out = *s;\n  return 0;\n}',
    source: 'int got;\nparse("", &got);\ndata = got;',
    sink: 'if (data) puts("something"); //~',
  },
  {
    name: 'realloc-tail',
    kind: 'uninitialized-use',
    type: 'int *',
    source:
      'data = calloc(2, sizeof(int));\nif (!data) exit(1);\ndata = realloc(data, 8 * sizeof(int));\nif (!data) exit(1);\n@[@:memset(data + 2, 0, 6 * sizeof(int));@]',
    sink: 'if (data[6] == 0) puts("zero"); //~\nfree(data);',
  },
  {
    name: 'double',
    kind: 'uninitialized-use',
    type: 'double',
    source: '@[@:data = 1.5;@]',
    sink: 'if (data > 1.0) puts("more than one"); //~',
  },
  {
    name: 'scanf-that-fails',
    kind: 'uninitialized-use',
    stdin: 'word\n',
    source: 'int number@[@: = 0@];\nif (scanf("%d", &number) != 1) puts("no number");\ndata = number;',
    sink: 'if (data > 3) puts("more than three"); //~',
  },
);

export const nullAndWild = group('null and wild', 'c')(
  {
    name: 'write',
    kind: 'null-dereference',
    type: 'int *',
    storage: 'int value = 0;',
    source: 'data = @[0@:&value@];',
    sink: '*data = 5; //~',
  },
  {
    name: 'member',
    kind: 'null-dereference',
    type: 'struct list *',
    declare: 'struct list { struct list *next; int value; };',
    storage: 'struct list one = {0, 1};',
    source: 'data = @[0@:&one@];',
    sink: 'printf("%d\\n", data->value); //~',
  },
  {
    name: 'check-inverted',
    kind: 'null-dereference',
    type: 'char *',
    source: 'data = malloc(@[(size_t)1 << 60@:10@]);',
    sink: 'if (data == NULL@[@: && 0@]) data[0] = 1; //~\nfree(data);',
  },
  {
    name: 'malloc-not-checked',
    kind: 'null-dereference',
    type: 'char *',
    source: 'data = malloc((size_t)1 << 60);',
    sink: '@[@:if (data)@]\n  data[0] = 1; //~\nfree(data);',
  },
  {
    name: 'used-then-checked',
    kind: 'null-dereference',
    type: 'const char *',
    source: 'data = getenv("THIS_IS_NOT_SET");',
    sink: 'int n = @[@:data == NULL ? 0 : @]data[0]; //~\nif (data != NULL) puts("set");\nprintf("%d\\n", n);',
  },
  {
    name: 'strlen',
    kind: 'null-dereference',
    type: 'const char *',
    source: 'data = strchr("no equals sign", \'@[=@:s@]\');',
    sink: 'printf("%zu\\n", strlen(data)); //~',
  },
  {
    name: 'strcmp',
    kind: 'null-dereference',
    type: 'const char *',
    source: 'data = getenv("@[THIS_IS_NOT_SET@:HOME@]");',
    sink: 'if (strcmp(data, "x") == 0) puts("x"); //~',
  },
  {
    name: 'function-pointer',
    kind: 'null-dereference',
    type: 'struct operations',
    declare: 'static void hello(void) { puts("hello"); }\nstruct operations { void (*start)(void); };',
    source: '(void)hello;\ndata.start = @[0@:hello@];',
    sink: 'data.start(); //~',
  },
  {
    name: 'fopen-not-checked',
    kind: 'null-dereference',
    type: 'FILE *',
    source: 'data = fopen("/no/such/file", "r");',
    sink: '@[@:if (data)@]\n  printf("%d\\n", fgetc(data)); //~',
  },
  {
    name: 'wild-integer',
    kind: 'wild-access',
    type: 'int *',
    storage: 'int value = 1;',
    source: 'data = @[(int *)0x123456789000@:&value@];',
    sink: 'printf("%d\\n", *data); //~',
  },
  {
    name: 'write-to-literal',
    kind: 'write-to-read-only',
    type: 'char *',
    storage: 'char text[] = "literal";',
    source: 'data = @["literal"@:text@];',
    sink: "data[0] = 'L'; //~",
  },
);

export const pointers = group('pointer arithmetic', 'c')(
  {
    name: 'difference-of-two-strings',
    kind: 'pointer-difference',
    type: 'const char *',
    declare: 'static char slashed[] = "abc/def";\nstatic char other[] = "ghi/jkl";',
    source: "(void)other;\ndata = strchr(slashed, '/');\nif (!data) exit(1);",
    sink: 'long at = data - @[other@:slashed@]; //~\nprintf("%d\\n", at == 3);',
    without: ['second-file', 'second-file-global'],
  },
  {
    name: 'difference-of-two-blocks',
    kind: 'pointer-difference',
    type: 'int *',
    declare: 'static int *other;',
    source: 'data = calloc(4, sizeof(int));\nother = calloc(4, sizeof(int));\nif (!data || !other) exit(1);',
    sink: 'int *end = data + 4;\nprintf("%d\\n", end - @[other@:data@] == 4); //~\nfree(data);\nfree(other);',
    without: ['second-file', 'second-file-global'],
  },
);

export const sizes = group('allocation sizes', 'c')(
  {
    name: 'size-of-the-pointer',
    kind: 'allocation-size',
    type: 'double *',
    source: 'data = malloc(sizeof(@[data@:*data@])); //~\nif (!data) exit(1);',
    sink: '*data = 1.5;\nprintf("%f\\n", *data);\nfree(data);',
  },
  {
    name: 'product-wraps',
    kind: 'allocation-overflow',
    type: 'unsigned long',
    source: 'data = strtoul("@[0x1000000000000001@:0x10@]", NULL, 16);',
    sink: 'long *cells = malloc(data * (2 * sizeof(long))); //~\nif (!cells) exit(1);\ncells[0] = 1;\nprintf("%ld\\n", cells[0]);\nfree(cells);',
  },
  {
    name: 'product-wraps-in-a-variable',
    kind: 'allocation-overflow',
    type: 'unsigned',
    source: 'data = @[16385@:385@];',
    sink: 'unsigned size = data * 65536u * 4u;\nchar *pixels = malloc((size_t)size + 1); //~\nif (!pixels) exit(1);\npixels[0] = 1;\nprintf("%d\\n", pixels[0]);\nfree(pixels);',
  },
  {
    name: 'product-tested',
    kind: 'allocation-overflow',
    type: 'unsigned long',
    source: 'data = strtoul("0x2000000000000001", NULL, 16);',
    sink: 'unsigned long size = data * 8;\n@[@:if (size / 8 != data) size = 8;@]\nchar *bytes = malloc(size); //~\nprintf("%d\\n", bytes != NULL);\nfree(bytes);',
  },
  {
    name: 'size-of-the-pointer-many',
    kind: 'heap-buffer-overflow',
    type: 'struct wide *',
    declare: 'struct wide { long a, b, c; };',
    source: 'data = malloc(4 * sizeof(@[data@:*data@]));\nif (!data) exit(1);',
    sink: 'data[3].c = 1; //~\nfree(data);',
  },
);

export const arithmetic = group('arithmetic', 'c')(
  {
    name: 'divide-by-zero',
    kind: 'divide-by-zero',
    source: 'data = @[0@:7@];',
    sink: 'printf("%d\\n", 100 / data); //~',
  },
  {
    name: 'modulo-zero',
    kind: 'divide-by-zero',
    source: 'data = @[0@:7@];',
    sink: 'printf("%d\\n", 100 % data); //~',
  },
  {
    name: 'modulo-zero-unsigned',
    kind: 'divide-by-zero',
    type: 'unsigned long',
    source: 'data = (unsigned long)strtol("@[x@:8@]", NULL, 10);',
    sink: 'printf("%lu\\n", 100ul % data); //~',
  },
);
