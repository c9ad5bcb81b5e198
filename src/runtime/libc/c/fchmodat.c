/* fchmodat (POSIX.1-2017) over what the simulated file system has. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

int fchmodat(int directory, const char *path, mode_t mode, int flags) {
	if (flags & ~AT_SYMLINK_NOFOLLOW) {
		errno = EINVAL;
		return -1;
	}
	if (directory == AT_FDCWD || path[0] == '/') return chmod(path, mode);
	int fd = openat(directory, path, O_RDONLY);
	if (fd < 0) return -1;
	int r = fchmod(fd, mode);
	int error = errno;
	extern int close(int);
	close(fd);
	errno = error;
	return r;
}
