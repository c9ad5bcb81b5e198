/* Products that wrap, and programs that notice before they ask for memory, or mean it. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static void *checked(size_t n, size_t size) {
    size_t total = n * size;
    if (size != 0 && total / size != n) return NULL;
    return malloc(total);
}
static void *array(size_t n, size_t size) {
    size_t total = n * size;
    if (size != 0 && n > SIZE_MAX / size) total = 0;
    if (total == 0) total = 1;
    return malloc(total);
}
static void *hashed(uint64_t key) {
    uint64_t h = key * 0x9e3779b97f4a7c15u;
    h = h >> 56;
    return malloc(h + 1);
}
static void *mixed(int count) {
    return malloc((count + 2) * sizeof(int));
}
static void *reused(size_t n) {
    size_t size = n * 16;
    printf("%zu\n", size & 0);
    size = 24;
    void *p = malloc(size);
    size = n * 16 / 16;
    return p;
}
static void *both(long rows, long columns) { return malloc((size_t)rows * (size_t)columns); }
int main(void) {
    size_t huge = SIZE_MAX / 4;
    void *all[8] = {checked(huge, 8), array(huge, 8), hashed(12345), mixed(-1), reused(huge), both(-2, -3)};
    all[6] = realloc(NULL, 3 * sizeof(double));
    all[7] = malloc(sizeof(int) * 10 + sizeof(long));
    for (int i = 0; i < 8; i++) free(all[i]);
    return 0;
}
