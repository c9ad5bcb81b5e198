// The vector instructions of SSE to SSE4.2 through their intrinsics, on numbers of all kinds.
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <x86intrin.h>

static uint64_t state = 88172645463325252;
static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}
static __m128i random_vector(void) {
  uint64_t w[2] = {next(), next()};
  __m128i v;
  memcpy(&v, w, 16);
  return v;
}
static void show(const char *name, const void *v) {
  uint64_t w[2];
  memcpy(w, v, 16);
  printf("%s %016llx%016llx\n", name, (unsigned long long)w[1], (unsigned long long)w[0]);
}
#define SHOW(NAME, TYPE, VALUE) \
  do { \
    TYPE shown = VALUE; \
    show(NAME, &shown); \
  } while (0)
#define FOUR __attribute__((target("sse4.2,popcnt")))

static void integers(__m128i a, __m128i b) {
  __m128i count = _mm_set_epi64x(0, 5);
  SHOW("packs_epi16", __m128i, _mm_packs_epi16(a, b));
  SHOW("packus_epi16", __m128i, _mm_packus_epi16(a, b));
  SHOW("packs_epi32", __m128i, _mm_packs_epi32(a, b));
  SHOW("avg_epu8", __m128i, _mm_avg_epu8(a, b));
  SHOW("avg_epu16", __m128i, _mm_avg_epu16(a, b));
  SHOW("madd_epi16", __m128i, _mm_madd_epi16(a, b));
  SHOW("mulhi_epi16", __m128i, _mm_mulhi_epi16(a, b));
  SHOW("mulhi_epu16", __m128i, _mm_mulhi_epu16(a, b));
  SHOW("mullo_epi16", __m128i, _mm_mullo_epi16(a, b));
  SHOW("mul_epu32", __m128i, _mm_mul_epu32(a, b));
  SHOW("sad_epu8", __m128i, _mm_sad_epu8(a, b));
  SHOW("sll_epi16", __m128i, _mm_sll_epi16(a, count));
  SHOW("sll_epi32", __m128i, _mm_sll_epi32(a, count));
  SHOW("sll_epi64", __m128i, _mm_sll_epi64(a, count));
  SHOW("srl_epi16", __m128i, _mm_srl_epi16(a, count));
  SHOW("srl_epi32", __m128i, _mm_srl_epi32(a, count));
  SHOW("srl_epi64", __m128i, _mm_srl_epi64(a, count));
  SHOW("sra_epi16", __m128i, _mm_sra_epi16(a, count));
  SHOW("sra_epi32", __m128i, _mm_sra_epi32(a, count));
  SHOW("min_epu8", __m128i, _mm_min_epu8(a, b));
  SHOW("max_epu8", __m128i, _mm_max_epu8(a, b));
  SHOW("min_epi16", __m128i, _mm_min_epi16(a, b));
  SHOW("max_epi16", __m128i, _mm_max_epi16(a, b));
  SHOW("adds_epi8", __m128i, _mm_adds_epi8(a, b));
  SHOW("adds_epi16", __m128i, _mm_adds_epi16(a, b));
  SHOW("adds_epu8", __m128i, _mm_adds_epu8(a, b));
  SHOW("adds_epu16", __m128i, _mm_adds_epu16(a, b));
  SHOW("subs_epi8", __m128i, _mm_subs_epi8(a, b));
  SHOW("subs_epi16", __m128i, _mm_subs_epi16(a, b));
  SHOW("subs_epu8", __m128i, _mm_subs_epu8(a, b));
  SHOW("subs_epu16", __m128i, _mm_subs_epu16(a, b));
  SHOW("cmpeq_epi8", __m128i, _mm_cmpeq_epi8(a, b));
  SHOW("cmpgt_epi16", __m128i, _mm_cmpgt_epi16(a, b));
  SHOW("cmplt_epi32", __m128i, _mm_cmplt_epi32(a, b));
  SHOW("unpackhi_epi8", __m128i, _mm_unpackhi_epi8(a, b));
  SHOW("unpacklo_epi16", __m128i, _mm_unpacklo_epi16(a, b));
  SHOW("unpackhi_epi32", __m128i, _mm_unpackhi_epi32(a, b));
  SHOW("unpacklo_epi64", __m128i, _mm_unpacklo_epi64(a, b));
  SHOW("andnot_si128", __m128i, _mm_andnot_si128(a, b));
  SHOW("add_epi8", __m128i, _mm_add_epi8(a, b));
  SHOW("sub_epi64", __m128i, _mm_sub_epi64(a, b));
  SHOW("slli_epi16 3", __m128i, _mm_slli_epi16(a, 3));
  SHOW("slli_epi16 40", __m128i, _mm_slli_epi16(a, 40));
  SHOW("slli_epi32 3", __m128i, _mm_slli_epi32(a, 3));
  SHOW("slli_epi32 40", __m128i, _mm_slli_epi32(a, 40));
  SHOW("slli_epi64 3", __m128i, _mm_slli_epi64(a, 3));
  SHOW("slli_epi64 40", __m128i, _mm_slli_epi64(a, 40));
  SHOW("srli_epi16 3", __m128i, _mm_srli_epi16(a, 3));
  SHOW("srli_epi16 40", __m128i, _mm_srli_epi16(a, 40));
  SHOW("srli_epi32 3", __m128i, _mm_srli_epi32(a, 3));
  SHOW("srli_epi32 40", __m128i, _mm_srli_epi32(a, 40));
  SHOW("srli_epi64 3", __m128i, _mm_srli_epi64(a, 3));
  SHOW("srli_epi64 40", __m128i, _mm_srli_epi64(a, 40));
  SHOW("srai_epi16 3", __m128i, _mm_srai_epi16(a, 3));
  SHOW("srai_epi16 40", __m128i, _mm_srai_epi16(a, 40));
  SHOW("srai_epi32 3", __m128i, _mm_srai_epi32(a, 3));
  SHOW("srai_epi32 40", __m128i, _mm_srai_epi32(a, 40));
  SHOW("shuffle_epi32", __m128i, _mm_shuffle_epi32(a, 0x1b));
  SHOW("shufflehi_epi16", __m128i, _mm_shufflehi_epi16(a, 0x4e));
  SHOW("slli_si128", __m128i, _mm_slli_si128(a, 3));
  SHOW("srli_si128", __m128i, _mm_srli_si128(a, 13));
  SHOW("insert_epi16", __m128i, _mm_insert_epi16(a, 77, 3));
  printf("%d %d\n", _mm_movemask_epi8(a), _mm_extract_epi16(a, 5));
  char bytes[16] = "0123456789abcdef";
  _mm_maskmoveu_si128(a, b, bytes);
  SHOW("maskmoveu", __m128i, _mm_loadu_si128((const __m128i *)bytes));
}

