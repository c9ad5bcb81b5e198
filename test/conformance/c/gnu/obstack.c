// covers: GNU <obstack.h>: objects that grow, alignment, freeing back to one, chunks from malloc, printf into an object
#define _GNU_SOURCE
#include <obstack.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define obstack_chunk_alloc malloc
#define obstack_chunk_free free

int main(void) {
  struct obstack o;
  obstack_init(&o);
  char *first = obstack_copy0(&o, "first", 5);
  for (int i = 0; i < 2000; i++) obstack_1grow(&o, 'a' + i % 26);
  obstack_1grow(&o, 0);
  printf("%d\n", (int)obstack_object_size(&o));
  char *letters = obstack_finish(&o);
  int *numbers;
  for (int i = 0; i < 3000; i++) obstack_int_grow(&o, i * i);
  int size = obstack_object_size(&o) / sizeof(int);
  numbers = obstack_finish(&o);
  printf("%s %zu %d %d\n", first, strlen(letters), size, numbers[2999]);
  char **words;
  obstack_ptr_grow(&o, first);
  obstack_ptr_grow(&o, letters);
  words = obstack_finish(&o);
  printf("%s %.5s\n", words[0], words[1]);
  void *mark = obstack_alloc(&o, 24);
  printf("%d\n", (int)((uintptr_t)mark & obstack_alignment_mask(&o)));
  for (int i = 0; i < 100; i++) memset(obstack_alloc(&o, 500), i, 500);
  obstack_free(&o, mark);
  void *again = obstack_alloc(&o, 24);
  printf("%d\n", again == mark);
  obstack_grow(&o, "x = ", 4);
  obstack_printf(&o, "%d, y = %s", 42, "seven");
  obstack_1grow(&o, 0);
  printf("%s\n", (char *)obstack_finish(&o));
  obstack_blank(&o, 10);
  printf("%d\n", (int)obstack_object_size(&o));
  obstack_free(&o, NULL);
  return 0;
}
