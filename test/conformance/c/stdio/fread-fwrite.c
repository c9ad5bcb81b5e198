// covers: [7.21.8] fread and fwrite of records; a short count at the end
#include <stdio.h>

struct record { int id; char tag[4]; double value; };

int main(void) {
  struct record out[5], in[5];
  for (int i = 0; i < 5; i++) out[i] = (struct record){i, {'t', 'a' + i}, i * 1.5};
  FILE *f = fopen("conform-records.bin", "w+b");
  size_t w = fwrite(out, sizeof *out, 5, f);
  fseek(f, 2 * sizeof *out, SEEK_SET);
  size_t r = fread(in, sizeof *in, 5, f);
  printf("%zu %zu %d\n", w, r, feof(f) != 0);
  for (size_t i = 0; i < r; i++) printf("%d %s %g\n", in[i].id, in[i].tag, in[i].value);
  rewind(f);
  char raw[10];
  printf("%zu %zu\n", fread(raw, 3, 3, f), fread(raw, 1, 0, f));
  printf("%ld\n", ftell(f));
  fclose(f);
  remove("conform-records.bin");
  return 0;
}