FOUR static void later(__m128i a, __m128i b) {
  SHOW("packus_epi32", __m128i, _mm_packus_epi32(a, b));
  SHOW("shuffle_epi8", __m128i, _mm_shuffle_epi8(a, b));
  SHOW("sign_epi8", __m128i, _mm_sign_epi8(a, b));
  SHOW("sign_epi16", __m128i, _mm_sign_epi16(a, b));
  SHOW("sign_epi32", __m128i, _mm_sign_epi32(a, b));
  SHOW("hadd_epi16", __m128i, _mm_hadd_epi16(a, b));
  SHOW("hadd_epi32", __m128i, _mm_hadd_epi32(a, b));
  SHOW("hadds_epi16", __m128i, _mm_hadds_epi16(a, b));
  SHOW("hsub_epi16", __m128i, _mm_hsub_epi16(a, b));
  SHOW("hsub_epi32", __m128i, _mm_hsub_epi32(a, b));
  SHOW("hsubs_epi16", __m128i, _mm_hsubs_epi16(a, b));
  SHOW("maddubs_epi16", __m128i, _mm_maddubs_epi16(a, b));
  SHOW("mulhrs_epi16", __m128i, _mm_mulhrs_epi16(a, b));
  SHOW("min_epi8", __m128i, _mm_min_epi8(a, b));
  SHOW("max_epi8", __m128i, _mm_max_epi8(a, b));
  SHOW("min_epu16", __m128i, _mm_min_epu16(a, b));
  SHOW("max_epu16", __m128i, _mm_max_epu16(a, b));
  SHOW("min_epi32", __m128i, _mm_min_epi32(a, b));
  SHOW("max_epu32", __m128i, _mm_max_epu32(a, b));
  SHOW("mul_epi32", __m128i, _mm_mul_epi32(a, b));
  SHOW("mullo_epi32", __m128i, _mm_mullo_epi32(a, b));
  SHOW("cmpeq_epi64", __m128i, _mm_cmpeq_epi64(a, b));
  SHOW("cmpgt_epi64", __m128i, _mm_cmpgt_epi64(a, b));
  SHOW("abs_epi8", __m128i, _mm_abs_epi8(a));
  SHOW("abs_epi16", __m128i, _mm_abs_epi16(a));
  SHOW("abs_epi32", __m128i, _mm_abs_epi32(a));
  SHOW("minpos_epu16", __m128i, _mm_minpos_epu16(a));
  SHOW("cvtepi8_epi16", __m128i, _mm_cvtepi8_epi16(a));
  SHOW("cvtepu16_epi32", __m128i, _mm_cvtepu16_epi32(a));
  SHOW("cvtepi32_epi64", __m128i, _mm_cvtepi32_epi64(a));
  SHOW("blendv_epi8", __m128i, _mm_blendv_epi8(a, b, _mm_add_epi8(a, b)));
  SHOW("blendv_ps", __m128, _mm_blendv_ps(_mm_castsi128_ps(a), _mm_castsi128_ps(b), _mm_castsi128_ps(b)));
  SHOW("blendv_pd", __m128d, _mm_blendv_pd(_mm_castsi128_pd(a), _mm_castsi128_pd(b), _mm_castsi128_pd(b)));
  SHOW("blend_epi16", __m128i, _mm_blend_epi16(a, b, 0x5a));
  SHOW("alignr", __m128i, _mm_alignr_epi8(a, b, 5));
  SHOW("mpsadbw", __m128i, _mm_mpsadbw_epu8(a, b, 6));
  SHOW("insert_epi64", __m128i, _mm_insert_epi64(a, 12345, 1));
  printf("%d %d %d %d\n", _mm_testz_si128(a, b), _mm_testc_si128(a, a), _mm_testnzc_si128(a, b), _mm_extract_epi8(a, 9));
  printf("%x %x %x %llx\n", _mm_crc32_u8(1, (uint8_t)_mm_cvtsi128_si32(a)), _mm_crc32_u16(2, (uint16_t)_mm_cvtsi128_si32(a)),
         _mm_crc32_u32(3, (uint32_t)_mm_cvtsi128_si32(a)), (unsigned long long)_mm_crc32_u64(4, (uint64_t)_mm_cvtsi128_si64(b)));
  printf("%d\n", _mm_popcnt_u32((unsigned)_mm_cvtsi128_si32(a)));
}

