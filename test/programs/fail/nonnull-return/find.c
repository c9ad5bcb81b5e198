#include <stdio.h>

__attribute__((returns_nonnull)) static const int *find(const int *p, int n, int key) {
  for (int i = 0; i < n; i++)
    if (p[i] == key) return p + i;
  return NULL; //~ nonnull-return
}

int main(void) {
  int numbers[] = {3, 1, 4};
  printf("%d\n", *find(numbers, 3, 1));
  printf("%d\n", find(numbers, 3, 7) == NULL);
  return 0;
}
