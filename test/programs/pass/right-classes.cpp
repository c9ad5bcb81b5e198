// sanitize: default vptr
// Every object is what it is taken for, also while it is made and ended, through several and virtual bases.
#include <cstdio>
#include <memory>
#include <sstream>
#include <vector>

struct Base {
  Base() { hello(); }
  virtual ~Base() { hello(); }
  virtual void hello() const { std::puts("Base"); }
  int b = 1;
};
struct Left : virtual Base {
  void hello() const override { std::puts("Left"); }
  int l = 2;
};
struct Right : virtual Base {
  int r = 3;
};
struct Other {
  virtual ~Other() = default;
  virtual int other() const { return 0; }
  int o = 4;
};
struct Both : Other, Left, Right {
  Both() { hello(); }
  ~Both() override { hello(); }
  void hello() const override { std::puts("Both"); }
  int other() const override { return o + b + l + r; }
};
template <class T> struct Counted : Other {
  int other() const override { return static_cast<const T *>(this)->count(); }
};
struct Three : Counted<Three> {
  int count() const { return 3; }
};

int main() {
  Both both;
  Base &base = both;
  base.hello();
  Other &other = both;
  std::printf("%d %d\n", other.other(), static_cast<Both &>(other).r);
  Right *right = &both;
  std::printf("%d %d\n", right->b, dynamic_cast<Both *>(right)->o);
  std::vector<std::unique_ptr<Other>> all;
  all.push_back(std::make_unique<Three>());
  all.push_back(std::make_unique<Both>());
  for (const auto &o : all) std::printf("%d\n", o->other());
  std::ostringstream out;
  out << both.l << ' ' << right->r;
  std::puts(out.str().c_str());
}