FOUR static void strings(const char *needle, const char *hay) {
  char x[16] = {0}, y[16] = {0};
  memcpy(x, needle, strlen(needle));
  memcpy(y, hay, strlen(hay));
  __m128i a = _mm_loadu_si128((const __m128i *)x), b = _mm_loadu_si128((const __m128i *)y);
  int la = (int)strlen(needle), lb = (int)strlen(hay);
  printf("%d %d %d %d %d\n", _mm_cmpistri(a, b, 0), _mm_cmpistri(a, b, 4), _mm_cmpistri(a, b, 8), _mm_cmpistri(a, b, 12),
         _mm_cmpistri(a, b, 0x4c));
  printf("%d %d %d\n", _mm_cmpestri(a, la, b, lb, 0x14), _mm_cmpestri(a, la, b, lb, 0x38), _mm_cmpestri(a, la, b, lb, 0x0d));
  printf("%d %d %d %d\n", _mm_cmpistrc(a, b, 0x0c), _mm_cmpistrz(a, b, 0), _mm_cmpistrs(a, b, 0), _mm_cmpistro(a, b, 8));
  SHOW("cmpistrm", __m128i, _mm_cmpistrm(a, b, 4));
  SHOW("cmpistrm unit", __m128i, _mm_cmpistrm(a, b, 0x48));
}

