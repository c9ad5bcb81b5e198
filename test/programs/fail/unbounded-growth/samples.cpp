// heap-limit: 6291456
#include <cstdio>
#include <new>
#include <vector>
class Meter {
  std::vector<long> samples;

public:
  void measured(long value) {
    samples.push_back(value); //~ unbounded-growth
  }
  long last() const { return samples.back(); }
};
int main() {
  Meter meter;
  try {
    for (long i = 0; i < 10000000; i++) meter.measured(i); // only the last is ever asked for
  } catch (const std::bad_alloc &) {
    std::puts(meter.last() > 1000 ? "full" : "early");
  }
}
