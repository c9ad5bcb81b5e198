/* <pwd.h> and <grp.h>: the machine has one user, and root. */
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stddef.h>
#include <string.h>

static struct passwd users[] = {
	{(char *)"root", (char *)"x", 0, 0, (char *)"root", (char *)"/root", (char *)"/bin/sh"},
	{(char *)"user", (char *)"x", 1000, 1000, (char *)"user", (char *)"/home/user", (char *)"/bin/sh"},
};
static char *no_members[] = {NULL};
static struct group groups[] = {
	{(char *)"root", (char *)"x", 0, no_members},
	{(char *)"user", (char *)"x", 1000, no_members},
};

struct passwd *getpwuid(uid_t id) { return id == 0 ? &users[0] : id == 1000 ? &users[1] : NULL; }
struct passwd *getpwnam(const char *name) {
	for (int i = 0; i < 2; i++)
		if (!strcmp(users[i].pw_name, name)) return &users[i];
	return NULL;
}
struct group *getgrgid(gid_t id) { return id == 0 ? &groups[0] : id == 1000 ? &groups[1] : NULL; }
struct group *getgrnam(const char *name) {
	for (int i = 0; i < 2; i++)
		if (!strcmp(groups[i].gr_name, name)) return &groups[i];
	return NULL;
}

static int found(struct passwd *from, struct passwd *to, char *buffer, size_t size, struct passwd **result) {
	(void)buffer;
	(void)size;
	*result = NULL;
	if (!from) return 0;
	*to = *from;
	*result = to;
	return 0;
}
int getpwuid_r(uid_t id, struct passwd *to, char *buffer, size_t size, struct passwd **result) {
	return found(getpwuid(id), to, buffer, size, result);
}
int getpwnam_r(const char *name, struct passwd *to, char *buffer, size_t size, struct passwd **result) {
	return found(getpwnam(name), to, buffer, size, result);
}
