#define _GNU_SOURCE
#include <complex.h>
#include <fcntl.h>
#include <fenv.h>
#include <pthread.h>
#include <search.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <uchar.h>
#include <unistd.h>
#include <wchar.h>
#include <locale.h>

static int by_value(const void *a, const void *b) { return (*(const int *)a > *(const int *)b) - (*(const int *)a < *(const int *)b); }
static void add(const void *node, VISIT which, void *sum) {
    if (which == postorder || which == leaf) *(int *)sum = *(int *)sum * 10 + **(int *const *)node;
}
static volatile sig_atomic_t got;
static void on_signal(int n) { got = got * 100 + n; }

int main(void) {
    /* random_r and its kin */
    struct random_data data = {0};
    char state[128], small[8], big[256];
    int32_t r;
    initstate_r(42, state, sizeof state, &data);
    for (int i = 0; i < 5; i++) random_r(&data, &r), printf("%d ", r);
    srandom_r(7, &data);
    for (int i = 0; i < 40; i++) random_r(&data, &r);
    printf("%d\n", r);
    struct random_data tiny = {0};
    initstate_r(1, small, sizeof small, &tiny);
    random_r(&tiny, &r), printf("%d ", r);
    initstate_r(9, big, sizeof big, &tiny);
    random_r(&tiny, &r), printf("%d ", r);
    setstate_r(state, &tiny);
    random_r(&tiny, &r), printf("%d\n", r);
    struct drand48_data d48;
    double x;
    long l;
    srand48_r(11, &d48);
    drand48_r(&d48, &x), printf("%.12f ", x);
    lrand48_r(&d48, &l), printf("%ld ", l);
    mrand48_r(&d48, &l), printf("%ld ", l);
    unsigned short seed[3] = {1, 2, 3};
    nrand48_r(seed, &d48, &l), printf("%ld ", l);
    erand48_r(seed, &d48, &x), printf("%.12f\n", x);
    printf("%d\n", arc4random_uniform(10) < 10);

    /* numbers as digits */
    char digits[64];
    int point, sign;
    printf("%d", ecvt_r(-123.456, 5, &point, &sign, digits, sizeof digits));
    printf(" %s %d %d\n", digits, point, sign);
    const char *ten = qecvt(0.00123L, 4, &point, &sign);
    printf("%s %d\n", ten, point);
    ten = qfcvt(3.14159L, 3, &point, &sign);
    printf("%s %d\n", ten, point);
    printf("%s %lld %llu\n", qgcvt(2.5L, 4, digits), strtoq("-77", NULL, 10), strtouq("77", NULL, 8));
    printf("%d %d %d\n", rpmatch("yes"), rpmatch("No"), rpmatch("perhaps"));

    /* strings */
    wchar_t text[] = L"wide=text";
    printf("%td %td %lld\n", wcschrnul(text, L'=') - text, wcschrnul(text, L'?') - text, wcstoq(L"-12", NULL, 10));
    /* trees */
    void *tree = NULL;
    int numbers[] = {5, 2, 8, 1, 9, 3}, sum = 0;
    for (int i = 0; i < 6; i++) tsearch(&numbers[i], &tree, by_value);
    twalk_r(tree, add, &sum);
    printf("%d\n", sum);
    for (int i = 0; i < 6; i++) tdelete(&numbers[i], &tree, by_value);

    /* signals */
    ssignal(SIGUSR1, on_signal);
    gsignal(SIGUSR1);
    int before = sigblock(sigmask(SIGUSR2));
    sysv_signal(SIGUSR2, on_signal);
    raise(SIGUSR2);
    printf("%d %d ", got, before);
    sigsetmask(before);
    printf("%d %d\n", got, siggetmask());

    /* time, files, threads */
    struct timespec ts;
    printf("%d %d %d %d\n", timespec_getres(&ts, TIME_UTC), timespec_getres(NULL, 99), dysize(2000), dysize(1900));
    int fds[2];
    pipe(fds);
    closefrom(fds[0]);
    printf("%d %d\n", fcntl(fds[1], F_GETFD), close_range(5, 4, 0));
    pthread_rwlockattr_t attributes;
    int kind;
    pthread_rwlockattr_init(&attributes);
    pthread_rwlockattr_setkind_np(&attributes, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
    pthread_rwlockattr_getkind_np(&attributes, &kind);
    pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    ts.tv_sec++;
    printf("%d %d\n", kind, pthread_rwlock_clockrdlock(&lock, CLOCK_MONOTONIC, &ts));
    clock_gettime(CLOCK_MONOTONIC, &ts);
    printf("%d\n", pthread_rwlock_clockwrlock(&lock, CLOCK_MONOTONIC, &ts) != 0);
    pthread_rwlock_unlock(&lock);
    pthread_mutex_t mutex = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
    pthread_mutex_lock(&mutex);
    printf("%d\n", pthread_mutex_lock(&mutex));

    /* floating point */
    femode_t mode;
    fegetmode(&mode);
    fesetround(FE_UPWARD);
    printf("%d ", fegetround() == FE_UPWARD);
    fesetmode(&mode);
    printf("%d ", fegetround() == FE_TONEAREST);
    feclearexcept(FE_ALL_EXCEPT);
    fesetexcept(FE_DIVBYZERO);
    fexcept_t flags;
    fegetexceptflag(&flags, FE_ALL_EXCEPT);
    printf("%d %d\n", fetestexcept(FE_ALL_EXCEPT) == FE_DIVBYZERO, fetestexceptflag(&flags, FE_OVERFLOW | FE_DIVBYZERO) == FE_DIVBYZERO);
    double complex z = clog10(-100.0 + 0.0 * I);
    printf("%.10f %.10f\n", creal(z), cimag(z));

    /* characters of UTF-8 byte by byte */
    setlocale(LC_ALL, "C.UTF-8");
    mbstate_t to = {0}, from = {0};
    const char *utf8 = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";
    char out[32];
    size_t at = 0;
    for (const char *p = utf8;;) {
        unsigned char unit;
        size_t n = mbrtoc8(&unit, p, strlen(p) + 1, &to);
        printf("%zd:%02x ", (ssize_t)n, unit);
        if (n == 0) break;
        if (n != (size_t)-3) p += n;
        size_t m = c8rtomb(out + at, unit, &from);
        if (m != (size_t)-1) at += m;
    }
    printf("\n%d %zu\n", memcmp(out, utf8, at), at);
    printf("%zd\n", (ssize_t)c8rtomb(out, 0xff, &from));
    return 0;
}
