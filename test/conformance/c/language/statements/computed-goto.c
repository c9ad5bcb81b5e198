// covers: labels as values: a threaded interpreter with computed goto
#include <stdio.h>

static int run(const unsigned char *code) {
  static const void *const ops[] = {&&halt, &&push, &&add, &&mul, &&dup, &&dec_jump};
  int stack[16], sp = 0, pc = 0, count = 5;
#define NEXT goto *ops[code[pc++]]
  NEXT;
push: stack[sp++] = code[pc++]; NEXT;
add: sp--; stack[sp - 1] += stack[sp]; NEXT;
mul: sp--; stack[sp - 1] *= stack[sp]; NEXT;
dup: stack[sp] = stack[sp - 1]; sp++; NEXT;
dec_jump: pc = --count ? code[pc] : pc + 1; NEXT;
halt: return stack[sp - 1];
}

int main(void) {
  printf("%d\n", run((unsigned char[]){1, 2, 4, 3, 1, 3, 2, 0}));
  printf("%d\n", run((unsigned char[]){1, 1, 1, 3, 3, 5, 2, 0}));
  return 0;
}
