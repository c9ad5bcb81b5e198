/* The time zone of the machine is UTC. */
#include <time.h>

char *__tzname[2] = {(char *)"UTC", (char *)"UTC"};
extern char *tzname[2] __attribute__((alias("__tzname")));
long __timezone;
extern long timezone __attribute__((alias("__timezone")));
int __daylight;
extern int daylight __attribute__((alias("__daylight")));

void tzset(void) {}
