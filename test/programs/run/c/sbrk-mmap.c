#define _DEFAULT_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) { char *a = sbrk(0), *b = sbrk(4096), *c = sbrk(0); printf("%d %ld\n", a == b, (long)(c - b)); memset(b, 7, 4096); printf("%d\n", b[4095]); char *m = mmap(NULL, 10000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); printf("%d %d\n", m != MAP_FAILED, (int)((uintptr_t)m % 4096)); printf("%d\n", m[9999]); strcpy(m, "mapped"); puts(m); printf("%d\n", munmap(m, 10000)); printf("%ld %d\n", sysconf(_SC_PAGESIZE), getpagesize()); return 0; }
