/*
 * getopt and getopt_long (POSIX, and GNU's permutation of operands to the end), with glibc's messages. Operands are
 * moved behind the options as they are met, unless the option string starts with '+' or POSIXLY_CORRECT is set; with
 * '-' each operand is handed out as the argument of an option of code 1.
 */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *optarg;
int optind = 1, opterr = 1, optopt = '?';
int optreset;

static char *rest;                /* what remains of a cluster of short options */
static int first_operand, after_operands; /* argv[first_operand, after_operands) are operands met so far */
static enum { PERMUTE, STOP_AT_OPERAND, IN_ORDER } order;

static void reverse(char **v, int from, int to) {
	while (from < --to) {
		char *t = v[from];
		v[from++] = v[to];
		v[to] = t;
	}
}

/* Moves the operands met so far behind the options that followed them. */
static void exchange(char **v) {
	int operands = after_operands - first_operand;
	reverse(v, first_operand, after_operands);
	reverse(v, after_operands, optind);
	reverse(v, first_operand, optind);
	first_operand = optind - operands;
	after_operands = optind;
}

static int long_option(int argc, char **argv, const char *options, const struct option *longs, int *index,
		       int only, const char *dashes, int quiet) {
	char *name = rest, *end = name;
	while (*end && *end != '=') end++;
	size_t n = (size_t)(end - name);
	int found = -1, count = 0, ambiguous = 0;
	for (int i = 0; longs[i].name; i++, count++)
		if (!strncmp(longs[i].name, name, n) && strlen(longs[i].name) == n) found = i;
	if (found < 0) {
		for (int i = 0; longs[i].name; i++) {
			if (strncmp(longs[i].name, name, n)) continue;
			if (found < 0)
				found = i;
			else if (only || longs[found].has_arg != longs[i].has_arg || longs[found].flag != longs[i].flag ||
				 longs[found].val != longs[i].val)
				ambiguous = 1;
		}
		if (ambiguous) {
			if (!quiet) {
				fprintf(stderr, "%s: option '%s%s' is ambiguous; possibilities:", argv[0], dashes, name);
				for (int i = 0; longs[i].name; i++)
					if (!strncmp(longs[i].name, name, n)) fprintf(stderr, " '%s%s'", dashes, longs[i].name);
				fprintf(stderr, "\n");
			}
			rest = NULL;
			optind++;
			optopt = 0;
			return '?';
		}
	}
	if (found < 0) {
		if (only && argv[optind][1] != '-' && strchr(options, *name)) return -1;
		if (!quiet) fprintf(stderr, "%s: unrecognized option '%s%s'\n", argv[0], dashes, name);
		rest = NULL;
		optind++;
		optopt = 0;
		return '?';
	}
	const struct option *o = &longs[found];
	optind++;
	rest = NULL;
	if (*end) {
		if (o->has_arg == no_argument) {
			if (!quiet) fprintf(stderr, "%s: option '%s%s' doesn't allow an argument\n", argv[0], dashes, o->name);
			optopt = o->val;
			return '?';
		}
		optarg = end + 1;
	} else if (o->has_arg == required_argument) {
		if (optind >= argc) {
			if (!quiet) fprintf(stderr, "%s: option '%s%s' requires an argument\n", argv[0], dashes, o->name);
			optopt = o->val;
			return options[0] == ':' ? ':' : '?';
		}
		optarg = argv[optind++];
	}
	if (index) *index = found;
	if (o->flag) {
		*o->flag = o->val;
		return 0;
	}
	return o->val;
}

