// covers: [class.derived] several bases: thunks, ambiguous members, casts adjust the pointer
#include <cstdio>

struct Reader { int pos = 1; virtual ~Reader() = default; virtual int read() { return 1; } int name() { return 100; } };
struct Writer { int pos = 2; virtual ~Writer() = default; virtual int write(int x) { return x; } int name() { return 200; } };
struct File : Reader, Writer { int extra = 3; int read() override { return extra * 10; } int write(int x) override { return x + extra; } using Reader::name; };

int main() {
  File f;
  Writer *w = &f;
  Reader *r = &f;
  std::printf("%d %d %d\n", r->read(), w->write(5), static_cast<void *>(w) != static_cast<void *>(r));
  std::printf("%d %d %d\n", f.Reader::pos, f.Writer::pos, f.name());
  std::printf("%d %d\n", static_cast<File *>(w) == &f, dynamic_cast<Reader *>(w) == r);
  Writer *heap = new File;
  std::printf("%d\n", heap->write(1));
  delete heap;
  Writer *none = nullptr;
  std::printf("%d\n", static_cast<File *>(none) == nullptr);
}
