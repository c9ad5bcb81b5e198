/* The functions answer with glibc's masks and check their argument, so musl's inline macros are put away. */
#ifndef __MEMSCAPE_CTYPE_H
#define __MEMSCAPE_CTYPE_H
#include_next <ctype.h>
#undef isalpha
#undef isdigit
#undef islower
#undef isupper
#undef isprint
#undef isgraph
#undef isspace
#undef isascii
#endif
