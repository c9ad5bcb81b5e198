// covers: [except.throw] return, break, continue and goto through try blocks and destructors; values kept across
#include <cstdio>
#include <string>
struct T { const char *s; ~T() { std::printf("~%s ", s); } };
static std::string early(int n) {
  T outer{"outer"};
  for (int i = 0; i < 5; i++) {
    T t{"loop"};
    try {
      T in{"try"};
      if (i == 0) continue;
      if (i == 1 && n == 1) break;
      if (i == 2 && n == 2) return "returned";
      if (i == 3) throw i;
    } catch (int x) {
      T h{"handler"};
      if (n == 3) goto out;
      return "caught " + std::to_string(x);
    }
  }
  return "left";
out:
  return "jumped";
}
static int value(int x) {
  try { if (x > 1) throw x; return x; }
  catch (int v) { return v * 10; }
}
int main() {
  for (int n = 0; n < 4; n++) std::printf("| %s\n", early(n).c_str());
  std::printf("%d %d\n", value(1), value(4));
}
