// covers: [class.temporary] how long temporaries live: full-expressions, references that extend, members of them, aggregates, default arguments, conditions
#include <cstdio>
#include <utility>
struct T {
  int id;
  int sub = 0;
  int arr[2] = {5, 6};
  explicit T(int i) : id(i), sub(i * 10) { std::printf("+%d ", id); }
  T(const T &o) : id(o.id + 100), sub(o.sub) { std::printf("+%d ", id); }
  ~T() { std::printf("-%d ", id); }
  const T &self() const { return *this; }
  explicit operator bool() const { return id % 2; }
};
struct Holder { const T &ref; int n; };
struct Base { T t{3}; };
struct Derived : Base { T u{4}; };
static int use(int a, const T &b = T(8)) { return a + b.id; }
static void end(const char *what) { std::printf("| %s\n", what); }
struct Member {
  T made{T(20).id + 1};
  int seen = T(30).sub;
};
int main() {
  { T(1), T(2); end("comma"); }
  { const T &r = T(1); std::printf("%d ", r.id); end("reference"); }
  end("after");
  { T &&r = T(1); r.id = 5; end("rvalue reference"); }
  end("after");
  { const int &m = T(1).sub; std::printf("%d ", m); end("member"); }
  end("after");
  { int &&e = T(1).arr[1]; std::printf("%d ", e); end("element"); }
  end("after");
  { const T &u = Derived().u; std::printf("%d ", u.id); end("member of a derived object"); }
  end("after");
  { Holder h{T(1), 2}; std::printf("%d ", h.ref.id); end("aggregate"); }
  end("after");
  { std::printf("%d ", use(1)); end("default argument"); }
  { const T &c = true ? T(1) : T(2); std::printf("%d ", c.id); end("conditional"); }
  end("after");
  if (T t(1); t) end("if with initialiser");
  if (T(2)) end("never"); else end("else: condition's temporary is gone");
  while (const T &t = T(1)) { std::printf("%d ", t.id); end("while"); break; }
  for (int i = 0; i < T(2).id; i++) end("round");
  end("after");
  switch (T(3).id) { case 3: end("switch"); }
  const T &a = T(1), &b = T(2);
  end("two");
  { Member m; std::printf("%d ", m.seen); end("member initialisers"); }
  end("after");
  { auto [x, y] = std::pair<T, int>(T(1), 2); std::printf("%d ", x.id + y); end("binding"); }
  end("after");
  { const T (&array)[2] = {T(6), T(7)}; std::printf("%d ", array[1].id); end("array"); }
  end("after");
  std::printf("%d ", a.id + b.id);
}
