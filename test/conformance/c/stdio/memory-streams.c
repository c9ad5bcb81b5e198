// covers: POSIX fmemopen and open_memstream
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  char text[] = "10 20 thirty";
  FILE *in = fmemopen(text, sizeof text - 1, "r");
  int a, b;
  char w[10];
  int r = fscanf(in, "%d %d %9s", &a, &b, w);
  printf("%d %d %d %s\n", r, a, b, w);
  fclose(in);
  char *out;
  size_t size;
  FILE *f = open_memstream(&out, &size);
  for (int i = 0; i < 5; i++) fprintf(f, "<%d>", i * 111);
  fflush(f);
  printf("%zu %s\n", size, out);
  fputs("more", f);
  fclose(f);
  printf("%zu %s\n", size, out);
  free(out);
  char buf[16];
  FILE *w2 = fmemopen(buf, sizeof buf, "w");
  fprintf(w2, "%s-%d", "mem", 5);
  fclose(w2);
  puts(buf);
  return 0;
}
