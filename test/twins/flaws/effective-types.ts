/** Memory that is read by another type than it was stored by. */
import { group } from '../flaw.ts';

const asked = { sanitize: ['default', 'effective-type'], few: true } as const;

const inC = group('wrong types', 'c')(
  {
    name: 'bits-of-float-by-cast',
    kind: 'effective-type',
    type: 'float *',
    storage: 'float value = 0;',
    source: 'value = 1.5f;\ndata = &value;',
    sink: 'unsigned bits;\n@[bits = *(unsigned *)data;@:memcpy(&bits, data, sizeof bits);@] //~\nprintf("%x\\n", bits);',
    ...asked,
  },
  {
    name: 'long-block-as-doubles',
    kind: 'effective-type',
    type: 'long *',
    source: 'data = malloc(4 * sizeof *data);\nif (!data) exit(1);\nfor (int i = 0; i < 4; i++) data[i] = 1000 + i;',
    sink: 'double sum = 0;\nfor (int i = 0; i < 4; i++) sum += @[((double *)data)@:data@][i]; //~\nprintf("%d\\n", sum > 1);\nfree(data);',
    ...asked,
  },
  {
    name: 'member-of-another-structure',
    kind: 'effective-type',
    type: 'struct reading *',
    declare: 'struct reading {\n  int sensor;\n  float value;\n};\nstruct event {\n  int sensor;\n  int code;\n};',
    source: 'data = calloc(1, sizeof *data);\nif (!data) exit(1);\ndata->sensor = 1;\ndata->value = 36.6f;',
    sink: 'printf("%d\\n", @[((struct event *)data)->code != 0@:data->value > 36@]); //~\nfree(data);',
    ...asked,
  },
  {
    name: 'ints-walked-as-shorts',
    kind: 'effective-type',
    type: 'int *',
    storage: 'int values[3];',
    source: 'for (int i = 0; i < 3; i++) values[i] = 100000 * (i + 1);\ndata = values;',
    sink: 'int sum = 0;\n@[for (short *p = (short *)data; p < (short *)(data + 3); p++) sum += *p;@:for (unsigned char *p = (unsigned char *)data; p < (unsigned char *)(data + 3); p++) sum += *p;@] //~\nprintf("%d\\n", sum);',
    ...asked,
  },
  {
    name: 'pointer-as-number-through-pointer',
    kind: 'effective-type',
    type: 'char **',
    storage: 'char text[] = "text";\nchar *first = 0;',
    source: 'first = text;\ndata = &first;',
    sink: 'unsigned long address = @[*(unsigned long *)data@:(unsigned long)*data@]; //~\nprintf("%d\\n", address != 0);',
    ...asked,
  },
);

const inCpp = group('wrong types, C++', 'c++')(
  {
    name: 'double-in-vector-as-integer',
    kind: 'effective-type',
    type: 'std::vector<double> *',
    declare: '#include <bit>\n#include <cstdint>',
    storage: 'std::vector<double> values{0.5, 1.25};',
    source: 'data = &values;',
    sink: 'double *d = data->data();\nstd::uint64_t bits = @[*reinterpret_cast<std::uint64_t *>(d + 1)@:std::bit_cast<std::uint64_t>(d[1])@]; //~\nprintf("%d\\n", bits != 0);',
    ...asked,
  },
  {
    name: 'object-of-unrelated-class',
    kind: 'effective-type',
    type: 'void *',
    declare:
      'struct Circle { double radius; };\nstruct Label { long width; };\nstatic Circle circle;\nstatic Label label;',
    source: 'circle.radius = 2.5;\nlabel.width = 7;\ndata = @[&circle@:&label@];',
    sink: 'printf("%d\\n", static_cast<Label *>(data)->width > 1); //~',
    ...asked,
  },
);

export const effectiveTypes = [...inC, ...inCpp];
