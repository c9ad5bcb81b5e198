// covers: an interpreter of byte code with a stack, calls and jumps, run on small programs
#include <stdio.h>
#include <stdint.h>
enum { PUSH, ADD, SUB, MUL, LT, JZ, JMP, LOAD, STORE, CALL, RET, PRINT, HALT, DUP, POP };
static long run(const int8_t *c, long arg) {
  long st[64], loc[8] = {arg}; const int8_t *ret[32]; int sp = 0, rp = 0, steps = 0;
  for (const int8_t *p = c;; steps++) switch (*p++) {
    case PUSH: st[sp++] = *p++; break;
    case ADD: sp--; st[sp - 1] += st[sp]; break;
    case SUB: sp--; st[sp - 1] -= st[sp]; break;
    case MUL: sp--; st[sp - 1] *= st[sp]; break;
    case LT: sp--; st[sp - 1] = st[sp - 1] < st[sp]; break;
    case JZ: p = st[--sp] ? p + 1 : p + 1 + *p; break;
    case JMP: p += 1 + *p; break;
    case LOAD: st[sp++] = loc[*p++]; break;
    case STORE: loc[*p++] = st[--sp]; break;
    case CALL: ret[rp++] = p + 1; p = c + *p; break;
    case RET: p = ret[--rp]; break;
    case DUP: st[sp] = st[sp - 1]; sp++; break;
    case POP: sp--; break;
    case PRINT: printf("%ld ", st[--sp]); break;
    case HALT: printf("(%d steps) ", steps); return sp ? st[sp - 1] : 0;
  }
}
int main(void) {
  static const int8_t fact[] = {PUSH, 1, STORE, 1, LOAD, 0, JZ, 16, LOAD, 1, LOAD, 0, MUL, STORE, 1, LOAD, 0, PUSH, 1, SUB, STORE, 0, JMP, -20, LOAD, 1, HALT};
  static const int8_t count[] = {PUSH, 0, DUP, PRINT, PUSH, 1, ADD, DUP, LOAD, 0, LT, JZ, 2, JMP, -13, HALT};
  static const int8_t call[] = {PUSH, 7, CALL, 6, PRINT, HALT, DUP, MUL, RET};
  printf("%ld\n", run(fact, 10));
  printf("%ld\n", run(count, 5));
  printf("%ld\n", run(call, 0));
  return 0;
}
