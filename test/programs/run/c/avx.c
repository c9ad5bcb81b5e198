#include <immintrin.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* AVX, AVX2, FMA, F16C, BMI, AES, SHA and carries by attributes of functions, as programs that choose at run time have them. */
#define WITH __attribute__((target("avx2,fma,f16c,bmi,bmi2,lzcnt,aes,pclmul,sha,adx"), noinline))

static void ints(const char *what, const void *p, int n) {
    printf("%s:", what);
    for (int i = 0; i < n; i++) printf(" %x", ((const unsigned *)p)[i]);
    putchar('\n');
}
static void doubles(const char *what, const double *p, int n) {
    printf("%s:", what);
    for (int i = 0; i < n; i++) printf(" %g", p[i]);
    putchar('\n');
}
#define INTS(v) do { __typeof__(v) t_ = v; ints(#v, &t_, (int)(sizeof t_ / 4)); } while (0)

WITH static __m256i through(__m256i a, __m256i b, __m256i c, __m256i d, __m256i e) {
    return _mm256_add_epi32(_mm256_sub_epi32(a, b), _mm256_xor_si256(_mm256_or_si256(c, d), e));
}

WITH static double dot(const double *x, const double *y, size_t n) {
    __m256d sum = _mm256_setzero_pd();
    size_t i = 0;
    for (; i + 4 <= n; i += 4) sum = _mm256_fmadd_pd(_mm256_loadu_pd(x + i), _mm256_loadu_pd(y + i), sum);
    double parts[4];
    _mm256_storeu_pd(parts, sum);
    double all = parts[0] + parts[1] + parts[2] + parts[3];
    for (; i < n; i++) all += x[i] * y[i];
    return all;
}

WITH static void integers(void) {
    __m256i a = _mm256_setr_epi32(1, -2, 3, -4, 5, -6, 7, -8), b = _mm256_set1_epi32(100);
    INTS(through(a, b, a, b, a));
    INTS(_mm256_packs_epi32(_mm256_slli_epi32(a, 14), b));
    INTS(_mm256_shuffle_epi8(a, _mm256_set1_epi64x(0x0102030480060708)));
    INTS(_mm256_permutevar8x32_epi32(a, _mm256_setr_epi32(7, 6, 5, 4, 3, 2, 1, 0)));
    INTS(_mm256_hadd_epi32(a, b));
    INTS(_mm256_sad_epu8(a, b));
    INTS(_mm256_srav_epi32(a, _mm256_setr_epi32(0, 1, 2, 31, 32, 33, -1, 3)));
    INTS(_mm256_sllv_epi64(a, _mm256_setr_epi64x(1, 63, 64, 4)));
    INTS(_mm256_blendv_epi8(a, b, _mm256_cmpgt_epi32(a, _mm256_setzero_si256())));
    INTS(_mm256_mulhrs_epi16(a, _mm256_set1_epi16(20000)));
    INTS(_mm256_mpsadbw_epu8(a, b, 0x2a));
    INTS(_mm256_alignr_epi8(a, b, 6));
    INTS(_mm256_cvtepi8_epi32(_mm_set1_epi64x(0x80ff017f02fe03fd)));
    printf("%x %d %d\n", (unsigned)_mm256_movemask_epi8(a), _mm256_testz_si256(a, b), _mm256_testnzc_si256(a, b));
    int table[16], out[8] = {0};
    for (int i = 0; i < 16; i++) table[i] = i * i;
    __m256i index = _mm256_setr_epi32(15, 0, 3, 7, 7, 2, 1, 9);
    INTS(_mm256_i32gather_epi32(table, index, 4));
    INTS(_mm256_mask_i32gather_epi32(b, table, index, a, 4));
    _mm256_maskstore_epi32(out, a, b);
    ints("maskstore", out, 8);
    /* What the mask leaves out may lie behind the end. */
    int *three = malloc(12);
    for (int i = 0; i < 3; i++) three[i] = 7 + i;
    INTS(_mm256_maskload_epi32(three, _mm256_setr_epi32(-1, -1, -1, 0, 0, 0, 0, 0)));
    free(three);
}

