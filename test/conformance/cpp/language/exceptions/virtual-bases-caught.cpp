// covers: [except.handle] exceptions of classes with several and virtual bases: caught by each base, adjusted, sliced by value, changed through a reference
#include <cstdio>
#include <exception>
#include <stdexcept>
struct Root { int id; Root(int i) : id(i) {} virtual const char *who() const { return "root"; } virtual ~Root() = default; };
struct Left : virtual Root { int l = 1; Left() : Root(0) {} const char *who() const override { return "left"; } };
struct Right : virtual Root { int r = 2; Right() : Root(0) {} };
struct Join : Left, Right { int j = 3; Join(int i) : Root(i) {} const char *who() const override { return "join"; } };
struct Plain { int p; };
struct Second { int s; };
struct Both : Plain, Second { int b; };
struct Copied {
  static inline int copies;
  int v = 0;
  Copied() = default;
  Copied(const Copied &o) : v(o.v) { copies++; }
};
struct Ex : std::runtime_error, Plain { Ex() : runtime_error("ex"), Plain{44} {} };
template <class F> static void run(F f) {
  try { f(); }
  catch (const Right &r) { std::printf("Right %d %d %s\n", r.id, r.r, r.who()); }
  catch (const Root &r) { std::printf("Root %d %s\n", r.id, r.who()); }
  catch (Second *s) { std::printf("Second* %d\n", s->s); }
  catch (Second s) { std::printf("Second %d\n", s.s); }
  catch (std::exception &e) { std::printf("exception %s\n", e.what()); }
}
int main() {
  run([] { throw Join(5); });
  run([] { throw Left(); });
  run([] { throw Both{{1}, {2}, 3}; });
  static Both both{{1}, {22}, 3};
  run([] { throw &both; });
  run([] { throw Ex(); });
  try { throw Join(6); } catch (Root r) { std::printf("%d %s\n", r.id, r.who()); }
  try {
    try { throw Join(7); }
    catch (Left &l) { l.id = 70; l.l = 11; throw; }
  } catch (Join &j) { std::printf("%d %d\n", j.id, j.l); }
  try {
    try { throw Join(8); }
    catch (Root &r) { throw r; }
  } catch (Join &) { std::printf("join\n"); } catch (Root &r) { std::printf("sliced %d %s\n", r.id, r.who()); }
  try { throw Copied(); }
  catch (Copied &c) {
    c.v = 5;
    try { throw; } catch (Copied d) { std::printf("%d ", d.v); d.v = 9; }
    std::printf("%d, %d copies\n", c.v, Copied::copies);
  }
  try { throw static_cast<const Both *>(&both); }
  catch (Second *) { std::printf("wrong\n"); }
  catch (const Second *s) { std::printf("const %d\n", s->s); }
  try { throw Ex(); } catch (Plain p) { std::printf("%d\n", p.p); }
  try { throw static_cast<Root *>(nullptr); } catch (void *p) { std::printf("void* %d\n", p == nullptr); }
}
