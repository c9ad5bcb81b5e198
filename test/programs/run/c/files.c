#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void) {
    FILE *f = fopen("/tmp/memscape-files-test.txt", "w+"); if (!f) { perror("open"); return 1; }
    fprintf(f, "line %d\nline %d\n", 1, 2); fputs("last", f); printf("%ld\n", ftell(f)); rewind(f);
    char b[32]; while (fgets(b, sizeof b, f)) printf("<%s>", b); printf("%d %d\n", feof(f) != 0, ferror(f)); fseek(f, 5, SEEK_SET); int c = fgetc(f); ungetc('X', f); printf("%c%c\n", c, fgetc(f));
    fseek(f, -4, SEEK_END); size_t n = fread(b, 1, 10, f); printf("%zu %.4s\n", n, b); fclose(f);
    f = fopen("/tmp/memscape-files-test.txt", "a"); int v[3] = {1, 2, 3}; printf("%zu\n", fwrite(v, sizeof *v, 3, f)); fclose(f); f = fopen("/tmp/memscape-files-test.txt", "rb"); fseek(f, 0, SEEK_END); printf("%ld\n", ftell(f)); fclose(f);
    char *line = NULL; size_t cap = 0; f = fopen("/tmp/memscape-files-test.txt", "r"); ssize_t len = getline(&line, &cap, f); printf("%zd %s", len, line); free(line); fclose(f);
    printf("%d\n", remove("/tmp/memscape-files-test.txt")); printf("%d\n", fopen("/tmp/memscape-files-test.txt", "r") == NULL); char *m; size_t ms; f = open_memstream(&m, &ms); fprintf(f, "mem%d", 5); fclose(f); printf("%s %zu\n", m, ms); free(m);
    fflush(stdout); write(1, "raw\n", 4); fprintf(stderr, "to stderr\n"); setvbuf(stdout, NULL, _IONBF, 0); printf("unbuffered\n");
    return 0;
}
