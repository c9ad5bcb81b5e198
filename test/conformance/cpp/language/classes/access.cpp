// covers: [class.access] friends, access through derived classes, using-declarations that change it, nested classes
#include <cstdio>
class Counter {
  int n = 0;
  struct Step { int by; };
  friend int peek(const Counter &c) { return c.n; }
  template <class T> friend class Watcher;
protected:
  void bump(int by) { n += by; }
public:
  Step step() const { return {n + 1}; }
  void take(Step s) { bump(s.by); }
};
template <class T> class Watcher {
public:
  static T see(const Counter &c) { return static_cast<T>(c.n); }
};
class Public : public Counter {
public:
  using Counter::bump;
};
class Private : Counter {
public:
  using Counter::take;
  using Counter::step;
  int value() const { return peek(*this); }
  friend Counter &base(Private &p) { return p; }
};
int main() {
  Public p;
  p.bump(5);
  auto s = p.step();
  p.take(s);
  std::printf("%d %g\n", peek(p), Watcher<double>::see(p));
  Private q;
  q.take(q.step());
  std::printf("%d %d\n", q.value(), peek(base(q)));
}
