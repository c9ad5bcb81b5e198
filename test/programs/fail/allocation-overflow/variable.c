#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static uint8_t *picture(uint32_t width, uint32_t height) {
    uint32_t size = width * height * 4u;
    uint8_t *pixels = malloc((size_t)size + 16); //~ allocation-overflow
    if (!pixels) exit(1);
    pixels[0] = 1;
    return pixels;
}
static long *table(unsigned long rows, unsigned long columns) {
    size_t total = rows * columns;
    if (rows == 0) total = 1;
    return malloc(total); //~ allocation-overflow
}
int main(void) {
    uint8_t *pixels = picture(65536, 16385);
    long *cells = table(16, (1ul << 60) + 1);
    printf("%d %d\n", pixels[0], cells != NULL);
    free(pixels);
    free(cells);
    return 0;
}
