// covers: [7.26.2] compression by a sliding window: matches as offset and length, overlapping copies, expanded again
#include <stdio.h>
#include <string.h>
typedef unsigned char byte;
static size_t compress(const byte *in, size_t n, byte *out) {
  size_t o = 0;
  for (size_t i = 0; i < n;) {
    size_t best = 0, far = 0;
    for (size_t d = 1; d <= i && d < 256; d++) {
      size_t len = 0;
      while (len < 255 && i + len < n && in[i + len] == in[i + len - d]) len++;
      if (len > best) best = len, far = d;
    }
    if (best >= 4) {
      out[o++] = 0, out[o++] = (byte)far, out[o++] = (byte)best;
      i += best;
    } else {
      out[o++] = 1, out[o++] = in[i++];
    }
  }
  return o;
}
static size_t expand(const byte *in, size_t n, byte *out) {
  size_t o = 0;
  for (size_t i = 0; i < n;) {
    if (in[i] == 1) out[o++] = in[i + 1], i += 2;
    else {
      /* One by one: the source may reach into what is being written. */
      for (int k = 0; k < in[i + 2]; k++, o++) out[o] = out[o - in[i + 1]];
      i += 3;
    }
  }
  return o;
}
int main(void) {
  static byte text[3000], packed[6000], back[3000];
  const char *kinds[] = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabcabcabcabc!", "no two alike: xyzw", ""};
  for (size_t k = 0; k < 4; k++) {
    size_t n = strlen(kinds[k]);
    memcpy(text, kinds[k], n);
    size_t c = compress(text, n, packed), b = expand(packed, c, back);
    printf("%zu -> %zu -> %zu %s\n", n, c, b, b == n && memcmp(text, back, n) == 0 ? "same" : "differs");
  }
  unsigned x = 3;
  for (size_t i = 0; i < sizeof text; i++) text[i] = (byte)((x = x * 69069 + 1) >> 29);
  size_t c = compress(text, sizeof text, packed), b = expand(packed, c, back);
  printf("%zu -> smaller: %d -> %zu %s\n", sizeof text, c < sizeof text, b, memcmp(text, back, b) == 0 ? "same" : "differs");
}