static void floats(__m128 a, __m128 b, __m128d c, __m128d d) {
  SHOW("add_ps", __m128, _mm_add_ps(a, b));
  SHOW("sub_ps", __m128, _mm_sub_ps(a, b));
  SHOW("mul_ps", __m128, _mm_mul_ps(a, b));
  SHOW("div_ps", __m128, _mm_div_ps(a, b));
  SHOW("min_ps", __m128, _mm_min_ps(a, b));
  SHOW("max_ps", __m128, _mm_max_ps(a, b));
  SHOW("min_ss", __m128, _mm_min_ss(a, b));
  SHOW("max_ss", __m128, _mm_max_ss(a, b));
  SHOW("cmpeq_ps", __m128, _mm_cmpeq_ps(a, b));
  SHOW("cmplt_ps", __m128, _mm_cmplt_ps(a, b));
  SHOW("cmpnge_ps", __m128, _mm_cmpnge_ps(a, b));
  SHOW("cmpunord_ps", __m128, _mm_cmpunord_ps(a, b));
  SHOW("cmplt_ss", __m128, _mm_cmplt_ss(a, b));
  SHOW("cmpneq_ss", __m128, _mm_cmpneq_ss(a, b));
  SHOW("cmpord_ss", __m128, _mm_cmpord_ss(a, b));
  SHOW("unpackhi_ps", __m128, _mm_unpackhi_ps(a, b));
  SHOW("movehl_ps", __m128, _mm_movehl_ps(a, b));
  SHOW("and_ps", __m128, _mm_and_ps(a, b));
  SHOW("andnot_ps", __m128, _mm_andnot_ps(a, b));
  SHOW("add_pd", __m128d, _mm_add_pd(c, d));
  SHOW("sub_pd", __m128d, _mm_sub_pd(c, d));
  SHOW("mul_pd", __m128d, _mm_mul_pd(c, d));
  SHOW("div_pd", __m128d, _mm_div_pd(c, d));
  SHOW("min_pd", __m128d, _mm_min_pd(c, d));
  SHOW("max_pd", __m128d, _mm_max_pd(c, d));
  SHOW("min_sd", __m128d, _mm_min_sd(c, d));
  SHOW("max_sd", __m128d, _mm_max_sd(c, d));
  SHOW("cmple_pd", __m128d, _mm_cmple_pd(c, d));
  SHOW("cmpord_pd", __m128d, _mm_cmpord_pd(c, d));
  SHOW("cmpgt_sd", __m128d, _mm_cmpgt_sd(c, d));
  SHOW("cmpnlt_sd", __m128d, _mm_cmpnlt_sd(c, d));
  SHOW("unpacklo_pd", __m128d, _mm_unpacklo_pd(c, d));
  SHOW("xor_pd", __m128d, _mm_xor_pd(c, d));
  SHOW("sqrt_ps", __m128, _mm_sqrt_ps(_mm_andnot_ps(_mm_set1_ps(-0.0f), a)));
  SHOW("sqrt_sd", __m128d, _mm_sqrt_sd(c, _mm_set1_pd(2)));
  SHOW("shuffle_ps", __m128, _mm_shuffle_ps(a, b, 0x2d));
  SHOW("cvtps_epi32", __m128i, _mm_cvtps_epi32(a));
  SHOW("cvttps_epi32", __m128i, _mm_cvttps_epi32(b));
  SHOW("cvtpd_epi32", __m128i, _mm_cvtpd_epi32(c));
  SHOW("cvttpd_epi32", __m128i, _mm_cvttpd_epi32(d));
  SHOW("cvtepi32_ps", __m128, _mm_cvtepi32_ps(_mm_castps_si128(a)));
  SHOW("cvtpd_ps", __m128, _mm_cvtpd_ps(c));
  SHOW("cvtps_pd", __m128d, _mm_cvtps_pd(b));
  SHOW("cvtsd_ss", __m128, _mm_cvtsd_ss(a, d));
  printf("%d %d %lld %lld\n", _mm_cvtss_si32(a), _mm_cvttss_si32(b), (long long)_mm_cvtsd_si64(c), (long long)_mm_cvttsd_si64(d));
  printf("%d %d\n", _mm_movemask_ps(a), _mm_movemask_pd(d));
  printf("%d %d %d %d\n", _mm_comieq_ss(a, a), _mm_comilt_ss(a, b), _mm_ucomige_sd(c, d), _mm_comineq_sd(c, d));
}
FOUR static void later_floats(__m128 a, __m128 b, __m128d c, __m128d d) {
  SHOW("hadd_ps", __m128, _mm_hadd_ps(a, b));
  SHOW("hsub_pd", __m128d, _mm_hsub_pd(c, d));
  SHOW("addsub_ps", __m128, _mm_addsub_ps(a, b));
  SHOW("dp_ps", __m128, _mm_dp_ps(a, b, 0x7a));
  SHOW("dp_pd", __m128d, _mm_dp_pd(c, d, 0x33));
  SHOW("insert_ps", __m128, _mm_insert_ps(a, b, 0x98));
  SHOW("floor_ps", __m128, _mm_floor_ps(a));
  SHOW("ceil_pd", __m128d, _mm_ceil_pd(c));
  SHOW("round_ss", __m128, _mm_round_ss(a, b, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
  SHOW("round_sd", __m128d, _mm_round_sd(c, d, _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC));
}

int main(void) {
  for (int k = 0; k < 2; k++) {
    integers(random_vector(), random_vector());
    later(random_vector(), random_vector());
  }
  strings("lo w", "hello world");
  strings("az", "THE quick fox");
  strings("", "");
  floats(_mm_set_ps(1.5f, -2.25f, 3e9f, -0.0f), _mm_set_ps(1.25f, 7.75f, -0.5f, 0.0f), _mm_set_pd(2.5, -1e300), _mm_set_pd(-3.5, 4.75));
  floats(_mm_set_ps(__builtin_nanf(""), 1, __builtin_inff(), 2.5f), _mm_set_ps(1, __builtin_nanf(""), 2, -3.5f), _mm_set_pd(0.5, 7),
         _mm_set_pd(1.5, 7));
  later_floats(_mm_set_ps(1.5f, -2.25f, 3e9f, -0.5f), _mm_set_ps(1.25f, 7.75f, -0.5f, 2.5f), _mm_set_pd(2.5, -1.25), _mm_set_pd(-3.5, 4.75));
  return 0;
}
