/* <arpa/inet.h> without a network: byte order, and addresses as text. */
#include <arpa/inet.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint16_t htons(uint16_t n) { return __builtin_bswap16(n); }
uint16_t ntohs(uint16_t n) { return __builtin_bswap16(n); }
uint32_t htonl(uint32_t n) { return __builtin_bswap32(n); }
uint32_t ntohl(uint32_t n) { return __builtin_bswap32(n); }

/* One to four numbers, each decimal, octal or hexadecimal; the last fills what is left. */
int inet_aton(const char *text, struct in_addr *result) {
	uint32_t parts[4];
	int n = 0;
	for (;;) {
		char *end;
		unsigned long v = strtoul(text, &end, 0);
		if (end == text || v > 0xffffffff || *text == '-' || *text == '+') return 0;
		parts[n++] = (uint32_t)v;
		text = end;
		if (*text != '.') break;
		if (n == 4) return 0;
		text++;
	}
	if (*text) return 0;
	uint32_t value = parts[n - 1];
	if (n > 1 && value >> (8 * (5 - n))) return 0;
	for (int i = 0; i < n - 1; i++) {
		if (parts[i] > 255) return 0;
		value |= parts[i] << (24 - 8 * i);
	}
	result->s_addr = htonl(value);
	return 1;
}

in_addr_t inet_addr(const char *text) {
	struct in_addr a;
	return inet_aton(text, &a) ? a.s_addr : (in_addr_t)-1;
}

char *inet_ntoa(struct in_addr a) {
	static char text[16];
	const unsigned char *b = (const unsigned char *)&a.s_addr;
	snprintf(text, sizeof text, "%d.%d.%d.%d", b[0], b[1], b[2], b[3]);
	return text;
}
