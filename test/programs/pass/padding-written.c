// Structures written to a file as they are, padding included.
#include <stdio.h>
#include <stdlib.h>
struct Record {
  char tag;
  double value;
  short count;
};
int main(void) {
  struct Record one, many[3];
  one.tag = 'a', one.value = 1.5, one.count = 2;
  for (int i = 0; i < 3; i++) many[i].tag = 'b', many[i].value = i, many[i].count = (short)i;
  struct Record *heap = malloc(sizeof *heap);
  if (!heap) return 1;
  heap->tag = 'c', heap->value = 2, heap->count = 3;
  FILE *f = fopen("records.bin", "w+b");
  if (!f) return 1;
  fwrite(&one, sizeof one, 1, f);
  fwrite(many, sizeof many[0], 3, f);
  fwrite(heap, sizeof *heap, 1, f);
  rewind(f);
  struct Record back;
  double sum = 0;
  while (fread(&back, sizeof back, 1, f) == 1) sum += back.value * back.count;
  printf("%g\n", sum);
  fclose(f);
  free(heap);
  return 0;
}