WITH static void floats(void) {
    double x[11], y[11];
    for (int i = 0; i < 11; i++) x[i] = i + 0.5, y[i] = 2 - i;
    printf("%g\n", dot(x, y, 11));
    __m256d a = _mm256_loadu_pd(x), b = _mm256_loadu_pd(y);
    double r[4];
#define DOUBLES(v) _mm256_storeu_pd(r, v), doubles(#v, r, 4)
    DOUBLES(_mm256_hadd_pd(a, b));
    DOUBLES(_mm256_addsub_pd(a, b));
    DOUBLES(_mm256_round_pd(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
    DOUBLES(_mm256_floor_pd(_mm256_div_pd(a, b)));
    DOUBLES(_mm256_permute4x64_pd(a, 0x1b));
    DOUBLES(_mm256_permutevar_pd(a, _mm256_setr_epi64x(2, 0, 0, 2)));
    DOUBLES(_mm256_blendv_pd(a, b, b));
    DOUBLES(_mm256_max_pd(a, _mm256_sqrt_pd(_mm256_mul_pd(b, b))));
    DOUBLES(_mm256_fmaddsub_pd(a, b, a));
    DOUBLES(_mm256_fnmsub_pd(a, b, a));
    INTS(_mm256_cmp_pd(a, b, _CMP_NLT_US));
    INTS(_mm256_cmp_pd(a, b, _CMP_FALSE_OS));
    INTS(_mm_cmp_sd(_mm256_castpd256_pd128(a), _mm256_castpd256_pd128(b), _CMP_GT_OQ));
    INTS(_mm256_cvtpd_epi32(a));
    INTS(_mm256_cvttps_epi32(_mm256_set1_ps(-2.75f)));
    __m256 f = _mm256_setr_ps(1, 2, 3, 4, 5, 6, 7, -8);
    INTS(_mm256_dp_ps(f, f, 0x71));
    INTS(_mm256_cvtps_ph(f, 0));
    INTS(_mm256_cvtph_ps(_mm_set1_epi16(0x3555)));
    printf("%x %d\n", (unsigned)_mm256_movemask_ps(f), _mm256_testc_ps(f, f));
}

WITH static void others(void) {
    printf("%x %llx %x %x %u\n", _pdep_u32(0xabcd, 0x0f0f0f0f), _pext_u64(0x123456789abcdef0, 0xff00ff00ff00ff00),
           _bextr_u32(0xdeadbeef, 8, 12), _bzhi_u32(0xffffffff, 5), _lzcnt_u32(1));
    unsigned long long sum;
    unsigned char carry = _addcarry_u64(1, ~0ull, 5, &sum);
    printf("%d %llu ", carry, sum);
    unsigned small;
    carry = _subborrow_u32(1, 3, 3, &small);
    printf("%d %u\n", carry, small);
    __m128i a = _mm_set_epi32(0x00112233, 0x44556677, (int)0x8899aabb, (int)0xccddeeff), key = _mm_set1_epi32(0x0f1e2d3c);
    INTS(_mm_aesenc_si128(a, key));
    INTS(_mm_aesenclast_si128(a, key));
    INTS(_mm_aesdec_si128(a, key));
    INTS(_mm_aesdeclast_si128(a, key));
    INTS(_mm_aesimc_si128(a));
    INTS(_mm_aeskeygenassist_si128(a, 0x1b));
    INTS(_mm_clmulepi64_si128(a, key, 0x10));
    INTS(_mm_sha1rnds4_epu32(a, key, 2));
    INTS(_mm_sha1msg2_epu32(_mm_sha1msg1_epu32(a, key), key));
    INTS(_mm_sha1nexte_epu32(a, key));
    INTS(_mm_sha256rnds2_epu32(a, key, a));
    INTS(_mm_sha256msg2_epu32(_mm_sha256msg1_epu32(a, key), a));
}

int main(void) {
    integers();
    floats();
    others();
    printf("%d %d\n", !!__builtin_cpu_supports("avx2"), !!__builtin_cpu_supports("fma"));
    return 0;
}
