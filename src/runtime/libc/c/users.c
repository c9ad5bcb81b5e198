/* <pwd.h> and <grp.h>: the machine has one user, and root. */
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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

static int next_user, next_group;
struct passwd *getpwent(void) { return next_user < 2 ? &users[next_user++] : NULL; }
void setpwent(void) { next_user = 0; }
void endpwent(void) { next_user = 0; }
struct group *getgrent(void) { return next_group < 2 ? &groups[next_group++] : NULL; }
void setgrent(void) { next_group = 0; }
void endgrent(void) { next_group = 0; }

/* Copies a text into the caller's buffer; NULL when it is too small. */
static char *keep(const char *text, char **buffer, size_t *size) {
	size_t n = strlen(text) + 1;
	if (n > *size) return NULL;
	char *to = memcpy(*buffer, text, n);
	*buffer += n;
	*size -= n;
	return to;
}
static int found(const struct passwd *from, struct passwd *to, char *buffer, size_t size, struct passwd **result) {
	*result = NULL;
	if (!from) return 0;
	*to = *from;
	if (!(to->pw_name = keep(from->pw_name, &buffer, &size)) || !(to->pw_passwd = keep(from->pw_passwd, &buffer, &size)) ||
		!(to->pw_gecos = keep(from->pw_gecos, &buffer, &size)) || !(to->pw_dir = keep(from->pw_dir, &buffer, &size)) ||
		!(to->pw_shell = keep(from->pw_shell, &buffer, &size)))
		return ERANGE;
	*result = to;
	return 0;
}
int getpwuid_r(uid_t id, struct passwd *to, char *buffer, size_t size, struct passwd **result) {
	return found(getpwuid(id), to, buffer, size, result);
}
int getpwnam_r(const char *name, struct passwd *to, char *buffer, size_t size, struct passwd **result) {
	return found(getpwnam(name), to, buffer, size, result);
}
static int found_group(const struct group *from, struct group *to, char *buffer, size_t size, struct group **result) {
	*result = NULL;
	if (!from) return 0;
	*to = *from;
	if (!(to->gr_name = keep(from->gr_name, &buffer, &size)) || !(to->gr_passwd = keep(from->gr_passwd, &buffer, &size))) return ERANGE;
	*result = to;
	return 0;
}
int getgrgid_r(gid_t id, struct group *to, char *buffer, size_t size, struct group **result) {
	return found_group(getgrgid(id), to, buffer, size, result);
}
int getgrnam_r(const char *name, struct group *to, char *buffer, size_t size, struct group **result) {
	return found_group(getgrnam(name), to, buffer, size, result);
}

int getgrouplist(const char *user, gid_t group, gid_t *list, int *count) {
	(void)user;
	int room = *count;
	*count = 1;
	if (room < 1) return -1;
	list[0] = group;
	return 1;
}
int setgroups(size_t n, const gid_t *list) {
	(void)n, (void)list;
	errno = EPERM;
	return -1;
}
int initgroups(const char *user, gid_t group) {
	(void)user, (void)group;
	errno = EPERM;
	return -1;
}

/* The program may become only what it is. */
static int same(unsigned id) {
	if (id == 1000 || id == (unsigned)-1) return 0;
	errno = EPERM;
	return -1;
}
int setreuid(uid_t real, uid_t effective) { return same(real) || same(effective) ? -1 : 0; }
int setregid(gid_t real, gid_t effective) { return same(real) || same(effective) ? -1 : 0; }
int setresuid(uid_t real, uid_t effective, uid_t saved) { return same(real) || same(effective) || same(saved) ? -1 : 0; }
int setresgid(gid_t real, gid_t effective, gid_t saved) { return same(real) || same(effective) || same(saved) ? -1 : 0; }
int getresuid(uid_t *real, uid_t *effective, uid_t *saved) {
	*real = *effective = *saved = 1000;
	return 0;
}
int getresgid(gid_t *real, gid_t *effective, gid_t *saved) {
	*real = *effective = *saved = 1000;
	return 0;
}
int setfsuid(uid_t id) {
	(void)id;
	return 1000;
}
int setfsgid(gid_t id) {
	(void)id;
	return 1000;
}
int getlogin_r(char *to, size_t size) {
	if (size < 5) return ERANGE;
	memcpy(to, "user", 5);
	return 0;
}
long gethostid(void) { return 0; }
