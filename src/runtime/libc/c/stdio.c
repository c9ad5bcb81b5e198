/*
 * Streams' objects. What a stream is doing (buffer, position, error) is known to the host by the object's address; the
 * object itself has the size that glibc's has, so that the heap looks as it does there, and its head tells a debugger
 * the essentials. Open streams are linked, as in glibc, so that one that the program forgot is still reachable.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

struct _IO_FILE {
	unsigned magic; /* 0xfbad0000 while open */
	int descriptor;
	struct _IO_FILE *next, *previous;
	/* open_memstream: where the program keeps block and size. */
	char **block;
	size_t *block_size;
	/* open_wmemstream */
	wchar_t **wide_block;
	char hidden[424];
};
_Static_assert(sizeof(struct _IO_FILE) == 472, "as large as glibc's FILE");

struct _IO_FILE __memscape_standard_streams[3] = {
	{.magic = 0xfbad0000, .descriptor = 0},
	{.magic = 0xfbad0000, .descriptor = 1},
	{.magic = 0xfbad0000, .descriptor = 2},
};
FILE *stdin = &__memscape_standard_streams[0], *stdout = &__memscape_standard_streams[1], *stderr = &__memscape_standard_streams[2];

FILE *__memscape_open_streams;

/* The host's part. Each returns -1 and sets errno when it fails. */
int __memscape_fopen(FILE *, const char *path, const char *mode);
int __memscape_fdopen(FILE *, int descriptor, const char *mode);
int __memscape_tmpfile(FILE *);
int __memscape_fmemopen(FILE *, void *buffer, size_t size, const char *mode);
int __memscape_memstream(FILE *);
int __memscape_is_memstream(FILE *);
size_t __memscape_memstream_size(FILE *);
void __memscape_memstream_copy(FILE *, char *, size_t);
int __memscape_fclose(FILE *);
int __memscape_fflush(FILE *);
/* Bytes up to and including the delimiter that the stream can give next, 0 at its end; does not take them. */
ssize_t __memscape_line_length(FILE *, int delimiter);
size_t __memscape_take(FILE *, char *, size_t);

static FILE *new_stream(void) {
	FILE *f = malloc(sizeof *f);
	if (f) memset(f, 0, sizeof *f);
	return f;
}

static FILE *opened(FILE *f, int descriptor) {
	if (descriptor == -1) {
		int number = errno;
		free(f);
		errno = number;
		return NULL;
	}
	f->magic = 0xfbad0000;
	f->descriptor = descriptor;
	f->next = __memscape_open_streams;
	if (f->next) f->next->previous = f;
	__memscape_open_streams = f;
	return f;
}

FILE *fopen(const char *restrict path, const char *restrict mode) {
	FILE *f = new_stream();
	return f ? opened(f, __memscape_fopen(f, path, mode)) : NULL;
}
FILE *fdopen(int descriptor, const char *mode) {
	FILE *f = new_stream();
	return f ? opened(f, __memscape_fdopen(f, descriptor, mode)) : NULL;
}
FILE *tmpfile(void) {
	FILE *f = new_stream();
	return f ? opened(f, __memscape_tmpfile(f)) : NULL;
}
FILE *fmemopen(void *restrict buffer, size_t size, const char *restrict mode) {
	FILE *f = new_stream();
	if (!f) return NULL;
	/* Without a buffer the stream has one of its own, which goes when the stream is closed. */
	return opened(f, __memscape_fmemopen(f, buffer, size, mode));
}

/* The same for a wide stream: its bytes are UTF-8 below. */
static int deliver_wide(FILE *f, size_t n) {
	char *bytes = malloc(n + 1);
	wchar_t *block = bytes ? realloc(*f->wide_block, (n + 1) * sizeof *block) : NULL;
	if (!block) {
		free(bytes);
		return EOF;
	}
	__memscape_memstream_copy(f, bytes, n);
	size_t count = 0;
	for (size_t i = 0; i < n; count++) {
		unsigned char c = (unsigned char)bytes[i++];
		int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
		unsigned value = more ? c & (0x3f >> more) : c;
		for (; more > 0 && i < n; more--) value = value << 6 | ((unsigned char)bytes[i++] & 0x3f);
		block[count] = (wchar_t)value;
	}
	block[count] = 0;
	free(bytes);
	*f->wide_block = block;
	*f->block_size = count;
	return 0;
}

/* Hands the contents of a memory stream to the program. */
static int deliver(FILE *f) {
	size_t n = __memscape_memstream_size(f);
	if (f->wide_block) return deliver_wide(f, n);
	char *block = realloc(*f->block, n + 1);
	if (!block) return EOF;
	__memscape_memstream_copy(f, block, n);
	block[n] = 0;
	*f->block = block;
	*f->block_size = n;
	return 0;
}

FILE *open_memstream(char **block, size_t *size) {
	FILE *f = new_stream();
	if (!f || !opened(f, __memscape_memstream(f))) return NULL;
	*block = NULL;
	f->block = block;
	f->block_size = size;
	deliver(f);
	return f;
}

FILE *open_wmemstream(wchar_t **block, size_t *size) {
	FILE *f = new_stream();
	if (!f || !opened(f, __memscape_memstream(f))) return NULL;
	fwide(f, 1);
	*block = NULL;
	f->wide_block = block;
	f->block_size = size;
	deliver(f);
	return f;
}

/* The object is looked at only once the host knows it. */
int fflush(FILE *f) {
	int result = __memscape_fflush(f);
	if (f && result == 0 && __memscape_is_memstream(f)) result = deliver(f);
	return result;
}
int fflush_unlocked(FILE *f) { return fflush(f); }

int fclose(FILE *f) {
	if (__memscape_is_memstream(f)) deliver(f);
	int result = __memscape_fclose(f);
	if (result == -2) return EOF;
	if (f >= __memscape_standard_streams && f < __memscape_standard_streams + 3) return result;
	if (f->previous)
		f->previous->next = f->next;
	else
		__memscape_open_streams = f->next;
	if (f->next) f->next->previous = f->previous;
	f->magic = 0;
	free(f);
	return result;
}

int fcloseall(void) { return fflush(NULL); }
void _flushlbf(void) { fflush(NULL); }

ssize_t getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict f) {
	if (!line || !size) {
		errno = EINVAL;
		return -1;
	}
	if (!*line || *size == 0) {
		/* glibc starts with 120 bytes. */
		*size = 120;
		char *first = realloc(*line, *size);
		if (!first) return -1;
		*line = first;
	}
	ssize_t n = __memscape_line_length(f, delimiter);
	if (n <= 0) return -1;
	if ((size_t)n + 1 > *size) {
		size_t needed = (size_t)n + 1 < 2 * *size ? 2 * *size : (size_t)n + 1;
		char *more = realloc(*line, needed);
		if (!more) return -1;
		*line = more;
		*size = needed;
	}
	__memscape_take(f, *line, (size_t)n);
	(*line)[n] = 0;
	return n;
}
ssize_t __getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict f) {
	return getdelim(line, size, delimiter, f);
}
ssize_t getline(char **restrict line, size_t *restrict size, FILE *restrict f) {
	return getdelim(line, size, '\n', f);
}

int vasprintf(char **result, const char *format, va_list arguments) {
	va_list again;
	va_copy(again, arguments);
	int n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	*result = NULL;
	if (n < 0) return -1;
	char *s = malloc((size_t)n + 1);
	if (!s) return -1;
	*result = s;
	return vsnprintf(s, (size_t)n + 1, format, arguments);
}
int asprintf(char **result, const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	int n = vasprintf(result, format, arguments);
	va_end(arguments);
	return n;
}
