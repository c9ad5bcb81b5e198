/* Message catalogues (POSIX.1-2017, catopen): the machine has none installed, so every text is the program's own. */
#include <errno.h>
#include <nl_types.h>

nl_catd catopen(const char *name, int flag) {
	(void)name, (void)flag;
	errno = ENOENT;
	return (nl_catd)-1;
}
char *catgets(nl_catd catalog, int set, int message, const char *text) {
	(void)catalog, (void)set, (void)message;
	return (char *)text;
}
int catclose(nl_catd catalog) {
	(void)catalog;
	errno = EBADF;
	return -1;
}

/* libintl (gettext): no catalogues either; the plural rule is that of English. */
#include <libintl.h>

char *dcgettext(const char *domain, const char *text, int category) {
	(void)domain, (void)category;
	return (char *)text;
}
char *ngettext(const char *one, const char *many, unsigned long n) { return (char *)(n == 1 ? one : many); }
char *dngettext(const char *domain, const char *one, const char *many, unsigned long n) {
	(void)domain;
	return ngettext(one, many, n);
}
char *dcngettext(const char *domain, const char *one, const char *many, unsigned long n, int category) {
	(void)domain, (void)category;
	return ngettext(one, many, n);
}
char *bind_textdomain_codeset(const char *domain, const char *codeset) {
	(void)domain;
	return (char *)codeset;
}
