// covers: [C89 3.3.2.2] implicit int, undeclared functions and old-style definitions, with GCC's warnings only
add(a, b) { return a + b; }

static counter;
twice(f) int (*f)();
{
  return f(1) + f(2);
}
step(n) { return counter += n; }

main() {
  register i;
  int *p = malloc(4 * sizeof(int));
  for (i = 0; i < 4; i++) p[i] = later(i);
  printf("%d %d %d %d\n", p[0], p[1], p[2], p[3]);
  printf("%d %d %d\n", add(2, 3), twice(step), (int)strlen("implicit"));
  free(p);
  exit(7);
}

later(n) { return n * n; }
