// Users, files relative to directories, schedulers, host addresses, message formats: small functions of POSIX.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <libgen.h>
#include <libintl.h>
#include <mntent.h>
#include <monetary.h>
#include <netinet/ether.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <syslog.h>
#include <time.h>
#include <ulimit.h>
#include <unistd.h>
#include <utime.h>
#include <wchar.h>

static void files_at(void) {
	char name[64] = "/tmp/memscape-at-XXXXXX";
	int dir = open(mkdtemp(name), O_RDONLY | O_DIRECTORY);
	int fd = openat(dir, "a", O_CREAT | O_RDWR, 0600);
	struct iovec parts[2] = {{"hello ", 6}, {"world", 5}};
	printf("pwritev %zd\n", pwritev(fd, parts, 2, 3));
	char left[8] = {0}, right[8] = {0};
	struct iovec in[2] = {{left, 4}, {right, 4}};
	printf("preadv %zd", preadv(fd, in, 2, 3));
	printf(" %s|%s offset %ld\n", left, right, (long)lseek(fd, 0, SEEK_CUR));
	printf("linkat %d ", linkat(dir, "a", dir, "b", 0));
	printf("symlinkat %d\n", symlinkat("a", dir, "l"));
	char target[8] = {0};
	printf("readlinkat %zd", readlinkat(dir, "l", target, 8));
	printf(" %s\n", target);
	printf("renameat %d", renameat(dir, "b", dir, "c"));
	printf(" again %d", renameat(dir, "b", dir, "c"));
	printf(" %s\n", strerror(errno));
	struct stat s;
	fstatat(dir, "c", &s, 0);
	printf("links %d size %ld\n", (int)s.st_nlink, (long)s.st_size);
	printf("fchownat %d\n", fchownat(dir, "a", -1, -1, 0));
	char path[80];
	snprintf(path, sizeof path, "%s/a", name);
	struct utimbuf t = {1000, 2000};
	utime(path, &t);
	stat(path, &s);
	printf("utime %ld %ld\n", (long)s.st_atime, (long)s.st_mtime);
	struct timeval tv[2] = {{5, 0}, {6, 500000}};
	futimes(fd, tv);
	fstat(fd, &s);
	printf("futimes %ld %ld.%09ld\n", (long)s.st_atime, (long)s.st_mtime, s.st_mtim.tv_nsec);
	printf("fallocate %d", fallocate(fd, 0, 0, 100));
	fstat(fd, &s);
	printf(" %ld\n", (long)s.st_size);
	printf("eaccess %d %d\n", eaccess(path, R_OK), eaccess("/tmp/memscape-none", R_OK));
	for (const char *n = "alc"; *n; n++) unlinkat(dir, (char[]){*n, 0}, 0);
	close(fd);
	close(dir);
	printf("rmdir %d\n", rmdir(name));
	int memory = memfd_create("m", 0);
	printf("memfd %zd", write(memory, "abc", 3));
	printf(" %zd\n", pread(memory, target, 8, 1));
}

static void text(void) {
	struct tm t = {.tm_year = 124, .tm_mon = 1, .tm_mday = 29, .tm_hour = 13, .tm_min = 5, .tm_sec = 9, .tm_wday = 4, .tm_yday = 59};
	wchar_t w[64];
	size_t n = wcsftime(w, 64, L"%A %d.%m.%Y %H:%M:%S %p %j %%", &t);
	wchar_t small[5];
	printf("wcsftime %zu %ls, too small %zu\n", n, w, wcsftime(small, 5, L"%Y-%m", &t));
	wchar_t *block;
	size_t size;
	FILE *f = open_wmemstream(&block, &size);
	fwprintf(f, L"%d gr\u00fcn %ls", 42, L"x");
	fflush(f);
	printf("wmemstream %zu %d %d\n", size, (int)block[5], (int)block[size]);
	fputwc(L'!', f);
	fclose(f);
	printf("closed %zu %d\n", size, (int)block[size - 1]);
	free(block);
	char *m = strdup("/dev/sda1 / ext4 rw,noatime 0 1\n# comment\nproc /proc proc defaults 0 0\n");
	f = fmemopen(m, strlen(m), "r");
	struct mntent *e;
	while ((e = getmntent(f))) printf("mount %s %s %s %d %d\n", e->mnt_fsname, e->mnt_dir, e->mnt_opts, e->mnt_passno, hasmntopt(e, "noatime") != NULL);
	fclose(f);
	free(m);
	printf("%s %s %s\n", ngettext("file", "files", 1), dngettext("d", "file", "files", 2), dcgettext("d", "text", 5));
	struct ether_addr mac;
	printf("ether %d", ether_aton_r("00:1a:2B:3c:4d:5e", &mac) != NULL);
	printf(" %02x %02x\n", mac.ether_addr_octet[1], mac.ether_addr_octet[5]);
	printf("inet %08x %x %x\n", (unsigned)inet_network("10.1.2.3"), (unsigned)inet_lnaof((struct in_addr){inet_addr("192.168.1.77")}),
		   (unsigned)inet_netof((struct in_addr){inet_addr("172.16.5.6")}));
}

