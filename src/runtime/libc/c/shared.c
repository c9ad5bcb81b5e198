/* Shared memory and semaphores with names (POSIX.1-2017, shm_open, sem_open): files, and a list of this process's. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <stdarg.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The name without slashes at its start; 0 when it is none. */
static const char *plain(const char *name) {
	while (*name == '/') name++;
	size_t n = strnlen(name, NAME_MAX + 1);
	if (n == 0 || n > NAME_MAX || strchr(name, '/')) {
		errno = n > NAME_MAX ? ENAMETOOLONG : EINVAL;
		return 0;
	}
	return name;
}

static const char *path_of(const char *name, char *to) {
	if (!(name = plain(name))) return 0;
	memcpy(to, "/dev/shm/", 9);
	memcpy(to + 9, name, strlen(name) + 1);
	return to;
}

int shm_open(const char *name, int flags, mode_t mode) {
	char path[NAME_MAX + 10];
	return path_of(name, path) ? open(path, flags | O_CLOEXEC, mode) : -1;
}
int shm_unlink(const char *name) {
	char path[NAME_MAX + 10];
	return path_of(name, path) ? unlink(path) : -1;
}

struct named {
	sem_t semaphore;
	struct named *next;
	int references, unlinked;
	char name[NAME_MAX + 1];
};
static struct named *all;

static void drop(struct named *s) {
	for (struct named **at = &all; *at; at = &(*at)->next) {
		if (*at != s) continue;
		*at = s->next;
		sem_destroy(&s->semaphore);
		munmap(s, sizeof *s);
		return;
	}
}

sem_t *sem_open(const char *name, int flags, ...) {
	struct named *s;
	if (!(name = plain(name))) return SEM_FAILED;
	for (s = all; s; s = s->next)
		if (!s->unlinked && !strcmp(s->name, name)) break;
	if (s) {
		if ((flags & (O_CREAT | O_EXCL)) == (O_CREAT | O_EXCL)) {
			errno = EEXIST;
			return SEM_FAILED;
		}
		s->references++;
		return &s->semaphore;
	}
	if (!(flags & O_CREAT)) {
		errno = ENOENT;
		return SEM_FAILED;
	}
	va_list args;
	va_start(args, flags);
	(void)va_arg(args, mode_t);
	unsigned value = va_arg(args, unsigned);
	va_end(args);
	if (value > SEM_VALUE_MAX) {
		errno = EINVAL;
		return SEM_FAILED;
	}
	s = mmap(0, sizeof *s, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (s == MAP_FAILED) return SEM_FAILED;
	sem_init(&s->semaphore, 1, value);
	s->references = 1;
	strcpy(s->name, name);
	s->next = all;
	all = s;
	return &s->semaphore;
}
int sem_close(sem_t *semaphore) {
	struct named *s = (struct named *)semaphore;
	if (--s->references == 0 && s->unlinked) drop(s);
	return 0;
}
int sem_unlink(const char *name) {
	if (!(name = plain(name))) return -1;
	for (struct named *s = all; s; s = s->next) {
		if (s->unlinked || strcmp(s->name, name)) continue;
		s->unlinked = 1;
		if (s->references == 0) drop(s);
		return 0;
	}
	errno = ENOENT;
	return -1;
}
