// covers: [stmt.switch] switch in unusual forms: labels inside loops, fallthrough, ranges of one enumeration, 64-bit and sparse cases, jumps past nothing
#include <cstdint>
#include <cstdio>
#include <initializer_list>
static void duff(char *to, const char *from, int count) {
  int n = (count + 7) / 8;
  switch (count % 8) {
  case 0: do { *to++ = *from++; [[fallthrough]];
  case 7: *to++ = *from++; [[fallthrough]];
  case 6: *to++ = *from++; [[fallthrough]];
  case 5: *to++ = *from++; [[fallthrough]];
  case 4: *to++ = *from++; [[fallthrough]];
  case 3: *to++ = *from++; [[fallthrough]];
  case 2: *to++ = *from++; [[fallthrough]];
  case 1: *to++ = *from++;
          } while (--n > 0);
  }
}
enum class Token : std::uint8_t { number = 1, plus, minus, end = 255 };
static const char *name(Token t) {
  using enum Token;
  switch (t) {
  case number: return "number";
  case plus:
  case minus: return "operator";
  case end: return "end";
  }
  return "unknown";
}
static int sparse(long long v) {
  switch (v) {
  case -9223372036854775807LL - 1: return 1;
  case -1: return 2;
  case 0: return 3;
  case 0x100000000: return 4;
  case 9223372036854775807LL: return 5;
  default: return v > 0 ? 6 : 7;
  }
}
struct Index { int v; constexpr operator int() const { return v; } };
constexpr Index two{2};
int main() {
  for (int n : {1, 7, 8, 13, 26}) {
    char out[27] = {};
    duff(out, "abcdefghijklmnopqrstuvwxyz", n);
    std::printf("%s\n", out);
  }
  for (int t : {1, 2, 3, 255, 77}) std::printf("%s ", name(static_cast<Token>(t)));
  std::printf("\n");
  for (long long v : std::initializer_list<long long>{INT64_MIN, -1LL, 0LL, 0x100000000LL, INT64_MAX, 1LL, -5LL, 0x200000000LL}) std::printf("%d ", sparse(v));
  std::printf("\n");
  for (int i = 0; i < 5; i++) {
    switch (Index{i}) {
      int local;
    case 0: local = 10; std::printf("%d ", local); break;
    case two: { int inner = 5; std::printf("two %d ", inner); } continue;
    case two + 1: if (i) default: std::printf("three or other ");
    }
    std::printf("(%d) ", i);
  }
  std::printf("\n");
  switch (bool b = true; b) { case false: break; case true: std::printf("true\n"); }
  switch ('b') { case 'a': case 'b': case 'c': switch (1) { case 1: std::printf("inner\n"); break; } std::printf("outer\n"); }
  int jumps = 0;
again:
  switch (jumps++) { case 0: case 1: goto again; case 2: break; default: std::printf("never\n"); }
  std::printf("%d\n", jumps);
}