static void encodings(void) {
	iconv_t to16 = iconv_open("UTF-16LE", "UTF-8"), latin = iconv_open("ISO-8859-1", "UTF-8"), back = iconv_open("UTF-8", "UTF-16BE");
	char in[] = "a\xc3\xa4\xe2\x82\xac", *from = in, out[32], *to = out;
	size_t n = strlen(in), room = sizeof out;
	size_t r = iconv(to16, &from, &n, &to, &room);
	printf("iconv %zu left %zu made %zu:", r, n, sizeof out - room);
	for (char *p = out; p < to; p++) printf(" %02x", (unsigned char)*p);
	from = in, n = 3, to = out, room = sizeof out;
	r = iconv(latin, &from, &n, &to, &room);
	printf("\nlatin %zu %02x", r, (unsigned char)out[1]);
	char bad[] = "\xff", *b = bad;
	n = 1;
	r = iconv(latin, &b, &n, &to, &room);
	printf(" bad %zd %d", (ssize_t)r, errno == EILSEQ);
	b = in + 1, n = 1;
	r = iconv(latin, &b, &n, &to, &room);
	printf(" short %zd %d\n", (ssize_t)r, errno == EINVAL);
	char wide[] = {0x20, (char)0xac, (char)0xd8, 0x3d, (char)0xde, 0x00}, *w = wide;
	n = 6, to = out, room = sizeof out;
	r = iconv(back, &w, &n, &to, &room);
	printf("back %zu %zu\n", r, sizeof out - room);
	room = 1, w = wide, n = 2, to = out;
	r = iconv(back, &w, &n, &to, &room);
	printf("full %zd %d\n", (ssize_t)r, errno == E2BIG);
	printf("unknown %d\n", iconv_open("no such code", "UTF-8") == (iconv_t)-1);
	iconv_close(to16), iconv_close(latin), iconv_close(back);
}

static void process(void) {
	printf("sched %d %d %d\n", sched_get_priority_max(SCHED_FIFO), sched_get_priority_min(SCHED_OTHER), sched_getscheduler(0));
	errno = 0;
	printf("priority %d", getpriority(PRIO_PROCESS, 0) >= -20);
	printf(" %d\n", errno);
	struct statfs fs;
	printf("statfs %d", statfs("/tmp", &fs));
	printf(" %d\n", (int)fs.f_bsize > 0);
	void *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	*(char *)page = 1;
	unsigned char resident[2];
	printf("mincore %d", mincore(page, 4096, resident));
	printf(" %d\n", resident[0] & 1);
	char text[] = "/tmp/memscape-XXXXXX";
	printf("mktemp %d\n", strcmp(mktemp(text), "/tmp/memscape-XXXXXX") != 0);
	FILE *f = fopen("/tmp/memscape-ext", "w+");
	setvbuf(f, NULL, _IOLBF, 0);
	printf("ext %d %d %d %d\n", __flbf(f) != 0, __fwriting(f) != 0, __fwritable(f) != 0, __freadable(f) != 0);
	fputs("x", f);
	printf("pending %zu %d\n", __fpending(f), __fwriting(f) != 0);
	fclose(f);
	remove("/tmp/memscape-ext");
	sigset_t s;
	sigemptyset(&s);
	printf("sigset %d", sigset(SIGUSR1, SIG_IGN) == SIG_DFL);
	printf(" %d\n", sigset(SIGUSR1, SIG_HOLD) == SIG_IGN);
	printf("setreuid %d\n", setreuid(-1, -1));
}

int main(void) {
	files_at();
	text();
	encodings();
	process();
}
