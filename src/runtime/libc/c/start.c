/*
 * Process start (System V ABI, x86-64, section 3.4.1). The machine lays out argc, argv, the environment and the auxiliary
 * vector at the top of the main stack and calls `_start` with the address of argc in rdi, as musl's crt does after its
 * first two instructions; the return address is EXIT_ADDRESS and never used.
 *
 * The linker makes `__init_array_start` … `__init_array_end` and `__fini_array_start` … `__fini_array_end` from
 * llvm.global_ctors and llvm.global_dtors, in order of priority.
 */
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

typedef void initializer(int, char **, char **);
typedef void finalizer(void);
extern initializer *const __init_array_start[] __attribute__((weak, visibility("hidden")));
extern initializer *const __init_array_end[] __attribute__((weak, visibility("hidden")));
extern finalizer *const __fini_array_start[] __attribute__((weak, visibility("hidden")));
extern finalizer *const __fini_array_end[] __attribute__((weak, visibility("hidden")));

/* Modules of the library that only the host looks for: the standard streams and errno come with every program. */
__attribute__((used)) static FILE **const standard_streams[] = {&stdin, &stdout, &stderr};

int main(int, char **, char **);
void __memscape_set_program_name(const char *);

char **__environ;
extern char **environ __attribute__((alias("__environ")));
extern char **_environ __attribute__((alias("__environ")));

static void run_finalizers(void) {
	for (finalizer *const *f = __fini_array_end; f != __fini_array_start;) (*--f)();
}

int __libc_start_main(int (*program)(int, char **, char **), int argc, char **argv) {
	char **envp = argv + argc + 1;
	__environ = envp;
	errno = 0;
	__memscape_set_program_name(argc > 0 ? argv[0] : "");
	atexit(run_finalizers);
	for (initializer *const *f = __init_array_start; f != __init_array_end; f++) (*f)(argc, argv, envp);
	exit(program(argc, argv, envp));
}

void _start(long *stack) {
	__libc_start_main(main, (int)stack[0], (char **)(stack + 1));
}
