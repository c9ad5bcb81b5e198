// covers: labels as values: differences of labels as offsets in constant tables, and folded into the code by the optimiser
// optimization: 2
#include <stdio.h>

static int run(const unsigned char *code) {
  static const int offsets[] = { &&push - &&push, &&add - &&push, &&twice - &&push, &&halt - &&push };
  int stack[16], top = 0;
  goto *(&&push + offsets[*code]);
push:
  stack[top++] = code[1];
  code += 2;
  goto *(&&push + offsets[*code]);
add:
  top--;
  stack[top - 1] += stack[top];
  code++;
  goto *(&&push + offsets[*code]);
twice:
  stack[top - 1] *= 2;
  code++;
  goto *(&&push + offsets[*code]);
halt:
  return stack[top - 1];
}

struct step { int offset : 20; unsigned value : 12; };

static unsigned packed(struct step *steps, int n) {
  static void *const places[] = { &&one, &&end };
  for (int k = 0; k < n; k++) steps[k].offset = (int)(places[k == n - 1] - &&one);
  unsigned sum = 0;
  goto *(&&one + steps->offset);
one:
  sum = sum * 3 + steps->value;
  steps++;
  goto *(&&one + steps->offset);
end:
  return sum + steps->value;
}

int main(void) {
  const unsigned char program[] = { 0, 20, 0, 1, 1, 2, 0, 0, 1, 3 };
  struct step steps[] = { { 0, 4 }, { 0, 5 }, { 0, 6 }, { 0, 1000 } };
  printf("%d %u\n", run(program), packed(steps, 4));
  return 0;
}
