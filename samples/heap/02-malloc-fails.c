// Heap 2 · malloc returns NULL when there is no memory
//
// What to do: choose "Memscape: 1 MiB of heap" in the view Run and Debug (launch.json: "heapLimit"), set breakpoints on the
// lines marked STOP, and press F5.
//   1. blocks counts how many blocks of 64 KiB there were until malloc said NULL; errno is ENOMEM ("Out of memory"). The Heap
//      Map has them in a row; nothing else was lost or overwritten. Each knows who allocated it: select one.
//   2. After free there is memory again: the same request succeeds.
// Without the limit malloc goes on until the machine is full. Who does not look at the result crashes at the first use.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST = 64, SIZE = 65536 };

int main(void) {
  char *blocks[MOST];
  int count = 0;
  while (count < MOST && (blocks[count] = malloc(SIZE)) != NULL)
    count++;
  int reason = errno;
  printf("%d blocks, then %s\n", count, reason == ENOMEM ? "out of memory" : "no error"); // STOP 1

  free(blocks[--count]);
  blocks[count++] = malloc(SIZE);
  printf("again: %s\n", blocks[count - 1] ? "yes" : "no"); // STOP 2

  while (count > 0)
    free(blocks[--count]);
  return 0;
}
