#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static long value;
#define CHECK(e) (errno = 0, value = (long)(e), printf("%s = %ld %s\n", #e, value, errno ? strerror(errno) : ""))
int main(void) {
	char b[64];
	struct stat st;
	CHECK(mkdir("dir", 0755));
	CHECK(mkdir("dir", 0755));
	int fd = open("dir/file", O_RDWR | O_CREAT | O_EXCL, 0644);
	CHECK(write(fd, "hello world", 11));
	CHECK(lseek(fd, 6, SEEK_SET));
	CHECK(read(fd, b, 5));
	b[5] = 0;
	puts(b);
	CHECK(pwrite(fd, "W", 1, 6));
	CHECK(pread(fd, b, 11, 0));
	b[11] = 0;
	puts(b);
	CHECK(fstat(fd, &st));
	printf("%o %ld %d %ld\n", st.st_mode, (long)st.st_size, (int)st.st_nlink, (long)st.st_blksize);
	CHECK(ftruncate(fd, 4));
	CHECK(lseek(fd, 0, SEEK_END));
	CHECK(lseek(fd, -10, SEEK_SET));
	CHECK(lseek(fd, 10, SEEK_SET));
	CHECK(write(fd, "end", 3));
	CHECK(stat("dir/file", &st));
	printf("%ld\n", (long)st.st_size);
	CHECK(close(fd));
	CHECK(open("dir/file", O_CREAT | O_EXCL, 0644));
	CHECK(open("missing", O_RDONLY));
	CHECK(open("dir", O_WRONLY));
	CHECK(symlink("dir/file", "sym"));
	CHECK(readlink("sym", b, sizeof b));
	CHECK(lstat("sym", &st));
	printf("%d %d\n", S_ISLNK(st.st_mode), S_ISREG(st.st_mode));
	CHECK(stat("sym", &st));
	printf("%d %d\n", S_ISLNK(st.st_mode), S_ISREG(st.st_mode));
	CHECK(link("dir/file", "hard"));
	CHECK(stat("hard", &st));
	printf("%d\n", (int)st.st_nlink);
	CHECK(chmod("hard", 0400));
	CHECK(access("hard", R_OK));
	CHECK(access("missing", F_OK));
	CHECK(unlink("hard"));
	CHECK(rmdir("dir"));
	CHECK(unlink("dir"));
	CHECK(rename("dir", "moved"));
	DIR *d = opendir("moved");
	struct dirent *e;
	char *names[8];
	int n = 0;
	close(open("moved/b", O_CREAT | O_WRONLY, 0600));
	close(open("moved/a", O_CREAT | O_WRONLY, 0600));
	rewinddir(d);
	while ((e = readdir(d))) names[n++] = strdup(e->d_name);
	qsort(names, n, sizeof *names, by_name);
	for (int i = 0; i < n; i++) printf("%s ", names[i]), free(names[i]);
	puts("");
	CHECK(closedir(d));
	struct dirent **list;
	n = scandir("moved", &list, NULL, alphasort);
	for (int i = 0; i < n; i++) printf("%s %d ", list[i]->d_name, list[i]->d_type), free(list[i]);
	free(list);
	puts("");
	int ends[2];
	CHECK(pipe(ends));
	CHECK(write(ends[1], "pipe", 4));
	CHECK(read(ends[0], b, 64));
	CHECK(lseek(ends[0], 0, SEEK_SET));
	close(ends[1]);
	CHECK(read(ends[0], b, 64));
	close(ends[0]);
	fd = open("moved/a", O_WRONLY | O_APPEND);
	struct iovec v[2] = {{"one ", 4}, {"two", 3}};
	CHECK(writev(fd, v, 2));
	int copy = dup(fd);
	CHECK(write(copy, "!", 1));
	CHECK(fcntl(fd, F_GETFL) & (O_ACCMODE | O_APPEND));
	CHECK(lseek(copy, 0, SEEK_CUR));
	CHECK(read(fd, b, 1));
	close(copy);
	close(fd);
	CHECK(truncate("moved/a", 3));
	CHECK(isatty(1));
	CHECK(unlink("sym"));
	CHECK(chdir("moved"));
	CHECK(access("a", F_OK));
	CHECK(unlink("a"));
	CHECK(unlink("b"));
	CHECK(unlink("file"));
	CHECK(chdir(".."));
	CHECK(rmdir("moved"));
	CHECK(rmdir("moved"));
	char template[] = "tmpXXXXXX";
	fd = mkstemp(template);
	printf("%d %d\n", fd >= 0, strcmp(template, "tmpXXXXXX") != 0);
	close(fd);
	CHECK(unlink(template));
	fd = open("/dev/null", O_RDWR);
	CHECK(write(fd, "x", 1));
	CHECK(read(fd, b, 4));
	close(fd);
	fd = open("/dev/zero", O_RDONLY);
	CHECK(read(fd, b, 4));
	printf("%d\n", b[3]);
	close(fd);
	CHECK(write(99, "x", 1));
	CHECK(getpagesize());
	CHECK(sysconf(_SC_PAGESIZE));
	printf("%d\n", getcwd(b, sizeof b) == b || errno == ERANGE);
	CHECK(umask(022) >= 0);
	return 0;
}
