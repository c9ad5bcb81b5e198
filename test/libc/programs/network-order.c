#include <arpa/inet.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
int main(void) {
	printf("%x %x %x %x\n", htons(0x1234), ntohl(0x12345678), htonl(1), ntohs(1));
	struct in_addr a;
	printf("%d ", inet_aton("192.168.1.2", &a));
	printf("%s %x\n", inet_ntoa(a), inet_addr("10.1"));
	printf("%d %d %s\n", inet_aton("1.2.3.4.5", &a), inet_aton("256.1.1.1", &a), getpwuid(0)->pw_name);
	return 0;
}
