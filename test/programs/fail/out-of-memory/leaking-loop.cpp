#include <cstdio>
#include <new>
#include <string>
struct Picture {
  std::string name;
  unsigned char pixels[500000];
};
static Picture *load(int number) {
  auto *picture = new (std::nothrow) Picture; //~ out-of-memory
  if (picture) picture->name = std::to_string(number);
  return picture;
}
int main() {
  int shown = 0;
  // Nobody deletes them.
  for (int i = 0; i < 100000; i++) {
    Picture *picture = load(i);
    if (!picture) break;
    shown += picture->name.size() > 0;
  }
  std::printf("%d\n", shown > 10);
}
