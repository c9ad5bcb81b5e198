/* The parts of <math.h> that live in memory: sign of the gamma function, results through pointers are the host's. */
int signgam;
extern int __signgam __attribute__((alias("signgam")));