static int scan(int argc, char **argv, const char *options, const struct option *longs, int *index, int only) {
	if (argc < 1) return -1;
	optarg = NULL;
	if (optind == 0 || !rest || optreset) {
		if (optind == 0 || optreset) {
			optind = 1;
			rest = NULL;
			first_operand = after_operands = 0;
			optreset = 0;
		}
		if (!first_operand) first_operand = after_operands = optind;
		order = *options == '-' ? IN_ORDER : *options == '+' || getenv("POSIXLY_CORRECT") ? STOP_AT_OPERAND : PERMUTE;
	}
	if (*options == '-' || *options == '+') options++;
	int quiet = !opterr || *options == ':';
	if (!rest || !*rest) {
		if (after_operands > optind) after_operands = optind;
		if (first_operand > optind) first_operand = optind;
		if (order == PERMUTE) {
			if (first_operand != after_operands && after_operands != optind)
				exchange(argv);
			else if (after_operands != optind)
				first_operand = optind;
			while (optind < argc && (argv[optind][0] != '-' || !argv[optind][1])) optind++;
			after_operands = optind;
		}
		if (optind != argc && !strcmp(argv[optind], "--")) {
			optind++;
			if (first_operand != after_operands && after_operands != optind)
				exchange(argv);
			else if (first_operand == after_operands)
				first_operand = optind;
			after_operands = argc;
			optind = argc;
		}
		if (optind == argc) {
			if (first_operand != after_operands) optind = first_operand;
			rest = NULL;
			return -1;
		}
		if (argv[optind][0] != '-' || !argv[optind][1]) {
			if (order == STOP_AT_OPERAND) return -1;
			optarg = argv[optind++];
			return 1;
		}
		if (longs) {
			if (argv[optind][1] == '-') {
				rest = argv[optind] + 2;
				return long_option(argc, argv, options, longs, index, only, "--", quiet);
			}
			if (only && (argv[optind][2] || !strchr(options, argv[optind][1]))) {
				rest = argv[optind] + 1;
				int code = long_option(argc, argv, options, longs, index, only, "-", quiet);
				if (code != -1) return code;
			}
		}
		rest = argv[optind] + 1;
	}
	char c = *rest++;
	const char *o = strchr(options, c);
	if (!*rest) optind++;
	if (!o || c == ':' || c == ';') {
		if (!quiet) fprintf(stderr, "%s: invalid option -- '%c'\n", argv[0], c);
		optopt = c;
		return '?';
	}
	if (o[0] == 'W' && o[1] == ';' && longs) {
		if (*rest)
			optarg = rest;
		else if (optind == argc) {
			if (!quiet) fprintf(stderr, "%s: option requires an argument -- '%c'\n", argv[0], c);
			optopt = c;
			return options[0] == ':' ? ':' : '?';
		} else
			optarg = argv[optind];
		rest = optarg;
		optarg = NULL;
		return long_option(argc, argv, options, longs, index, 0, "-W ", quiet);
	}
	if (o[1] == ':') {
		if (o[2] == ':') {
			if (*rest) {
				optarg = rest;
				optind++;
			}
		} else if (*rest) {
			optarg = rest;
			optind++;
		} else if (optind == argc) {
			if (!quiet) fprintf(stderr, "%s: option requires an argument -- '%c'\n", argv[0], c);
			optopt = c;
			c = options[0] == ':' ? ':' : '?';
		} else
			optarg = argv[optind++];
		rest = NULL;
	}
	return c;
}

int getopt(int argc, char *const argv[], const char *options) {
	return scan(argc, (char **)argv, options, NULL, NULL, 0);
}
int __posix_getopt(int argc, char *const argv[], const char *options) { return getopt(argc, argv, options); }

int getopt_long(int argc, char *const *argv, const char *options, const struct option *longs, int *index) {
	return scan(argc, (char **)argv, options, longs, index, 0);
}

int getopt_long_only(int argc, char *const *argv, const char *options, const struct option *longs, int *index) {
	return scan(argc, (char **)argv, options, longs, index, 1);
}

int getsubopt(char **options, char *const *names, char **value) {
	char *s = *options, *end = s + strcspn(s, ",");
	*value = NULL;
	*options = *end ? end + 1 : end;
	*end = 0;
	for (int i = 0; names[i]; i++) {
		size_t n = strlen(names[i]);
		if (strncmp(names[i], s, n) || (s[n] && s[n] != '=')) continue;
		if (s[n]) *value = s + n + 1;
		return i;
	}
	*value = s;
	return -1;
}
