/* The variables of <time.h> that tell the time zone; localtime and its kin set them (libc/time.ts). */
#include <time.h>

char *__tzname[2] = {(char *)"UTC", (char *)"UTC"};
extern char *tzname[2] __attribute__((alias("__tzname")));
long __timezone;
extern long timezone __attribute__((alias("__timezone")));
int __daylight;
extern int daylight __attribute__((alias("__daylight")));
