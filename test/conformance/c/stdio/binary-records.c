// covers: [7.23.8] fread and fwrite of structures: partial items, positions, updating in place
#include <stdio.h>
#include <string.h>

struct record { int id; char name[12]; double value; };

int main(void) {
  FILE *f = tmpfile();
  for (int i = 0; i < 5; i++) {
    struct record r;
    memset(&r, 0, sizeof r);
    r.id = i; r.value = i * 1.25;
    snprintf(r.name, sizeof r.name, "name%d", i);
    printf("%zu ", fwrite(&r, sizeof r, 1, f));
  }
  puts("");
  struct record r, all[8];
  fseek(f, 2 * (long)sizeof r, SEEK_SET);
  fread(&r, sizeof r, 1, f);
  r.value = -1;
  fseek(f, -(long)sizeof r, SEEK_CUR);
  fwrite(&r, sizeof r, 1, f);
  rewind(f);
  size_t n = fread(all, sizeof *all, 8, f);
  printf("%zu %d\n", n, feof(f) != 0);
  for (size_t i = 0; i < n; i++) printf("%d %s %g\n", all[i].id, all[i].name, all[i].value);
  fseek(f, -5, SEEK_END);
  char rest[16];
  printf("%zu %zu %zu\n", fread(rest, 4, 4, f), fread(rest, 1, 0, f), fread(rest, 0, 5, f));
  fclose(f);
  return 0;
}
