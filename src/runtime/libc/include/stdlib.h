/* musl's stdlib.h and what glibc has besides. */
#ifndef __MEMSCAPE_STDLIB_H
#define __MEMSCAPE_STDLIB_H
#include_next <stdlib.h>
#ifdef __cplusplus
extern "C" {
#endif
#if defined(_GNU_SOURCE) || defined(_BSD_SOURCE)
typedef int (*__compar_fn_t)(const void *, const void *);
int on_exit(void (*)(int, void *), void *);

struct random_data {
	__INT32_TYPE__ *fptr, *rptr, *state;
	int rand_type, rand_deg, rand_sep;
	__INT32_TYPE__ *end_ptr;
};
int random_r(struct random_data *__restrict, __INT32_TYPE__ *__restrict);
int srandom_r(unsigned, struct random_data *);
int initstate_r(unsigned, char *__restrict, size_t, struct random_data *__restrict);
int setstate_r(char *__restrict, struct random_data *__restrict);

struct drand48_data {
	unsigned short __x[3], __old_x[3], __c, __init;
	unsigned long long __a;
};
int drand48_r(struct drand48_data *__restrict, double *__restrict);
int erand48_r(unsigned short[3], struct drand48_data *__restrict, double *__restrict);
int lrand48_r(struct drand48_data *__restrict, long *__restrict);
int nrand48_r(unsigned short[3], struct drand48_data *__restrict, long *__restrict);
int mrand48_r(struct drand48_data *__restrict, long *__restrict);
int jrand48_r(unsigned short[3], struct drand48_data *__restrict, long *__restrict);
int srand48_r(long, struct drand48_data *);
int seed48_r(unsigned short[3], struct drand48_data *);
int lcong48_r(unsigned short[7], struct drand48_data *);

__UINT32_TYPE__ arc4random(void);
void arc4random_buf(void *, size_t);
__UINT32_TYPE__ arc4random_uniform(__UINT32_TYPE__);

int ecvt_r(double, int, int *__restrict, int *__restrict, char *__restrict, size_t);
int fcvt_r(double, int, int *__restrict, int *__restrict, char *__restrict, size_t);
char *qecvt(long double, int, int *__restrict, int *__restrict);
char *qfcvt(long double, int, int *__restrict, int *__restrict);
char *qgcvt(long double, int, char *);
long long strtoq(const char *__restrict, char **__restrict, int);
unsigned long long strtouq(const char *__restrict, char **__restrict, int);
int rpmatch(const char *);
#endif
#if defined(_GNU_SOURCE) && !defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L)
int strfromd(char *__restrict, size_t, const char *__restrict, double);
int strfromf(char *__restrict, size_t, const char *__restrict, float);
int strfroml(char *__restrict, size_t, const char *__restrict, long double);
#endif
#ifdef _GNU_SOURCE
typedef __compar_fn_t comparison_fn_t;
typedef int (*__compar_d_fn_t)(const void *, const void *, void *);
char *canonicalize_file_name(const char *);
#endif
#ifdef __cplusplus
}
#endif
#endif
