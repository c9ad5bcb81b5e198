/* The program's name, for assert, error and perror's callers. */
char *__progname = (char *)"", *__progname_full = (char *)"";
extern char *program_invocation_short_name __attribute__((alias("__progname")));
extern char *program_invocation_name __attribute__((alias("__progname_full")));

void __memscape_set_program_name(const char *path) {
	const char *name = path;
	for (const char *p = path; *p; p++)
		if (*p == '/') name = p + 1;
	__progname = (char *)name;
	__progname_full = (char *)path;
}
