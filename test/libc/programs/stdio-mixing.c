#include <stdio.h>
#include <unistd.h>
/* stdout is a pipe: what write sends comes first, but for whole blocks. */
int main(void) {
	printf("first ");
	write(1, "raw1\n", 5);
	for (int i = 0; i < 500; i++) printf("%d: some text here\n", i);
	write(1, "raw2\n", 5);
	fflush(stdout);
	write(1, "raw3\n", 5);
	static char big[10000];
	for (int i = 0; i < 10000; i++) big[i] = 'a' + i % 26;
	fwrite(big, 1, 3000, stdout);
	fwrite(big, 1, 10000, stdout);
	write(1, "raw4\n", 5);
	fwrite(big, 1, 4096, stdout);
	write(1, "raw5\n", 5);
	putchar('\n');
	return 0;
}
