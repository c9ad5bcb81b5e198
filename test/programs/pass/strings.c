#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    char line[] = "one two  three";
    char *words[8];
    int n = 0;
    for (char *w = strtok(line, " "); w; w = strtok(NULL, " "))
        words[n++] = strdup(w);
    char joined[64] = "";
    for (int i = 0; i < n; i++) {
        strcat(joined, words[i]);
        if (i + 1 < n)
            strncat(joined, "-", sizeof joined - strlen(joined) - 1);
        free(words[i]);
    }
    char out[16];
    int needed = snprintf(out, sizeof out, "%s and more than fits", joined);
    return strcmp(joined, "one-two-three") != 0 || needed < 16 || strlen(out) != 15;
}
