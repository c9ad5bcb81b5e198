/* The messages of <regex.h>, in glibc's words; matching is musl's (third_party/musl/src/regex). */
#include <regex.h>
#include <string.h>

static const char *const texts[] = {
	"Success", "No match", "Invalid regular expression", "Invalid collation character",
	"Invalid character class name", "Trailing backslash", "Invalid back reference",
	"Unmatched [, [^, [:, [., or [=", "Unmatched ( or \\(", "Unmatched \\{", "Invalid content of \\{\\}",
	"Invalid range end", "Memory exhausted", "Invalid preceding regular expression",
};

size_t regerror(int code, const regex_t *restrict pattern, char *restrict to, size_t size) {
	(void)pattern;
	const char *text = code >= 0 && code < (int)(sizeof texts / sizeof *texts) ? texts[code] : "Unknown error";
	size_t n = strlen(text) + 1;
	if (size) {
		size_t copied = n < size ? n : size;
		memcpy(to, text, copied);
		to[copied - 1] = 0;
	}
	return n;
}
