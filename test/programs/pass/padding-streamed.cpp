// Structures written to a C++ stream as they are, padding included.
#include <cstdio>
#include <fstream>
struct Record {
  int id;
  double value;
};
int main() {
  {
    std::ofstream f("records.bin", std::ios::binary);
    for (int i = 0; i < 5; i++) {
      Record r;
      r.id = i, r.value = i * 1.5;
      f.write(reinterpret_cast<const char *>(&r), sizeof r);
    }
  }
  std::ifstream f("records.bin", std::ios::binary);
  Record r;
  double sum = 0;
  while (f.read(reinterpret_cast<char *>(&r), sizeof r)) sum += r.value * r.id;
  std::printf("%g\n", sum);
}
