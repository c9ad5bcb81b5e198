#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void one(void) { printf("one\n"); }
static void two(void) { printf("two\n"); atexit(one); }
static void three(int status, void *p) { printf("three %d %s\n", status, (char *)p); }
__attribute__((constructor)) static void before(void) { printf("constructor\n"); }
__attribute__((constructor(200))) static void early(void) { printf("early constructor\n"); }
__attribute__((destructor)) static void after(void) { printf("destructor\n"); }
static void plain(void) {}
int main(int argc, char **argv, char **envp) {
	printf("%d %d %d\n", argc, argv[argc] == NULL, envp != NULL);
	atexit(one);
	atexit(two);
	on_exit(three, "argument");
	for (int i = 0; i < 50; i++) atexit(plain);
	printf("no newline");
	exit(300);
}
