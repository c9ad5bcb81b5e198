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

const char *inet_ntop(int family, const void *restrict address, char *restrict to, socklen_t size) {
	char text[INET6_ADDRSTRLEN];
	const unsigned char *b = address;
	if (family == AF_INET) {
		snprintf(text, sizeof text, "%d.%d.%d.%d", b[0], b[1], b[2], b[3]);
	} else if (family == AF_INET6) {
		/* The longest run of zero groups, of at least two, becomes "::". */
		int best = -1, longest = 1;
		for (int i = 0; i < 8; i++) {
			int n = 0;
			while (i + n < 8 && !b[2 * (i + n)] && !b[2 * (i + n) + 1]) n++;
			if (n > longest) best = i, longest = n;
		}
		char *p = text;
		for (int i = 0; i < 8; i++) {
			if (i == best) {
				*p++ = ':';
				i += longest - 1;
				if (i == 7) *p++ = ':';
				continue;
			}
			if (i) *p++ = ':';
			p += sprintf(p, "%x", b[2 * i] << 8 | b[2 * i + 1]);
		}
		*p = 0;
	} else {
		errno = EAFNOSUPPORT;
		return NULL;
	}
	if (strlen(text) >= size) {
		errno = ENOSPC;
		return NULL;
	}
	return strcpy(to, text);
}

/* Dotted decimal without shortcuts or leading zeros. */
static int four_numbers(const char *text, unsigned char *to) {
	for (int i = 0; i < 4; i++) {
		if (*text < '0' || *text > '9') return 0;
		int v = 0, digits = 0;
		while (*text >= '0' && *text <= '9' && digits++ < 3) v = v * 10 + *text++ - '0';
		if (v > 255) return 0;
		to[i] = (unsigned char)v;
		if (i < 3 && *text++ != '.') return 0;
	}
	return *text == 0;
}

int inet_pton(int family, const char *restrict text, void *restrict to) {
	unsigned char *out = to;
	if (family == AF_INET) return four_numbers(text, out);
	if (family != AF_INET6) {
		errno = EAFNOSUPPORT;
		return -1;
	}
	unsigned short groups[8] = {0};
	int n = 0, gap = -1;
	if (text[0] == ':' && *++text != ':') return 0;
	while (*text) {
		if (*text == ':') {
			if (gap >= 0 || n > 8) return 0;
			gap = n;
			if (!*++text) break;
		}
		if (n == 8) return 0;
		const char *start = text;
		unsigned v = 0;
		for (int digits = 0; digits < 4; digits++, text++) {
			char c = *text | 32;
			if (*text >= '0' && *text <= '9')
				v = v * 16 + (unsigned)(*text - '0');
			else if (c >= 'a' && c <= 'f')
				v = v * 16 + (unsigned)(c - 'a' + 10);
			else
				break;
		}
		if (*text == '.') {
			unsigned char last[4];
			if (n > 6 || !four_numbers(start, last)) return 0;
			groups[n++] = (unsigned short)(last[0] << 8 | last[1]);
			groups[n++] = (unsigned short)(last[2] << 8 | last[3]);
			break;
		}
		if (text == start) return 0;
		groups[n++] = (unsigned short)v;
		if (!*text) break;
		if (*text++ != ':' || !*text) return 0;
	}
	if (gap < 0 && n != 8) return 0;
	if (gap >= 0) {
		if (n == 8) return 0;
		for (int i = 0; i < n - gap; i++) groups[7 - i] = groups[n - 1 - i];
		for (int i = gap; i < 8 - (n - gap); i++) groups[i] = 0;
	}
	for (int i = 0; i < 8; i++) {
		out[2 * i] = (unsigned char)(groups[i] >> 8);
		out[2 * i + 1] = (unsigned char)groups[i];
	}
	return 1;
}

in_addr_t inet_network(const char *text) { return ntohl(inet_addr(text)); }

/* Networks of the old classes: A below 128, B below 192, C (RFC 791). */
struct in_addr inet_makeaddr(in_addr_t network, in_addr_t host) {
	int shift = network < 128 ? 24 : network < 65536 ? 16 : network < 1 << 24 ? 8 : 0;
	return (struct in_addr){htonl(network << shift | (host & ((1u << shift) - 1)))};
}
in_addr_t inet_lnaof(struct in_addr a) {
	uint32_t n = ntohl(a.s_addr);
	return n & (n >> 31 == 0 ? 0xffffff : n >> 30 == 2 ? 0xffff : 0xff);
}
in_addr_t inet_netof(struct in_addr a) {
	uint32_t n = ntohl(a.s_addr);
	return n >> (n >> 31 == 0 ? 24 : n >> 30 == 2 ? 16 : 8);
}
