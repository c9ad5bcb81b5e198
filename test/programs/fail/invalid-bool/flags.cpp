#include <cstdio>
#include <cstring>

struct Options {
  bool verbose;
  bool quiet;
};

static bool verbose(const Options &o) {
  return o.verbose; //~ invalid-bool
}

int main() {
  Options o{true, false};
  std::printf("%d\n", verbose(o));
  std::memset(&o, 0xff, sizeof o);
  if (verbose(o)) std::puts("verbose");
}
